/// The order and the equality of names in a compound file (MS-CFB 2.6.4).
struct EntryName: Hashable, Comparable {
  /// The name's UTF-16 in upper case, letter by letter.
  private let units: [UInt16]

  init(_ name: [UInt16]) { units = name.map(Self.upperCase) }

  init(_ name: String) { self.init(Array(name.utf16)) }

  /// Shorter names stand first; names of one length are compared in upper case.
  static func < (first: Self, second: Self) -> Bool {
    first.units.count == second.units.count
      ? first.units.lexicographicallyPrecedes(second.units)
      : first.units.count < second.units.count
  }

  /// Only what is one unit in both cases has another case; surrogates are as they are.
  private static func upperCase(_ unit: UInt16) -> UInt16 {
    if unit < 0x80 { return (97...122).contains(unit) ? unit - 32 : unit }
    guard let scalar = Unicode.Scalar(unit) else { return unit }
    let mapped = scalar.properties.uppercaseMapping.utf16
    return mapped.count == 1 ? mapped.first ?? unit : unit
  }
}
