/// The extra field of WinZip AES: its strength and the compression method inside.
///
/// Source: WinZip, "AES Encryption Information: Encryption Specification AE-1 and AE-2".
public struct WinZipAESExtra: Hashable, Sendable {
  /// The number of the extra field.
  public static let identifier: UInt16 = 0x9901
  /// "AE", in the order of its bytes.
  private static let vendor: UInt16 = 0x4541

  /// 1 (AE-1, with CRC-32) or 2 (AE-2, without).
  public var vendorVersion: UInt16
  /// 1, 2 or 3 for 128, 192 or 256 bits.
  public var strength: UInt8
  /// How the content is compressed before it is encrypted.
  public var method: CompressionMethod

  /// A field of these values.
  public init(vendorVersion: UInt16, strength: UInt8, method: CompressionMethod) {
    self.vendorVersion = vendorVersion
    self.strength = strength
    self.method = method
  }

  /// Reads the field, or gives `nil` when it is missing or cut off.
  public init?(_ extra: borrowing ExtraFields) {
    guard let data = extra.first(Self.identifier) else { return nil }
    var reader = ByteReader(data)
    guard let vendorVersion = reader.uint16(), reader.uint16() != nil,
      let strength = reader.uint8(), let method = reader.uint16()
    else { return nil }
    self.vendorVersion = vendorVersion
    self.strength = strength
    self.method = CompressionMethod(rawValue: method)
  }

  /// The field's data: 7 bytes.
  public var data: [UInt8] {
    var data: [UInt8] = []
    data.append(littleEndian: vendorVersion)
    data.append(littleEndian: Self.vendor)
    data.append(strength)
    data.append(littleEndian: method.rawValue)
    return data
  }

  /// The key's length in bits, or `nil` for a strength that does not exist.
  public var keyBits: Int? {
    switch strength {
    case 1: 128
    case 2: 192
    case 3: 256
    default: nil
    }
  }
}
