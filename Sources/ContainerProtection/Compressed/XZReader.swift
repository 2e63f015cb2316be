internal import CLZMA
internal import PortableSystem

/// Unpacks an xz file, which never encrypts (The .xz file format, 1.2.1).
struct XZReader {
  static let signature: [UInt8] = [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
  private static let pieceSize = 1 << 15
  /// What a decoder may take: the largest dictionary that xz itself uses is 64 MiB.
  private static let memoryLimit: UInt64 = 80 << 20

  /// Several streams that follow one another (2) are read as one; liblzma has its flag as a macro
  /// that Swift does not see.
  private static let concatenated: UInt32 = 0x08

  let meter: MeteredSource

  func read() throws(ReadingFailure) -> ContainerReading {
    let stream = UnsafeMutablePointer<lzma_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: lzma_stream())
    defer {
      unsafe lzma_end(stream)
      unsafe stream.deallocate()
    }
    guard unsafe lzma_stream_decoder(stream, Self.memoryLimit, Self.concatenated) == LZMA_OK
    else { throw .limit("there is no memory to unpack it") }

    var spool = SpooledBytes(meter)
    var output = [UInt8](repeating: 0, count: Self.pieceSize)
    var (input, used, offset): ([UInt8], Int, UInt64) = ([], 0, 0)
    while true {
      if used == input.count {
        (input, used) = (try meter.front(at: offset, Self.pieceSize), 0)
        offset += UInt64(input.count)
      }
      let action = input.isEmpty ? LZMA_FINISH : LZMA_RUN
      let (result, taken, given) = unsafe stream.run(input[used...], into: &output, action)
      used += taken
      try spool.append(Array(output.prefix(given)))
      switch result {
      case LZMA_OK: continue
      case LZMA_STREAM_END: return try reading(of: spool.source())
      case LZMA_BUF_ERROR where input.isEmpty: throw .truncated(at: meter.size)
      case LZMA_MEMLIMIT_ERROR: throw .limit("it takes more memory to unpack than is taken")
      case LZMA_OPTIONS_ERROR: throw .unsupported("a method of xz that is not known")
      default:
        let place = offset - UInt64(input.count - used)
        throw .malformed("xz does not unpack", at: place)
      }
    }
  }

  private func reading(of content: any ByteSource) -> ContainerReading {
    var reading = ContainerReading(.xz)
    reading.protection = content.size == 0 ? .noContent : .plain
    reading.note(.compressed, "compressed, not encrypted")
    if content.size > 0 { reading.contents = [WrappedContent(content)] }
    return reading
  }
}

extension UnsafeMutablePointer<lzma_stream> {
  fileprivate func run(
    _ input: ArraySlice<UInt8>, into output: inout [UInt8], _ action: lzma_action
  ) -> (result: lzma_ret, taken: Int, given: Int) {
    unsafe input.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe pointee.next_in = input.baseAddress
        unsafe pointee.avail_in = input.count
        unsafe pointee.next_out = output.baseAddress
        unsafe pointee.avail_out = output.count
        let result = unsafe lzma_code(self, action)
        return unsafe (result, input.count - pointee.avail_in, output.count - pointee.avail_out)
      }
    }
  }
}
