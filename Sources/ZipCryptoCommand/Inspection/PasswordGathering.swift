import AttachmentInspection

/// The first pass over all inputs: what their mails say that may be a password.
///
/// The mail with the password usually comes after the one with the archive.
struct PasswordGathering {
  let inspector: Inspector
  let threads: Int
  let diagnostics: Diagnostics

  /// Goes through the inputs.
  ///
  /// What cannot be read is passed over: the second pass says so.
  ///
  /// - Parameters:
  ///   - spooled: keeps what comes through pipes.
  ///   - progress: how far it is, where somebody would see it.
  func gather(
    _ inputs: InspectionInputs, keeping spooled: SpooledInputs, progress: ProgressLine?
  ) async throws -> MailPasswords {
    var mails = MailPasswords()
    var done: UInt64 = 0
    diagnostics.progress = progress
    defer {
      progress?.clear()
      diagnostics.progress = nil
    }
    let run = InspectionRun(
      inspector: inspector, threads: threads, purpose: .gather(spooled))
    try await run.run(inputs) { result in
      guard case .letter(let letter) = result else { return }
      done &+= letter.bytes
      progress?.advance(to: done)
      if let mail = letter.mail { mails.add(mail, input: letter.input.argument) }
    }
    mails.finish()
    if mails.isCutOff {
      diagnostics.note("not all that may be a password in the mails is tried: there is too much")
    }
    return mails
  }
}
