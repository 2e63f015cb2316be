/// What a part says that it holds (RFC 2045, 5).
public struct MediaType: Sendable {
  /// The type, as `application`, in lower case.
  public let type: String
  /// The subtype, as `zip`, in lower case.
  public let subtype: String
  /// The parameters, decoded, in the order of the field; continuations are put together.
  public let parameters: [Parameter]

  /// Makes a media type.
  public init(type: String, subtype: String, parameters: [Parameter] = []) {
    self.type = type
    self.subtype = subtype
    self.parameters = parameters
  }

  /// The value of the parameter of this name, which is in lower case.
  public subscript(name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }
}

extension MediaType: CustomStringConvertible {
  /// Type and subtype, as `application/zip`.
  public var description: String { "\(type)/\(subtype)" }
}

/// A parameter of a field, decoded.
public struct Parameter: Hashable, Sendable {
  /// The name in lower case, without the marks of RFC 2231.
  public let name: String
  /// The value as text; bytes that are no text in the encoding stand as `\xE9`.
  public let value: String

  /// Makes a parameter.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
