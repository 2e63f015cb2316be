internal import CLZMA
internal import PortableSystem

/// Unpacks one raw stream of LZMA or LZMA2 into memory, with liblzma.
struct LZMADecoder {
  enum Method {
    case lzma, lzma2

    /// The filter's number; liblzma has them as macros that Swift does not see.
    var filter: UInt64 { self == .lzma ? 0x4000_0000_0000_0001 : 0x21 }
  }

  private let method: Method
  private let size: Int
  private var literalContext: UInt32 = 3
  private var literalPosition: UInt32 = 0
  private var position: UInt32 = 2
  private let dictionary: UInt32

  /// - Parameter size: the number of bytes that come out, within a limit of the caller's.
  init(_ method: Method, properties: [UInt8], size: Int) throws(ReadingFailure) {
    self.method = method
    self.size = size
    // Nothing refers further back than to the first byte that came out, so that a dictionary of
    // that size is enough, whatever the header asks for.
    dictionary = UInt32(clamping: max(size, 4_096))
    switch method {
    case .lzma:
      guard properties.count == 5, properties[0] < 225 else { throw Self.malformed }
      let packed = UInt32(properties[0])
      (literalContext, literalPosition, position) = (packed % 9, packed / 9 % 5, packed / 45)
      guard literalContext + literalPosition <= 4 else {
        throw .unsupported("lzma with more context than liblzma reads")
      }
    case .lzma2: guard properties.count == 1, properties[0] <= 40 else { throw Self.malformed }
    }
  }

  private static let malformed = ReadingFailure.malformed("the parameters of lzma are none")

  func decode(
    _ packed: any ByteSource, _ meter: MeteredSource
  ) throws(ReadingFailure) -> [UInt8] {
    var options = unsafe lzma_options_lzma()
    unsafe options.dict_size = dictionary
    unsafe (options.lc, options.lp, options.pb) = (literalContext, literalPosition, position)
    let stream = UnsafeMutablePointer<lzma_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: lzma_stream())
    defer {
      unsafe lzma_end(stream)
      unsafe stream.deallocate()
    }
    let started = unsafe withUnsafeMutablePointer(to: &options) { options in
      let filters = unsafe [
        lzma_filter(id: method.filter, options: options), lzma_filter(id: .max, options: nil),
      ]
      return unsafe lzma_raw_decoder(stream, filters)
    }
    guard started == LZMA_OK else { throw .limit("there is no memory to unpack the header") }

    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 15)
    var offset: UInt64 = 0
    while output.count < size {
      let input = try packed.front(at: offset, 1 << 15)
      var used = 0
      repeat {
        let wanted = min(piece.count, size - output.count)
        let (result, taken, given) = unsafe Self.run(stream, input[used...], into: &piece, wanted)
        used += taken
        output += piece.prefix(given)
        try meter.count(decoded: given)
        let isEnd = result == LZMA_STREAM_END
        guard result == LZMA_OK || (isEnd && output.count == size), taken + given > 0 else {
          throw .malformed("the packed header does not unpack")
        }
      } while output.count < size && used < input.count
      offset += UInt64(used)
    }
    return output
  }

  private static func run(
    _ stream: UnsafeMutablePointer<lzma_stream>, _ input: ArraySlice<UInt8>,
    into output: inout [UInt8], _ wanted: Int
  ) -> (result: lzma_ret, taken: Int, given: Int) {
    unsafe input.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = input.baseAddress
        unsafe stream.pointee.avail_in = input.count
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = wanted
        let result = unsafe lzma_code(stream, LZMA_RUN)
        return unsafe (
          result, input.count - stream.pointee.avail_in, wanted - stream.pointee.avail_out
        )
      }
    }
  }
}
