import ZipCrypto

/// An archive whose only entry, deflated, is the archive itself.
///
/// A deflate stream has two instructions: print bytes that follow, and repeat what was printed
/// last. A program of these prints its own text as others do, once it prints each piece twice: as
/// data, and as the instructions that follow. The headers before the stream and the directory
/// behind it are printed with it. That leaves the CRC-32, which stands in its own content: it is
/// the solution of 32 linear equations, as each of its bits turns the same bits of the checksum,
/// whatever the others are.
struct Quine {
  private let entry: DraftEntry

  /// All instructions take so many bytes.
  private static let length = 10

  /// - Parameter seconds: of the time of modification, even, below 60.
  init(seconds: Int) {
    let modified = MSDOSDateTime(
      time: DraftEntry.modified.time | UInt16(seconds / 2), date: DraftEntry.modified.date)
    entry = DraftEntry.compressed("nest-quine.zip", 8, payload: [], crc32: 0, size: 0).with {
      ($0.local.modified, $0.central.modified) = (modified, modified)
    }
  }

  /// The archive.
  var bytes: [UInt8] { bytes(crc32: checksum) }

  /// The archive with a CRC-32, right or wrong; its length is always the same.
  private func bytes(crc32: UInt32) -> [UInt8] {
    // Only the lengths matter at first, and then the bytes.
    var entry = entry
    var stream: [UInt8] = []
    for _ in 0..<2 {
      let size = ArchiveDraft([entry.with { $0.payload = stream }]).bytes.count
      entry = entry.with {
        ($0.local.crc32, $0.central.crc32) = (crc32, crc32)
        ($0.local.compressedSize, $0.local.uncompressedSize) = (UInt32(stream.count), UInt32(size))
        ($0.central.compressedSize, $0.central.uncompressedSize) =
          (UInt32(stream.count), UInt32(size))
        $0.payload = stream
      }
      let front = entry.local.bytes
      let back = Array(ArchiveDraft([entry]).bytes.dropFirst(front.count + stream.count))
      stream = Self.program(front, back)
    }
    return ArchiveDraft([entry.with { $0.payload = stream }]).bytes
  }

  /// A deflate stream that prints `front`, itself and `back`.
  private static func program(_ front: [UInt8], _ back: [UInt8]) -> [UInt8] {
    let one = print(length)
    let four = (print: print(4 * length), repeat: again(4 * length))
    let printFront = print(front.count + length)
    let repeatFront = again(front.count + length)
    // What was printed of the program falls behind first, and then runs ahead of it.
    var program = printFront + front + printFront + repeatFront
    program += one + repeatFront + one + one
    program += four.print + repeatFront + one + one + four.print + four.repeat
    program += four.print + four.repeat + four.print + four.repeat + four.print + four.repeat
    let printBack = print(length + back.count)
    let repeatBack = again(length + back.count, isLast: true)
    program += four.print + four.repeat + print(0) + print(0) + printBack
    program += four.repeat + print(0) + print(0) + printBack
    return program + repeatBack + back + repeatBack
  }

  /// Prints the bytes that follow: an empty stored block, to fill up, and the head of another.
  private static func print(_ count: Int) -> [UInt8] {
    let low = [UInt8(count & 0xFF), UInt8(count >> 8)]
    return [0, 0, 0, 0xFF, 0xFF, 0] + low + low.map { ~$0 }
  }

  /// Repeats the last bytes: a block with one repetition, empty ones, and an empty stored block.
  private static func again(_ count: Int, isLast: Bool = false) -> [UInt8] {
    var blocks = 1
    while true {
      var output = BitOutput()
      output.write(0b010, count: 3)
      FixedDeflate.writeMatch(length: count, distance: count, to: &output)
      FixedDeflate.writeSymbol(256, to: &output)
      for _ in 1..<blocks {
        output.write(0b010, count: 3)
        FixedDeflate.writeSymbol(256, to: &output)
      }
      output.write(isLast ? 1 : 0, count: 3)
      let bytes = output.bytes
      if bytes.count == length - 4 { return bytes + [0, 0, 0xFF, 0xFF] }
      blocks += 1
    }
  }

  /// The CRC-32 that is that of the archive which has it in its headers.
  private var checksum: UInt32 {
    let start = CRC32.of(bytes(crc32: 0))
    // Which bits of the checksum each bit of the fields turns, and that bit itself.
    let turns = (0..<32).map { CRC32.of(bytes(crc32: 1 << UInt32($0))) ^ start ^ 1 << UInt32($0) }
    // Gauss's elimination: by each bit of the checksum one combination that turns it.
    var basis: [Int: (turned: UInt32, bits: UInt32)] = [:]
    for (bit, turn) in turns.enumerated() {
      var (turned, bits) = (turn, UInt32(1) << UInt32(bit))
      while turned != 0 {
        let highest = 31 - turned.leadingZeroBitCount
        guard let other = basis[highest] else {
          basis[highest] = (turned, bits)
          break
        }
        (turned, bits) = (turned ^ other.turned, bits ^ other.bits)
      }
    }
    var (rest, solution) = (start, UInt32(0))
    while rest != 0, let step = basis[31 - rest.leadingZeroBitCount] {
      (rest, solution) = (rest ^ step.turned, solution ^ step.bits)
    }
    return solution
  }
}
