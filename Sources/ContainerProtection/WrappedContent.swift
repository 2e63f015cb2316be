public import PortableSystem

/// Plain content inside a container, to be looked at for itself: what a signature covers, what was
/// compressed, a file of a tar archive.
public struct WrappedContent: Sendable {
  /// The name that the container has for it; `nil` where it has none.
  public let name: String?
  /// Its bytes.
  public let source: any ByteSource

  init(_ source: any ByteSource, name: String? = nil) {
    (self.source, self.name) = (source, name)
  }
}
