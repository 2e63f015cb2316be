/// Where a copy comes from, seen from the gateway.
public enum Place: String, Hashable, Sendable {
  /// It has not crossed the gateway: a sent copy, a draft, a copy delivered before the gateway.
  case before
  /// It has crossed the gateway.
  case after
  /// Nothing tells.
  case unknown

  /// The other side.
  var opposite: Place {
    switch self {
    case .before: .after
    case .after: .before
    case .unknown: .unknown
    }
  }
}
