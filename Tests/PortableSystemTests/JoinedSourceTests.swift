import PortableSystem
import Testing

@Suite struct JoinedSourceTests {
  @Test func readsAcrossSeams() throws {
    let pieces: [[UInt8]] = [[], [1, 2, 3], [], [4], [5, 6], []]
    let whole = pieces.flatMap { $0 }
    let source = JoinedSource(pieces.map { MemorySource($0) })
    #expect(source.size == UInt64(whole.count))
    for offset in 0...whole.count + 1 {
      for count in 0...whole.count + 1 {
        let expected = Array(whole.dropFirst(offset).prefix(count))
        #expect(try source.bytes(at: UInt64(offset), count: count) == expected)
      }
    }
    #expect(JoinedSource([]).size == 0)
    #expect(try source.bytes(at: .max, count: 1) == [])
  }
}
