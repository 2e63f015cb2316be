import PortableSystem
import SystemPackage
import ZipCrypto

/// Gets the password when it is first needed, and only once.
final class PasswordSource {
  private let options: PasswordOptions
  private let isNew: Bool
  private var known: Password?

  /// - Parameter isNew: whether the password is being set: then it is asked for twice and must
  ///   not be empty.
  init(_ options: PasswordOptions, isNew: Bool = false) {
    self.options = options
    self.isNew = isNew
  }

  /// Whether the password is set and would be other bytes in other encodings.
  private(set) var hasCharactersBeyondASCII = false

  /// The password.
  ///
  /// - Parameter name: what it is for, in the question on the terminal.
  func password(for name: String) throws(CommandFailure) -> Password {
    if let known { return known }
    let bytes = try recode(read(for: name))
    hasCharactersBeyondASCII = bytes.contains { $0 >= 0x80 }
    guard !isNew || !bytes.isEmpty else {
      throw CommandFailure(
        "the password is empty", hints: ["an empty password protects nothing"])
    }
    let password = Password(bytes: bytes)
    known = password
    return password
  }

  private func read(for name: String) throws(CommandFailure) -> [UInt8] {
    if let file = options.passwordFile {
      return try line(
        BoundedInput.read(file: file, limit: Self.limit), of: InputSource.name(of: file))
    }
    if let variable = options.passwordEnv {
      guard let value = Platform.environmentVariable(variable) else {
        throw CommandFailure("the environment variable is not set", input: variable)
      }
      return value
    }
    if let number = options.passwordFd {
      let name = "file descriptor \(number)"
      let descriptor = FileDescriptor(rawValue: number)
      return try line(
        BoundedInput.read(descriptor, named: name, limit: Self.limit), of: name)
    }
    return try PasswordPrompt.ask(for: name, twice: isNew)
  }

  /// A little more than a password can be, so that what is too long is seen.
  private static let limit = PasswordLine.limit + 2

  private func line(_ bytes: [UInt8], of name: String) throws(CommandFailure) -> [UInt8] {
    do { return try PasswordLine.password(in: bytes) } catch {
      throw CommandFailure(error, input: name)
    }
  }

  /// Bytes in the encoding that was asked for; UTF-8 stays what it is, valid or not.
  private func recode(_ bytes: [UInt8]) throws(CommandFailure) -> [UInt8] {
    guard options.encoding != .utf8 else { return bytes }
    guard let text = CharacterEncoding.utf8.decode(bytes) else {
      throw CommandFailure(
        "the password is not valid utf-8",
        hints: ["without --password-encoding its bytes are used as they are"])
    }
    guard let recoded = options.encoding.encode(text) else {
      throw CommandFailure(
        "the password has a character that \(options.passwordEncoding) cannot write")
    }
    return recoded
  }
}
