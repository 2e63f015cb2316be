import ContainerProtection
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// A container by a real tool, and what must be told of it: a line of `Samples/samples.tsv`.
struct Sample: CustomTestStringConvertible, Sendable {
  let name: String
  let container: ContainerKind
  let protection: ContainerReading.Protection
  let ciphers: [String]
  let hidesNames: Bool

  var testDescription: String { name }

  /// The folder of the samples.
  static let folder = FilePath(#filePath).removingLastComponent().appending("Samples")

  static let all: [Sample] = {
    guard let bytes = try? Fixtures.bytes(at: folder.appending("samples.tsv")) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap {
      let cells = $0.split(separator: "\t").map(String.init)
      guard cells.count == 6, let container = ContainerKind(rawValue: cells[1]),
        let protection = ContainerReading.Protection(rawValue: cells[2])
      else { return nil }
      return Sample(
        name: cells[0], container: container, protection: protection,
        ciphers: cells[3] == "-" ? [] : cells[3].split(separator: ",").map(String.init),
        hidesNames: cells[4] == "hidden")
    }
  }()

  /// Those of so many bytes at most.
  static func all(upTo size: Int) -> [Sample] {
    all.filter { (try? $0.bytes().count) ?? 0 <= size }
  }

  func bytes() throws -> [UInt8] { try Fixtures.bytes(at: Self.folder.appending(name)) }

  /// Reads a source in the way in which this kind is read.
  func read(
    _ source: any ByteSource, limits: ContainerLimits = .init()
  ) throws -> ContainerReading? {
    container == .odf
      ? try ODFManifest(limits: limits).read(source)
      : try ContainerReader(limits: limits).read(source)
  }
}
