import CompoundFile
import GatewayFixtures
import PortableSystem
import SystemPackage
import TestSupport
import Testing

/// Real readers over our files, and we over the files of real writers.
@Suite struct InteropTests {
  /// Programs that print every stream of a file: its path, a tab, and its bytes in hexadecimal.
  private static let olefile = """
    import sys, olefile
    file = olefile.OleFileIO(sys.argv[1], raise_defects=olefile.DEFECT_INCORRECT)
    for path in file.listdir():
      print("/".join(path) + "\\t" + file.openstream(path).read().hex())
    """
  private static let compoundfiles = """
    import sys, warnings, compoundfiles
    warnings.simplefilter("error")
    def show(entity, path):
      for child in entity:
        place = path + [child.name]
        if child.isdir: show(child, place)
        else: print("/".join(place) + "\\t" + (file.open(child).read() if child.size else b"").hex())
    file = compoundfiles.CompoundFileReader(sys.argv[1])
    show(file.root, [])
    """

  private func streams(_ script: String, _ file: FilePath) async throws -> [String: String] {
    let outcome = try await Tool("python3").run(["-X", "utf8", "-c", script, file.string]).checked()
    var streams: [String: String] = [:]
    for line in outcome.text.split(separator: "\n") {
      let halves = line.split(separator: "\t", omittingEmptySubsequences: false)
      if halves.count == 2 { streams[String(halves[0])] = String(halves[1]) }
    }
    return streams
  }

  /// The same of ours.
  private func streams(_ file: CompoundFile) throws -> [String: String] {
    var streams: [String: String] = [:]
    for entry in file.entries where !entry.isOrphan {
      guard let stream = file.stream(entry) else { continue }
      streams[file.path(of: entry).joined(separator: "/")] = Self.hex(try stream.content())
    }
    return streams
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static let expected = Dictionary(
    uniqueKeysWithValues: Sample.streams.map { ($0.joined(separator: "/"), hex($1)) })

  @Test(.needsPythonModules("olefile"), arguments: Sample.allCases)
  func olefileReadsOurs(sample: Sample) async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write(sample.draft.bytes, to: "ours.bin")
      #expect(try await streams(Self.olefile, file) == Self.expected)
    }
  }

  /// It knows no sectors of 4,096 bytes without a warning, and warnings are errors here.
  @Test(.needsPythonModules("compoundfiles"), arguments: [Sample.version3, .reversed3])
  func compoundfilesReadsOurs(sample: Sample) async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write(sample.draft.bytes, to: "ours.bin")
      #expect(try await streams(Self.compoundfiles, file) == Self.expected)
    }
  }

  @Test(.needs("7zz"), arguments: Sample.allCases)
  func sevenZipReadsOurs(sample: Sample) async throws {
    try await TemporaryFolder.use { folder in
      let file = try folder.write(sample.draft.bytes, to: "ours.doc")
      try await Tool("7zz").run(
        ["x", "-bd", "-y", "-tCompound", "-o" + folder["out"].string, file.string]
      ).checked()
      for (path, content) in Sample.streams {
        #expect(try folder.bytes(of: "out/" + path.joined(separator: "/")) == content, "\(path)")
      }
    }
  }

  /// Documents of LibreOffice, from the samples of another target.
  @Test(.needsPythonModules("olefile"), arguments: ["plain.doc", "plain.xls", "encrypted.doc"])
  func weReadLibreOffice(_ name: String) async throws {
    try await TemporaryFolder.use { folder in
      let samples = Fixtures.folder.removingLastComponent()
        .appending("Tests").appending("ContainerProtectionTests").appending("Samples")
      let bytes = try Fixtures.bytes(at: samples.appending(name))
      let place = try folder.write(bytes, to: name)
      let file = try CompoundFile.read(bytes)
      #expect(file.firstLoss == nil)
      #expect(file.codes.filter { $0 != .treeOrder && $0 != .chainTooLong } == [])
      let theirs = try await streams(Self.olefile, place)
      #expect(theirs.count > 2)
      #expect(try streams(file) == theirs)
      #expect(theirs[name.hasSuffix("xls") ? "Workbook" : "WordDocument"] != nil)
    }
  }

  /// A file of version 3 and one of version 4, written by a program of its own.
  @Test(.needsPythonModules("aspose.email_foss", "olefile"), arguments: [3, 4])
  func weReadAspose(version: Int) async throws {
    let script = """
      import sys
      from aspose.email_foss import cfb
      inner = cfb.CFBStorage("folder", children=[cfb.CFBStream("small", bytes(range(100)))])
      root = cfb.CFBStorage("Root Entry", children=[
        cfb.CFBStream("large", bytes(range(256)) * 400), inner, cfb.CFBStream("empty", b"")])
      document = cfb.CFBDocument(root, major_version=\(version))
      cfb.CFBWriter.write_file(document, sys.argv[1])
      """
    try await TemporaryFolder.use { folder in
      try await Tool("python3").run(["-c", script, folder["theirs.bin"].string]).checked()
      let file = try CompoundFile.read(try folder.bytes(of: "theirs.bin"))
      #expect(file.problems == [])
      #expect(file.majorVersion == version)
      #expect(try file.content(["large"]) == (0..<102_400).map { UInt8($0 % 256) })
      #expect(try streams(file) == (try await streams(Self.olefile, folder["theirs.bin"])))
    }
  }

  /// Some sizes have an upper half of anything, and the mini stream's chain is longer than its size.
  @Test(.needs("perl", "msgconvert"), .needsPythonModules("olefile"))
  func weReadStorageLite() async throws {
    let script = """
      use OLE::Storage_Lite;
      sub name { OLE::Storage_Lite::Asc2Ucs($_[0]) }
      my $large = OLE::Storage_Lite::PPS::File->new(name("large"), join("", 0 .. 5000));
      my $small = OLE::Storage_Lite::PPS::File->new(name("small"), "1234567");
      my @time = (0, 0, 0, 1, 0, 126);
      my $folder = OLE::Storage_Lite::PPS::Dir->new(name("folder"), \\@time, \\@time, [$small]);
      OLE::Storage_Lite::PPS::Root->new(\\@time, \\@time, [$large, $folder])->save($ARGV[0]);
      """
    try await TemporaryFolder.use { folder in
      try await Tool("perl").run(["-e", script, folder["theirs.bin"].string]).checked()
      let file = try CompoundFile.read(try folder.bytes(of: "theirs.bin"))
      #expect(file.codes.allSatisfy { $0 == .sizeHighBits || $0 == .chainTooLong })
      #expect(try file.content(["large"]) == (0...5000).flatMap { Array(String($0).utf8) })
      #expect(try streams(file) == (try await streams(Self.olefile, folder["theirs.bin"])))
    }
  }

  @Test(.needsPythonModules("cfbwrite", "olefile"))
  func weReadCfbwrite() async throws {
    let script = """
      import sys, pathlib
      from cfbwrite import Entry, write_ole
      def stream(name, data): return Entry(name, False, len(data), lambda: data)
      write_ole(pathlib.Path(sys.argv[1]), [
        stream("large", bytes(range(256)) * 40000), stream("a", b"1"),
        Entry("folder", True, 0, None, [stream("b%d" % n, bytes(n)) for n in range(1, 50)])])
      """
    try await TemporaryFolder.use { folder in
      try await Tool("python3").run(["-c", script, folder["theirs.bin"].string]).checked()
      let file = try CompoundFile.read(try folder.bytes(of: "theirs.bin"))
      #expect(file.problems == [])
      #expect(try streams(file) == (try await streams(Self.olefile, folder["theirs.bin"])))
    }
  }
}
