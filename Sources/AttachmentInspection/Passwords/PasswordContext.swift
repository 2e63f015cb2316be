/// What the inspection of one input carries from archive to archive for its passwords.
struct PasswordContext {
  /// What the user knows and wants tried.
  let knowledge: PasswordKnowledge
  /// What the archives around this place hold.
  var scope: PasswordScope?
  /// The work that is left for the whole input.
  let budget: TrialBudget

  /// The beginning of an input's inspection.
  init(_ knowledge: PasswordKnowledge, budget: TrialBudget) {
    self.knowledge = knowledge
    self.budget = budget
  }

  /// The same within an archive.
  func inside(_ scope: PasswordScope) -> PasswordContext {
    var context = self
    context.scope = scope
    return context
  }
}
