public import PortableSystem
public import SystemPackage

/// Tells which container a file is that is neither a ZIP archive nor a mail, and how far it is
/// encrypted.
///
/// It extracts nothing.
public struct ContainerReader: Sendable {
  /// The bounds within which it reads.
  public let limits: ContainerLimits

  /// A reader with limits.
  public init(limits: ContainerLimits = ContainerLimits()) { self.limits = limits }

  /// Reads a container.
  ///
  /// Whatever is damaged, cut off, beyond a limit or not understood makes the answer
  /// ``ContainerReading/Protection/undetermined``, with a finding that says why.
  ///
  /// - Returns: what is known of it; `nil` where it is none of the kinds of ``ContainerKind``.
  /// - Throws: the system's error alone.
  public func read(_ source: any ByteSource) throws(Errno) -> ContainerReading? {
    let meter = MeteredSource(source, limits: limits)
    do throws(ReadingFailure) {
      guard let found = try ContainerRecognition(meter).recognize() else { return nil }
      return try read(found, meter)
    } catch {
      guard case .system(let errno) = error else { return nil }
      throw errno
    }
  }

  private func read(
    _ found: ContainerRecognition.Found, _ meter: MeteredSource
  ) throws(ReadingFailure) -> ContainerReading {
    var reading: ContainerReading
    do throws(ReadingFailure) { reading = try parse(found, meter) } catch {
      guard case .unreadable(let finding) = error else { throw error }
      reading = ContainerReading(found.kind)
      reading.note(finding)
    }
    reading.work = meter.work
    if meter.isSpent {
      // What was seen after the limit was no end of anything.
      reading.protection = .undetermined
      reading.contents = []
      reading.note(.limitReached, "a limit was reached before all was read")
    }
    if found.start > 0, found.kind == .sevenZip || found.kind == .rar {
      reading.note(.behindStub, "an archive behind a program that unpacks it", at: found.start)
    }
    return reading
  }

  private func parse(
    _ found: ContainerRecognition.Found, _ meter: MeteredSource
  ) throws(ReadingFailure) -> ContainerReading {
    switch found.kind {
    case .sevenZip: try SevenZipReader(source: meter, start: found.start).read()
    case .rar: try RarReader(source: meter, start: found.start).read()
    case .pdf: try PDFReader(meter: meter, start: found.start).read()
    case .cms: try CMSReader(meter: meter).read()
    case .openPGP: try OpenPGPReader(meter: meter).read()
    case .age: try AgeReader(meter: meter).read()
    case .opensslEnc: try OpenSSLEncReader(meter: meter).read()
    case .compoundFile: try OfficeReader(meter: meter).read()
    case .gzip: try GzipReader(meter: meter).read()
    case .xz: try XZReader(meter: meter).read()
    case .tar: try TarReader(meter: meter).read()
    case .odf: ContainerReading(.odf)
    }
  }
}
