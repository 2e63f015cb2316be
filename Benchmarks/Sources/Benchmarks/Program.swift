import Foundation

/// A program that makes and reads encrypted archives, by its commands.
///
/// In the commands stand `$password` (the password), `$secret` (a file that holds it), `$level`,
/// `$archive` and `$input`; a shell puts them in.
struct Program {
  let name: String
  let path: String
  /// The first line that tells its version.
  let version: String
  /// Makes `$archive` of `$input`, at level 0 and at level 6.
  let encrypt: (store: String, deflate: String)?
  /// Makes `$archive` of `$input` under WinZip AES-256, at level 0; `nil` where it knows no AES.
  let aes: String?
  /// Reads all of `$archive` and checks it.
  let verify: String?
  /// Writes the content of `$archive` to standard output.
  let extract: String?

  /// Our own, as results name it.
  static func ours(command: String) -> PartResult.Version {
    let version = try? Shell.output("\(command) --version")
    return PartResult.Version(
      program: "zipcrypto", version: version?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "")
  }

  /// Those that are installed, ours first.
  static func all(command: String) -> [Program] {
    [
      Program(
        name: "zipcrypto", path: command, version: "\(command) --version",
        encrypt: (
          "encrypt -q --level 0 --password-file $secret -o $archive $input",
          "encrypt -q --level 6 --password-file $secret -o $archive $input"
        ),
        aes: "encrypt -q --aes 256 --level 0 --password-file $secret -o $archive $input",
        verify: "verify -q --password-file $secret $archive",
        extract: "decrypt -q --password-file $secret --stdout $archive"),
      Program(
        name: "zip", path: "zip", version: "zip -v | sed -n 2p",
        encrypt: ("-q -0 -P $password $archive $input", "-q -6 -P $password $archive $input"),
        verify: nil, extract: nil),
      Program(
        name: "unzip", path: "unzip", version: "unzip -v | head -1", encrypt: nil,
        verify: "-tqq -P $password $archive", extract: "-p -P $password $archive"),
      Program(
        name: "7zz", path: "7zz", version: "7zz | sed -n 2p",
        encrypt: (
          "a -bd -bso0 -bsp0 -tzip -mx0 -mem=ZipCrypto -p$password $archive $input",
          "a -bd -bso0 -bsp0 -tzip -mx5 -mem=ZipCrypto -p$password $archive $input"
        ),
        aes: "a -bd -bso0 -bsp0 -tzip -mx0 -mem=AES256 -p$password $archive $input",
        verify: "t -bd -bso0 -bsp0 -p$password $archive",
        extract: "x -bd -bsp0 -so -p$password $archive"),
      Program(
        name: "bsdtar", path: "bsdtar", version: "bsdtar --version",
        encrypt: (
          """
          -cf $archive --format zip --options zip:encryption=zipcrypt,zip:compression=store \
          --passphrase $password $input
          """,
          """
          -cf $archive --format zip --options zip:encryption=zipcrypt,zip:compression-level=6 \
          --passphrase $password $input
          """
        ),
        aes: """
          -cf $archive --format zip --options zip:encryption=aes256,zip:compression=store \
          --passphrase $password $input
          """,
        verify: "-xOf $archive --passphrase $password",
        extract: "-xOf $archive --passphrase $password"),
    ].compactMap { $0 }
  }

  private init?(
    name: String, path: String, version: String, encrypt: (store: String, deflate: String)?,
    aes: String? = nil, verify: String?, extract: String?
  ) {
    guard (try? Shell.run("command -v \(path)")) != nil,
      let version = try? Shell.output("\(version) 2>/dev/null")
    else {
      FileHandle.standardError.write(Data("not installed, left out: \(name)\n".utf8))
      return nil
    }
    self.name = name
    self.path = path
    self.version = version.split(separator: "\n").first?.trimmingCharacters(in: .whitespaces) ?? ""
    self.encrypt = encrypt
    self.aes = aes
    self.verify = verify
    self.extract = extract
  }
}
