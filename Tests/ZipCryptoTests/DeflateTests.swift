import TestSupport
import Testing

@testable import ZipCrypto

/// Deflater and Inflater: round trips, pieces of every size, and what zlib answers besides.
@Suite struct DeflateTests {
  @Test(arguments: 0...9)
  func everyLevelComesBack(value: Int) throws {
    let level = try #require(CompressionLevel(value))
    #expect(level.value == value)
    var random = SeededGenerator.fresh()
    for length in [0, 1, 2, 100, 4095, 4096, 4097, 40_000] {
      let content = random.compressible(length)
      let stream = try deflated(content, level: level)
      let result = try inflated(stream)
      #expect(result.content == content, random.comment)
      #expect(result.isAtEnd && result.consumed == stream.count, random.comment)
      // The pieces in which bytes come and go must not change them.
      if length <= 100 || length == 4097 {
        #expect(try deflated(content, level: level, input: 1, output: 1) == stream, random.comment)
        let byteByByte = try inflated(stream, splits: Array(0..<stream.count), output: 1)
        #expect(byteByByte == result, random.comment)
      }
    }
  }

  @Test func levelsAreZeroToNine() {
    #expect(CompressionLevel(-1) == nil)
    #expect(CompressionLevel(10) == nil)
    #expect(CompressionLevel.store.value == 0)
    #expect(CompressionLevel.standard.value == 6)
  }

  @Test func higherLevelsMakeLess() throws {
    var random = SeededGenerator(seed: 4)
    let content = random.compressible(50_000)
    let sizes = try [0, 1, 6, 9].map { value in
      try deflated(content, level: #require(CompressionLevel(value))).count
    }
    #expect(sizes[0] > content.count)
    #expect(sizes[1] < sizes[0])
    #expect(sizes[2] < sizes[1])
    #expect(sizes[3] <= sizes[2])
  }

  @Test func aStreamSplitAnywhereGivesTheSame() throws {
    var random = SeededGenerator.fresh()
    let content = random.compressible(300)
    let stream = try deflated(content)
    let whole = try inflated(stream)
    #expect(whole.content == content)
    for first in 0...stream.count {
      #expect(try inflated(stream, splits: [first]) == whole, random.comment)
      #expect(
        try inflated(stream, splits: [first, min(first + 1, stream.count)], output: 7) == whole,
        random.comment)
    }
  }

  @Test func aStreamCutAnywhereIsNotAtItsEnd() throws {
    var random = SeededGenerator.fresh()
    let stream = try deflated(random.compressible(300))
    for length in 0..<stream.count {
      let result = try inflated(Array(stream.prefix(length)))
      #expect(!result.isAtEnd, random.comment)
      #expect(result.consumed == length, random.comment)
    }
  }

  @Test func bytesBehindTheEndAreLeft() throws {
    let stream = try deflated([1, 2, 3])
    let result = try inflated(stream + [9, 9, 9, 9])
    #expect(result == Inflated(content: [1, 2, 3], consumed: stream.count, isAtEnd: true))
  }

  @Test func roomForNothingIsNoError() throws {
    let inflater = try Inflater()
    let deflater = try Deflater(level: .standard)
    let stream = try deflated([1, 2, 3])
    var none: [UInt8] = []
    var one: [UInt8] = [0xEE]
    let nothing: [UInt8] = []
    let content: [UInt8] = [1, 2, 3]
    var noSpan = none.mutableSpan
    var progress = try inflater.inflate(nothing.span, into: &noSpan, in: 0..<0)
    #expect(progress == DeflateProgress(consumed: 0, produced: 0, isAtEnd: false))
    progress = try deflater.deflate(nothing.span, finish: false, into: &noSpan, in: 0..<0)
    #expect(progress == DeflateProgress(consumed: 0, produced: 0, isAtEnd: false))
    // zlib may take input without room for output, but must write nothing.
    var oneSpan = one.mutableSpan
    progress = try inflater.inflate(stream.span, into: &oneSpan, in: 1..<1)
    #expect(progress.produced == 0 && !progress.isAtEnd)
    progress = try deflater.deflate(content.span, finish: true, into: &oneSpan, in: 0..<0)
    #expect(progress.produced == 0 && !progress.isAtEnd)
    #expect(one == [0xEE])
  }

  @Test func outputStaysInItsRange() throws {
    let content = [UInt8](repeating: 7, count: 100)
    let stream = try deflated(content)
    let inflater = try Inflater()
    var buffer = [UInt8](repeating: 0xEE, count: 40)
    var span = buffer.mutableSpan
    let progress = try inflater.inflate(stream.span, into: &span, in: 10..<30)
    #expect(progress.produced == 20)
    #expect(buffer[..<10].allSatisfy { $0 == 0xEE } && buffer[30...].allSatisfy { $0 == 0xEE })
    #expect(buffer[10..<30].allSatisfy { $0 == 7 })
  }

  @Test(arguments: [
    ("07", "invalid block type"),
    ("01 01 00 00 00", "invalid stored block lengths"),
    ("03 02", "invalid distance too far back"),
    ("fd ff ff", "too many length or distance symbols"),
  ])
  func corruptDataSaysWhat(stream: String, message: String) {
    #expect(throws: DeflateError.corrupt(message)) { try inflated(hex(stream)) }
    #expect(DeflateError.corrupt(message).detail.contains(message))
  }

  @Test func inputBehindTheEndIsAMisuse() throws {
    let deflater = try Deflater(level: .standard)
    let nothing: [UInt8] = []
    let late: [UInt8] = [1]
    var buffer = [UInt8](repeating: 0, count: 64)
    var span = buffer.mutableSpan
    let progress = try deflater.deflate(nothing.span, finish: true, into: &span, in: 0..<64)
    #expect(progress.isAtEnd)
    let misuse = Result { () throws(DeflateError) in
      try deflater.deflate(late.span, finish: false, into: &span, in: 0..<64)
    }
    #expect(misuse == .failure(.misuse(-2)))
  }

  /// Results that valid calls on raw streams cannot provoke are told apart all the same.
  @Test(
    arguments: [
      (2, .needsDictionary), (-1, .misuse(-1)), (-2, .misuse(-2)), (-3, .corrupt("invalid data")),
      (-4, .outOfMemory), (-6, .versionMismatch), (-7, .misuse(-7)),
    ] as [(Int32, DeflateError)])
  func eachResultHasItsMeaning(result: Int32, meaning: DeflateError) {
    let stream = ZStream()
    let error = DeflateError(result: result, stream: stream)
    #expect(error == meaning)
    #expect(!error.detail.isEmpty && error.detail.first?.isLowercase == true)
  }
}
