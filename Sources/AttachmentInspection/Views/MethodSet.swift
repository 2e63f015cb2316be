/// Numbers of compression methods below 128; a set of two words, since it is asked for every entry.
struct MethodSet: ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(arrayLiteral methods: UInt16...) {
    for method in methods {
      if method < 64 { low |= 1 << UInt64(method) } else { high |= 1 << UInt64(method - 64) }
    }
  }

  /// Whether a method is in it.
  func contains(_ method: UInt16) -> Bool {
    switch method {
    case ..<64: low >> UInt64(method) & 1 != 0
    case ..<128: high >> UInt64(method - 64) & 1 != 0
    default: false
    }
  }
}
