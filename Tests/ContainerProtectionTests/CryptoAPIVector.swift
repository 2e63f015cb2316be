/// Descriptions of RC4 under Microsoft's CryptoAPI, by `Samples/make-vectors.py`.
enum CryptoAPIVector {
  /// A description, the length of its key, and whether a program tries its password by itself.
  struct Vector: Sendable {
    let bits: Int
    let isDefault: Bool
    let hexadecimal: String

    var bytes: [UInt8] {
      let digits = hexadecimal.compactMap(\.hexDigitValue)
      return stride(from: 0, to: digits.count, by: 2).map {
        UInt8(digits[$0] << 4 | digits[$0 + 1])
      }
    }
  }

  static let all: [Vector] = [
    Vector(
      bits: 40, isDefault: true,
      hexadecimal: """
        02000200040000002a00000004000000000000000168000004800000280000000100000000000000 \
        000000004e0061006d006500000010000000000102030405060708090a0b0c0d0e0fc872728f14b5 \
        5d849b7dde3f7cfd96a714000000d5e6c96d597b070d79bf31b1599eddf2ece8d44b
        """),
    Vector(
      bits: 128, isDefault: true,
      hexadecimal: """
        02000200040000002a00000004000000000000000168000004800000800000000100000000000000 \
        000000004e0061006d006500000010000000000102030405060708090a0b0c0d0e0fa024a295d910 \
        dcd16b2b69c9dfef19191400000074a70eb0e7278136e857318b9e9a13d19115d50b
        """),
    Vector(
      bits: 40, isDefault: true,
      hexadecimal: """
        02000200040000002a00000004000000000000000168000004800000280000000100000000000000 \
        000000004e0061006d006500000010000000000102030405060708090a0b0c0d0e0f71eeed3daf1e \
        058a1e3c4e4393f8f5a0140000000ebee1b32879f6c7f7e300f8b4956e607de87e47
        """),
    Vector(
      bits: 128, isDefault: true,
      hexadecimal: """
        02000200040000002a00000004000000000000000168000004800000800000000100000000000000 \
        000000004e0061006d006500000010000000000102030405060708090a0b0c0d0e0fc0297c2238fc \
        1b75b5c49997c8ab8a701400000013312e99391d230781a40b5464e5d1fab5b7711b
        """),
    Vector(
      bits: 40, isDefault: false,
      hexadecimal: """
        02000200040000002a00000004000000000000000168000004800000280000000100000000000000 \
        000000004e0061006d006500000010000000000102030405060708090a0b0c0d0e0f7ac1c49f778a \
        f30dad896dee8ede404914000000c101a03813dbccef01921578e6dd19521d248cbd
        """),
    Vector(
      bits: 128, isDefault: false,
      hexadecimal: """
        02000200040000002a00000004000000000000000168000004800000800000000100000000000000 \
        000000004e0061006d006500000010000000000102030405060708090a0b0c0d0e0f7f3835a6fccc \
        c59a62e71d5b4b4eeba3140000004f68c6cb2dc7b8632d805df671fc27034cf87d98
        """),
  ]
}
