/// A character reference of HTML: `&amp;`, `&#12354;`, `&#x3042;`.
enum CharacterReference {
  /// The character that a reference at the front stands for, and the reference's length in bytes.
  ///
  /// - Returns: `nil` where none stands there that is known.
  static func read(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    let start = bytes.startIndex + 1
    guard start < bytes.endIndex else { return nil }
    if bytes[start] == UInt8(ascii: "#") { return number(bytes[(start + 1)...], start: start - 1) }
    let name = bytes[start...].prefix(10).prefix { byte in
      (0x61...0x7A).contains(byte.lowercased) || (0x30...0x39).contains(byte)
    }
    guard let scalar = named[String(decoding: name, as: UTF8.self)] else { return nil }
    return (scalar, 1 + name.count + semicolon(in: bytes, at: name.endIndex))
  }

  private static func number(
    _ bytes: ArraySlice<UInt8>, start: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let isHexadecimal = bytes.first.map { $0.lowercased == UInt8(ascii: "x") } ?? false
    let digits = (isHexadecimal ? bytes.dropFirst() : bytes).prefix(8).prefix { byte in
      isHexadecimal ? byte.hexValue != nil : (0x30...0x39).contains(byte)
    }
    guard
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, digits.endIndex - start + semicolon(in: bytes, at: digits.endIndex))
  }

  /// Browsers do without the semicolon.
  private static func semicolon(in bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    index < bytes.endIndex && bytes[index] == .semicolon ? 1 : 0
  }

  /// Those that mail programs write; all others stay as they stand.
  private static let named: [String: Unicode.Scalar] = [
    "colon": ":", "period": ".", "comma": ",", "num": "#", "hyphen": "-", "lowbar": "_", "sol": "/",
    "equals": "=", "commat": "@", "excl": "!", "quest": "?", "dollar": "$", "percnt": "%",
    "ast": "*",
    "plus": "+", "lpar": "(", "rpar": ")", "emsp": " ", "ensp": " ", "thinsp": " ", "shy": "\u{AD}",
    "rlm": "\u{200F}", "lrm": "\u{200E}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©",
    "reg": "®", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "yen": "¥",
    "euro": "€", "pound": "£", "sect": "§", "deg": "°", "times": "×", "rarr": "→", "larr": "←",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "aacute": "á",
    "ccedil": "ç", "iacute": "í", "icirc": "î", "oacute": "ó", "ocirc": "ô", "uacute": "ú",
    "ugrave": "ù", "ucirc": "û", "ntilde": "ñ", "Eacute": "É", "Agrave": "À",
  ]
}
