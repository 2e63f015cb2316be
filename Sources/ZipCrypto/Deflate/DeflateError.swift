internal import CZlib

/// What zlib can answer besides progress, each result with its own meaning.
enum DeflateError: Error, Hashable {
  /// The compressed data is invalid; with zlib's own clause.
  case corrupt(String)
  /// The data wants a preset dictionary, which raw deflate in a ZIP cannot have.
  case needsDictionary
  /// zlib could not allocate its state.
  case outOfMemory
  /// The zlib that was linked is not the one that was compiled against.
  case versionMismatch
  /// A call that zlib's interface does not allow; a defect of this library.
  case misuse(Int32)

  /// The meaning of a result other than `Z_OK`, `Z_STREAM_END` and `Z_BUF_ERROR`.
  init(result: Int32, stream: borrowing ZStream) {
    switch result {
    case Z_DATA_ERROR: self = .corrupt(stream.message ?? "invalid data")
    case Z_NEED_DICT: self = .needsDictionary
    case Z_MEM_ERROR: self = .outOfMemory
    case Z_VERSION_ERROR: self = .versionMismatch
    default: self = .misuse(result)
    }
  }

  /// One lower-case clause for people.
  var detail: String {
    switch self {
    case .corrupt(let message): "the compressed data is invalid (\(message))"
    case .needsDictionary: "the compressed data wants a preset dictionary"
    case .outOfMemory: "zlib has no memory"
    case .versionMismatch: "the zlib that is installed does not fit"
    case .misuse(let result): "zlib refused a call (\(result))"
    }
  }
}

/// How far one call of zlib came.
struct DeflateProgress: Hashable {
  /// Bytes taken from the input.
  var consumed: Int
  /// Bytes written to the output.
  var produced: Int
  /// Whether the compressed stream has come to its end.
  var isAtEnd: Bool
}
