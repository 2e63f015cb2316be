import PortableSystem
import WinZipAES
import ZipCrypto

/// An archive that the user named, open for reading.
struct OpenedArchive {
  /// The argument, as typed.
  let argument: String
  /// How it is called in messages.
  let name: String
  let reader: ArchiveReader
  let limits: Limits

  init(_ argument: String, limits: Limits = Limits()) throws(CommandFailure) {
    self.argument = argument
    self.limits = limits
    name = InputSource.name(of: argument)
    let source = try InputSource.open(argument, limit: limits.contentBytes)
    guard source.size > 0 else {
      throw CommandFailure(
        ZipError(.notAnArchive, detail: "the file is empty"), input: name)
    }
    do { reader = try ArchiveReader(source, limits: limits, ciphers: [WinZipAES()]) } catch {
      throw CommandFailure(error, input: name)
    }
  }

  /// Bytes of content in all entries, as far as the directory can be read; for progress only.
  func contentSize() -> UInt64 {
    var total: UInt64 = 0
    var entries = reader.entries()
    while let entry = try? entries.next() {
      let (sum, overflow) = total.addingReportingOverflow(entry.size)
      total = overflow ? .max : sum
    }
    return total
  }
}
