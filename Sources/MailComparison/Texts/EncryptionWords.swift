/// Words by which a line is about encryption, as those are that a gateway adds.
enum EncryptionWords {
  private static let words = [
    "暗号", "パスワード", "ﾊﾟｽﾜｰﾄﾞ", "解凍", "復号", "zip", "encrypt", "decrypt", "password",
    "passphrase", "passcode", "verschlüssel", "kennwort", "passwort", "chiffr", "motdepasse",
    "cifrad", "contraseña", "加密", "密码", "密碼", "암호", "비밀번호", "шифр", "парол",
  ].map { FoldedText($0).bytes }

  /// Whether a line has one of them.
  static func stand(in text: FoldedText) -> Bool {
    words.contains { text.bytes[...].firstIndex(of: $0) != nil }
  }
}
