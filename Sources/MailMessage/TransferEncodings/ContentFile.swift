import PortableSystem

/// The content of a part whose transfer encoding is that of a file in a text.
struct ContentFile {
  /// The content; where there is no such file, the bytes as they stand.
  let source: any ByteSource
  /// Why content may be missing, or readers may see another one.
  private(set) var defects: [Defect]

  /// Takes the file among those found in the part's text.
  init(_ found: EmbeddedFiles, of part: Part, as encoding: TransferEncoding) {
    defects = found.defects
    let files = found.files.filter { ($0.encoding == .yEnc) == (encoding == .yEnc) }
    source = files.first?.content ?? SliceSource(part.source, range: part.body)
    if let damage = files.first?.damage { defects.append(damage) }
    if found.files.count != 1 || files.isEmpty {
      defects.append(
        Defect(
          .transferEncodingWrong, "one file should stand in it by its content-transfer-encoding",
          offset: part.body.lowerBound, part: part.path))
    }
  }
}
