/// Streams that are packed together by a chain of coders: a folder, in the words of the format.
struct SevenZipFolder {
  /// One step of the unpacking.
  struct Coder {
    let id: [UInt8]
    let properties: [UInt8]
    /// The place of its first input among the inputs of all coders, and how many it has.
    let inputs: Range<Int>
    /// The same of its outputs.
    let outputs: Range<Int>

    /// Encryption has identifiers of its own range: 06 F0 and 06 F1.
    var isCipher: Bool { id.count >= 2 && id[0] == 0x06 && (id[1] == 0xF0 || id[1] == 0xF1) }

    var isAES: Bool { id == SevenZipAES.id }
  }

  let coders: [Coder]
  /// Which output, by its place, goes into an input.
  let sourceOfInput: [Int: Int]
  /// The inputs into which packed bytes go, in their order.
  let packedInputs: [Int]
  /// How many bytes each output has.
  var unpackSizes: [UInt64] = []
  /// The checksum of what comes out, where it is known.
  var checksum: UInt32?
  /// How many files it holds; 1 where nothing says otherwise.
  var fileCount = 1
  /// The place of its first packed stream among all.
  var firstPackedStream = 0

  /// The output that goes nowhere else: the folder's content.
  var mainOutput: Int? {
    let bound = Set(sourceOfInput.values)
    let outputs = coders.flatMap { Array($0.outputs) }
    let free = outputs.filter { !bound.contains($0) }
    return free.count == 1 ? free[0] : nil
  }

  /// The number of bytes of its content.
  var unpackSize: UInt64? {
    guard let mainOutput, unpackSizes.indices.contains(mainOutput) else { return nil }
    return unpackSizes[mainOutput]
  }

  var aesParameters: [SevenZipAES] {
    coders.filter(\.isAES).map { SevenZipAES(properties: $0.properties) }
  }

  /// How much of what is packed goes through a cipher.
  ///
  /// A filter may split content into several packed streams, of which each has to be encrypted for
  /// itself; so every way from packed bytes to the content is followed.
  var protection: ContainerReading.Protection {
    guard coders.contains(where: \.isCipher) else { return .plain }
    guard let main = mainOutput, !packedInputs.isEmpty else { return .undetermined }
    var bound: [Int: Int] = [:]
    for (input, output) in sourceOfInput { bound[output] = input }
    var encrypted = 0
    for packed in packedInputs {
      var input = packed
      // As many steps as there are coders, so that a ring comes to an end.
      steps: for step in 0...coders.count {
        guard step < coders.count, let coder = coders.first(where: { $0.inputs.contains(input) })
        else { return .undetermined }
        if coder.isCipher {
          encrypted += 1
          break steps
        }
        guard let output = coder.outputs.first, coder.outputs.count == 1 else {
          return .undetermined
        }
        if output == main { break steps }
        guard let next = bound[output] else { return .undetermined }
        input = next
      }
    }
    if encrypted == packedInputs.count { return .encrypted }
    return encrypted == 0 ? .undetermined : .partly
  }

  /// The names of its ciphers.
  var ciphers: [String] {
    coders.filter(\.isCipher).map { $0.isAES ? SevenZipAES.cipher : "unknown" }
  }
}

/// The parameters of 7zAES: how a password becomes a key.
struct SevenZipAES {
  static let id: [UInt8] = [0x06, 0xF1, 0x07, 0x01]
  /// AES with keys of 256 bits, chained by blocks.
  static let cipher = "aes-256"

  /// In words; the key is SHA-256 over so many repetitions of salt, password and a counter.
  let text: String

  init(properties: [UInt8]) {
    guard let first = properties.first else {
      text = "key derivation without parameters"
      return
    }
    let second = properties.count > 1 ? Int(properties[1]) : 0
    let salt = Int(first >> 7) + (second >> 4)
    let power = first & 0x3F
    let rounds = power == 0x3F ? "without hashing" : "2^\(power) rounds of sha-256"
    text = "key derivation \(rounds), \(salt == 0 ? "no salt" : "a salt of \(salt) bytes")"
  }
}
