internal import PortableSystem
internal import SystemPackage
internal import WinZipAES
internal import ZipCrypto

/// Judges content of any kind: an attachment, a file, an entry of an archive.
struct ContentInspector {
  let limits: Limits
  let passwords: PasswordContext
  let work: InspectionMeter
  /// The names of the archives around the content, the outermost first.
  var path: [String] = []

  /// Judges content.
  ///
  /// - Returns: what was found, then what was found in archives inside it.
  /// - Throws: the system's error alone.
  func inspect(_ source: any ByteSource, name: String?) throws(Errno) -> [AttachmentFinding] {
    guard source.size > 0 else {
      return [finding(name, .none, Reason(.noContent, "it is empty"))]
    }
    let format = try ContentFormat(of: source)
    let reader: ArchiveReader
    do {
      reader = try ArchiveReader(
        source, limits: limits, ciphers: [WinZipAES()], tolerance: .lenient, meter: work.content)
    } catch {
      let reason = try Reason(error)
      // What looks like an end record by chance, in content of another kind, is no archive.
      let kinds: [ZipError.Kind] = [.limitExceeded, .unsupported, .encryptedDirectory]
      if format == .zip || kinds.contains(error.kind) {
        var finding = finding(name, .unknown, reason)
        finding.container = .zip
        if error.kind == .encryptedDirectory { finding.encryption = ["strong"] }
        return [finding]
      }
      return [try inspectByFormat(source, name: name, format)]
    }
    return try ArchiveInspector(
      reader: reader, source: source, limits: limits, passwords: passwords, work: work,
      path: path, format: format
    ).inspect(name: name)
  }

  private func inspectByFormat(
    _ source: any ByteSource, name: String?, _ format: ContentFormat
  ) throws(Errno) -> AttachmentFinding {
    switch format {
    case .encryptable(.pdf):
      return try inspectPDF(source, name: name)
    case .encryptable(let container):
      var finding = finding(
        name, .unknown,
        Reason(
          .formatNotExamined, "\(container.rawValue) is not examined, so it may be protected or not"
        ))
      finding.container = container
      return finding
    case .plain(let kind):
      return finding(
        name, .notProtected, Reason(.plainFile, "a file that anybody can open: \(kind)"))
    case .program:
      return finding(
        name, .notProtected, Reason(.plainFile, "a file that anybody can open: a program or script")
      )
    case .structured:
      return finding(
        name, .notProtected,
        Reason(.plainFile, "not encrypted as a whole: its bytes are not evenly spread"))
    case .unknown, .zip:
      return finding(
        name, .unknown,
        Reason(.formatUnknown, "the format is not recognised, so it may be encrypted or not"))
    }
  }

  /// A PDF whose trailer names no encryption dictionary has none (ISO 32000-1, 7.6.1).
  private func inspectPDF(
    _ source: any ByteSource, name: String?
  ) throws(Errno) -> AttachmentFinding {
    let isMarked = try source.contains(Array("/Encrypt".utf8))
    var finding =
      isMarked
      ? finding(
        name, .unknown,
        Reason(.formatNotExamined, "a pdf with encryption, which may open without a password"))
      : finding(
        name, .notProtected,
        Reason(.plainFile, "a file that anybody can open: a pdf without encryption"))
    finding.container = .pdf
    return finding
  }

  private func finding(
    _ name: String?, _ verdict: Verdict, _ reason: Reason
  ) -> AttachmentFinding {
    AttachmentFinding(name: name, path: path, verdict: verdict, reasons: [reason])
  }
}
