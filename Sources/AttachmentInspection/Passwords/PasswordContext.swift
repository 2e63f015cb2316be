/// What the inspection of one input carries from archive to archive for its passwords.
struct PasswordContext {
  /// What the user knows and wants tried.
  let knowledge: PasswordKnowledge
  /// What the archives around this place hold.
  var scope: PasswordScope?
  /// What the mail around this place, and those that belong to it, may tell; `nil` where it is not
  /// to be searched.
  var mail: MailSearch?
  /// The work that is left for the whole input.
  let budget: TrialBudget

  /// The beginning of an input's inspection.
  init(_ knowledge: PasswordKnowledge, mail: MailSearch? = nil, budget: TrialBudget) {
    self.knowledge = knowledge
    self.mail = mail
    self.budget = budget
  }

  /// The same within an archive.
  func inside(_ scope: PasswordScope) -> PasswordContext {
    var context = self
    context.scope = scope
    return context
  }
}
