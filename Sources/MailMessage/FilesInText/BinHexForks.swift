/// What BinHex 4.0 carries: a header, the data fork and the resource fork, a CRC-16 behind each
/// (RFC 1741, appendix A).
struct BinHexForks {
  /// What the header says.
  struct Header {
    let name: [UInt8]
    let dataBytes: UInt64
    let resourceBytes: UInt64
    /// Whether it is what its checksum says.
    let fits: Bool
  }

  private enum State {
    case header
    case data
    case dataChecksum
    case resource
    case resourceChecksum
    case end
  }

  /// The header, once all of it has come.
  private(set) var header: Header?
  /// Whether the data fork is what its checksum says; `nil` before that has come.
  private(set) var dataFits: Bool?
  /// Whether the resource fork is what its checksum says; `nil` before that has come.
  private(set) var resourceFits: Bool?
  /// How many bytes of the resource fork have come.
  private(set) var resourceBytes: UInt64 = 0

  private var state = State.header
  /// The bytes of the header or of a checksum.
  private var fields: [UInt8] = []
  /// The bytes of the fork that are still to come.
  private var left: UInt64 = 0
  private var checksum = CRC16()

  /// Whether all has come that the header announces.
  var areWhole: Bool { state == .end }

  /// Takes a byte, as many times as it is repeated; the forks' bytes are appended to `content`.
  mutating func take(_ byte: UInt8, _ count: Int, into content: inout [UInt8]) {
    var count = count
    while count > 0 {
      switch state {
      case .header:
        takeField(byte)
        count -= 1
      case .dataChecksum, .resourceChecksum:
        fields.append(byte)
        if fields.count == 2 { endFork() }
        count -= 1
      case .data, .resource:
        let taken = Int(min(UInt64(count), left))
        for _ in 0..<taken {
          checksum.update(byte)
          content.append(byte)
        }
        left -= UInt64(taken)
        if state == .resource { resourceBytes += UInt64(taken) }
        if left == 0 { state = state == .data ? .dataChecksum : .resourceChecksum }
        count -= taken
      case .end:
        // What fills up the last group.
        return
      }
    }
  }

  /// Takes a byte of the header: the name's length and the name, version, type, creator, flags,
  /// the forks' lengths, the checksum.
  private mutating func takeField(_ byte: UInt8) {
    fields.append(byte)
    let nameLength = Int(fields[0])
    let length = 1 + nameLength + 1 + 4 + 4 + 2 + 4 + 4
    guard fields.count == length + 2 else { return }
    var expected = CRC16()
    for byte in fields[..<length] { expected.update(byte) }
    let header = Header(
      name: Array(fields[1..<(1 + nameLength)]),
      dataBytes: Self.number(fields[(length - 8)..<(length - 4)]),
      resourceBytes: Self.number(fields[(length - 4)..<length]),
      fits: Self.number(fields[length...]) == UInt64(expected.value)
        && (1...63).contains(nameLength))
    self.header = header
    begin(.data, header.dataBytes)
  }

  private mutating func endFork() {
    let fits = Self.number(fields[...]) == UInt64(checksum.value)
    if state == .dataChecksum {
      dataFits = fits
      begin(.resource, header?.resourceBytes ?? 0)
    } else {
      resourceFits = fits
      state = .end
    }
  }

  private mutating func begin(_ fork: State, _ length: UInt64) {
    fields = []
    checksum = CRC16()
    left = length
    state = length > 0 ? fork : (fork == .data ? .dataChecksum : .resourceChecksum)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
