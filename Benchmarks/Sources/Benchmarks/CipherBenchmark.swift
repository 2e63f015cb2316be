import ZipCrypto

/// The cipher alone: one stream, in place, in buffers of 1 MiB.
struct CipherBenchmark {
  let bytes: Int

  func run(rounds: Int) throws -> Table {
    var random = SplitMix64(state: 7)
    let plain = random.bytes(1 << 20)
    try check(plain)
    var table = Table(title: "The cipher, one stream of \(bytes >> 20) MiB", plainBytes: bytes)
    for (name, isEncrypting) in [("encrypt", true), ("decrypt", false)] {
      var times: [Time] = []
      for round in 0...rounds {
        var buffer = plain
        var keys = CipherKeys(Password("correct horse"))
        let time = Time.of(.ownProcess) {
          for _ in 0..<bytes >> 20 {
            var span = buffer.mutableSpan
            if isEncrypting { keys.encrypt(&span) } else { keys.decrypt(&span) }
          }
        }
        guard buffer != plain else { throw Failure("nothing was done") }
        if round > 0 { times.append(time) }
      }
      table.rows.append(Table.Row(program: name, time: times.median, size: nil))
    }
    return table
  }

  /// What is fast must first be right.
  private func check(_ plain: [UInt8]) throws {
    var keys = CipherKeys(Password("password"))
    var known = Array("test".utf8)
    var span = known.mutableSpan
    keys.encrypt(&span)
    guard known == [0x9A, 0x6B, 0x40, 0x2C] else { throw Failure("the cipher is wrong") }
    var encrypting = CipherKeys(Password("correct horse"))
    var decrypting = encrypting
    var buffer = plain
    span = buffer.mutableSpan
    encrypting.encrypt(&span)
    decrypting.decrypt(&span)
    guard buffer == plain else { throw Failure("the cipher does not come back") }
  }
}
