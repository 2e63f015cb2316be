internal import Crypto
internal import PortableSystem
internal import SystemPackage

/// Hashes a body in its canonical form (RFC 6376, 3.4.3 and 3.4.4), piece by piece.
///
/// Lines end with CRLF on the way, and often with a line feed alone in a file; either is one line
/// break here.
struct DKIMBody {
  private let form: DKIMBodyForm
  private var hash: BodyHashFunction
  /// What of the canonical body may still be hashed; `nil` for all.
  private var left: UInt64?
  /// Line breaks that only count if something follows.
  private var pendingBreaks: UInt64 = 0
  /// White space of a line that only counts if something follows on it.
  private var hasPendingBlank = false
  private var hasPendingReturn = false
  private var isEmpty = true
  private var output: [UInt8] = []
  /// How many bytes of the canonical body there are.
  private(set) var length: UInt64 = 0

  init(_ form: DKIMBodyForm) {
    self.form = form
    hash = BodyHashFunction(form.hash)
    left = form.length
  }

  /// The hash of the bytes of a source from a place on.
  ///
  /// - Returns: `nil` where the body is shorter than what was signed (3.5, l=).
  static func hash(
    _ source: any ByteSource, _ range: Range<UInt64>, _ form: DKIMBodyForm
  ) throws(Errno) -> [UInt8]? {
    var body = DKIMBody(form)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let count = Int(clamping: min(1 << 16, range.upperBound - offset))
      let bytes = try source.bytes(at: offset, count: count)
      if bytes.isEmpty { break }
      body.update(bytes)
      offset += UInt64(bytes.count)
    }
    let hash = body.finish()
    if let length = form.length, body.length < length { return nil }
    return hash
  }

  /// Takes a piece of the body in.
  mutating func update(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
    flush()
  }

  /// Ends the body and gives its hash.
  mutating func finish() -> [UInt8] {
    if hasPendingReturn { put(0x0D) }
    // Empty lines at the end are left out, and what does not end with a line break gets one; of a
    // body of nothing, only `simple` makes a line.
    hasPendingBlank = false
    pendingBreaks = isEmpty && form.canonicalisation == .relaxed ? 0 : 1
    putBreaks()
    flush()
    return hash.finish()
  }

  private mutating func take(_ byte: UInt8) {
    if byte == 0x0A {
      hasPendingReturn = false
      hasPendingBlank = false
      pendingBreaks += 1
      return
    }
    if hasPendingReturn {
      hasPendingReturn = false
      put(0x0D)
    }
    if byte == 0x0D {
      hasPendingReturn = true
    } else if form.canonicalisation == .relaxed, byte == 0x20 || byte == 0x09 {
      hasPendingBlank = true
    } else {
      put(byte)
    }
  }

  /// Puts a byte that is neither a line break nor white space that may be left out.
  private mutating func put(_ byte: UInt8) {
    putBreaks()
    if hasPendingBlank {
      hasPendingBlank = false
      append(0x20)
    }
    append(byte)
    isEmpty = false
  }

  private mutating func putBreaks() {
    while pendingBreaks > 0 {
      append(0x0D)
      append(0x0A)
      pendingBreaks -= 1
    }
  }

  private mutating func append(_ byte: UInt8) {
    length += 1
    if let left {
      guard left > 0 else { return }
      self.left = left - 1
    }
    output.append(byte)
    if output.count >= 1 << 16 { flush() }
  }

  private mutating func flush() {
    hash.update(output)
    output.removeAll(keepingCapacity: true)
  }
}

/// The hash functions that signatures of bodies use.
private enum BodyHashFunction {
  case sha1(Insecure.SHA1)
  case sha256(SHA256)

  init(_ hash: DKIMBodyForm.Hash) {
    switch hash {
    case .sha1: self = .sha1(Insecure.SHA1())
    case .sha256: self = .sha256(SHA256())
    }
  }

  mutating func update(_ bytes: [UInt8]) {
    switch self {
    case .sha1(var function):
      function.update(data: bytes)
      self = .sha1(function)
    case .sha256(var function):
      function.update(data: bytes)
      self = .sha256(function)
    }
  }

  func finish() -> [UInt8] {
    switch self {
    case .sha1(let function): Array(function.finalize())
    case .sha256(let function): Array(function.finalize())
    }
  }
}
