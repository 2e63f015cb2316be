import ZipCrypto

/// Why an entry's content did not come out.
enum EntryFault: Error {
  /// Its headers say that it is encrypted, and its payload reads as plain content.
  case markedButPlain
  /// It is encrypted and did not come out right: a wrong password, or damage.
  case refused(ZipError)
  /// It cannot be read, whatever the password.
  case failed(ZipError)
  /// There is no password; nothing else can be done.
  case noPassword(CommandFailure)
}

/// Opens entries, with a password only where one is needed.
struct EntryOpening {
  let reader: ArchiveReader
  let passwords: PasswordSource
  /// What the password is for, in the question on the terminal.
  let input: String

  /// Runs `body` without a password, and again with it when the entry wants one.
  ///
  /// Before the password is asked for, the payload is tried as plain: nobody should have to know
  /// the password of something that is not encrypted.
  ///
  /// - Returns: what `body` returns, and whether the password was used.
  func open<Result>(
    _ entry: Entry, _ body: (Password?) throws(ZipError) -> Result
  ) throws(EntryFault) -> (result: Result, isEncrypted: Bool) {
    do { return (try body(nil), false) } catch {
      let isMarked = entry.encryption != .none || error.kind == .passwordRequired
      guard isMarked else { throw .failed(error) }
      if try isPlain(entry) { throw .markedButPlain }
      guard error.kind == .passwordRequired else { throw .failed(error) }
    }
    let password: Password
    do { password = try passwords.password(for: input) } catch { throw .noPassword(error) }
    do { return (try body(password), true) } catch {
      switch error.kind {
      case .wrongPassword, .corruptData: throw .refused(error)
      default: throw .failed(error)
      }
    }
  }

  private func isPlain(_ entry: Entry) throws(EntryFault) -> Bool {
    do { return try reader.isPlain(entry) } catch { throw .failed(error) }
  }
}
