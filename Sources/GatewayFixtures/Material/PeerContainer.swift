/// Other containers than ZIP that are not made here: files of real tools, in base64.
///
/// They hold the note of ``PeerPayload``, the PDFs a page of one line; the encrypted ones are under
/// the usual password. They are the same whatever the seed is.
enum PeerContainer {
  /// 7z in which nothing is encrypted; 7-Zip 26.02: `7zz a -mx=0 -mtm- plain.7z note.txt`.
  static let sevenZip = bytes(
    """
    N3q8ryccAASQ7XEvUgAAAAAAAAA0AAAAAAAAALblwIPntI3lk4Hjga7jgYrnn6XjgonjgZsKRGVsaXZlcnkgbm90ZSAy
    MDI2LTA0LTAxOiB0aHJlZSBib3hlcyBvZiB0ZWEsIHR3byBvZiBwYXBlci4KAQQGAAEJUgAHCwEAAQEADFIACAoBlhPl
    rQAABQEREwBuAG8AdABlAC4AdAB4AHQAAAAAAA==
    """)

  /// 7z whose content is under AES-256; 7-Zip 26.02: `7zz a -mx=0 -pTsukimi-2026 x.7z note.txt`.
  static let sevenZipContent = bytes(
    """
    N3q8ryccAATosjjIYAAAAAAAAABqAAAAAAAAAPZ0lhp0LFszrJdKmJAXRAYmHwQgJrr3G244aESiELvG+vq+ziSaVtDr
    QtQ62GvbmoVy9yXvkDTfAv2PGazlUAN3rIV3jCqShbmCY9L5jxc2L/gB651cgNd0qR1AJFJwdkOlaAQBBAYAAQlgAAcL
    AQACJAbxBwESUw9gVXGUgzaSm5Msq5vspCkbAQABAAxSUgAICgGWE+WtAAAFARkDAAAAERMAbgBvAHQAZQAuAHQAeAB0
    AAAAGQAUCgEAAFx4HLrB3AEVBgEAIICkgQAA
    """)

  /// 7z whose headers are under AES-256 too; 7-Zip 26.02: `7zz a -mhe=on -pTsukimi-2026 x.7z
  /// note.txt`.
  static let sevenZipNames = bytes(
    """
    N3q8ryccAATEZoz20AAAAAAAAAAuAAAAAAAAAJ6Hh8oWD1c4nBRz8lH27nrcC7XBEVYVJ5IJqQo+nbeGvDPZ4XnLU4xh
    n+30rLlsC+ciy/eDkqUcWh1MbwcdCtJrN8eVEDBE2NYAmOBWL2+Goq0optDX6av7E7+MRvKrAEsr0DrYta7v+Bg2cMgX
    Sw1iqBUEiFEXD33LtV5VxapPr99eca9zObq3wj+RBCPmPcKYjjSFSE6eKfLPzKmxBnB/qv8mZrMALyRnMxUuA1M6PGDV
    W3U5uhUmONxlw2FBt6Ti4CnUyhD9XX70FFH0LjtmQhauFwZgAQlwAAcLAQABJAbxBwESUw9Gi365vIRf2mgSp5WtBMrR
    DGoKAXtD8DUAAA==
    """)

  /// 7z of an encrypted and a plain file; 7-Zip 26.02: `7zz a -mx=0 x.7z terms.txt` on the
  /// encrypted one.
  static let sevenZipMixed = bytes(
    """
    N3q8ryccAATnSmnhNgEAAAAAAAAjAAAAAAAAAC+riUPntI3lk4Hjga7jgYrnn6XjgonjgZsKRGVsaXZlcnkgbm90ZSAy
    MDI2LTA0LTAxOiB0aHJlZSBib3hlcyBvZiB0ZWEsIHR3byBvZiBwYXBlci4KdCxbM6yXSpiQF0QGJh8EICa69xtuOGhE
    ohC7xvr6vs4kmlbQ60LUOthr25qFcvcl75A03wL9jxms5VADd6yFd4wqkoW5gmPS+Y8XNi/4AeudXIDXdKkdQCRScHZD
    pWgEAACBMweuMZzNzugYjDU9POqzwhPkzCWr6w+rpw7hAB1c/JREPRihG4JOzV+Hl5b97cnrSaNmATW3Tt+UO9lBNBkb
    S3aa90jGDPW0DJwcTCqgEVo/c94JGdVvLm01psE98IeJd2pwWQhVuB4XWQAd4hnppn/GgAnXakDdLEij+e6e0gAAFwaA
    sgEJgIQABwsBAAEjAwEBBV0AEAAADICeCgFGphbJAAA=
    """)

  /// A page of one line, written by hand; qpdf 11.3 finds no fault in it.
  static let pdf = bytes(
    """
    JVBERi0xLjQKMSAwIG9iago8PC9UeXBlL0NhdGFsb2cvUGFnZXMgMiAwIFI+PgplbmRvYmoKMiAwIG9iago8PC9UeXBl
    L1BhZ2VzL0tpZHNbMyAwIFJdL0NvdW50IDE+PgplbmRvYmoKMyAwIG9iago8PC9UeXBlL1BhZ2UvUGFyZW50IDIgMCBS
    L01lZGlhQm94WzAgMCAyMDAgMTAwXS9Db250ZW50cyA0IDAgUi9SZXNvdXJjZXM8PC9Gb250PDwvRjEgNSAwIFI+Pj4+
    Pj4KZW5kb2JqCjQgMCBvYmoKPDwvTGVuZ3RoIDU0Pj4Kc3RyZWFtCkJUIC9GMSAxMiBUZiAyMCA1MCBUZCAoRGVsaXZl
    cnkgbm90ZSAyMDI2LTA0LTAxKSBUaiBFVAplbmRzdHJlYW0KZW5kb2JqCjUgMCBvYmoKPDwvVHlwZS9Gb250L1N1YnR5
    cGUvVHlwZTEvQmFzZUZvbnQvSGVsdmV0aWNhPj4KZW5kb2JqCnhyZWYKMCA2CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAw
    MDAwMDAwOSAwMDAwMCBuIAowMDAwMDAwMDU0IDAwMDAwIG4gCjAwMDAwMDAxMDUgMDAwMDAgbiAKMDAwMDAwMDIxNyAw
    MDAwMCBuIAowMDAwMDAwMzE5IDAwMDAwIG4gCnRyYWlsZXIKPDwvU2l6ZSA2L1Jvb3QgMSAwIFI+PgpzdGFydHhyZWYK
    MzgyCiUlRU9GCg==
    """)

  /// The page under AES-256; qpdf 11.3: `--static-id --static-aes-iv --encrypt Tsukimi-2026
  /// Owner-2026 256 --`.
  static let pdfEncrypted = bytes(
    """
    JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFzZVZlcnNpb24gLzEuNyAv
    RXh0ZW5zaW9uTGV2ZWwgOCA+PiA+PiAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoK
    PDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVu
    dHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDIwMCAxMDAgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQg
    PDwgL0YxIDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9MZW5ndGggODAgL0ZpbHRl
    ciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCg4cKjhGVGJwfoyaqLbE0uAPg1n2WAXno0TKEInrX359kZ6lm8EqP7e/xu2m
    KiFCF+nOaRgc9iDZf1lpG5Tz+sk1dLZcrdX7cINGepplTzD9ZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8IC9CYXNl
    Rm9udCAvSGVsdmV0aWNhIC9TdWJ0eXBlIC9UeXBlMSAvVHlwZSAvRm9udCA+PgplbmRvYmoKNiAwIG9iago8PCAvQ0Yg
    PDwgL1N0ZENGIDw8IC9BdXRoRXZlbnQgL0RvY09wZW4gL0NGTSAvQUVTVjMgL0xlbmd0aCAzMiA+PiA+PiAvRmlsdGVy
    IC9TdGFuZGFyZCAvTGVuZ3RoIDI1NiAvTyA8NWMyMGEzYzkzOGE1ODJmOTQzZTdlNTk0ZDI0ODJjZTY3NzZkNGI3OGUz
    OWQ0MzYwZDVjOTM4MWUxYWM2OWZkMWViMGE1NGE5MDhjZWY1MDE0Y2Y3NmVmM2UyNzc2MzIxPiAvT0UgPDZiMTJmOTM0
    YTViMmUyNDgyNTcxYWJkZWRjM2YzMjc0MmRiM2JkOTI0NTU2NWFjNTJkNDhlN2YwM2E2YjU0ZTY+IC9QIC00IC9QZXJt
    cyA8YWRkZDI4NGU4MTUwOTk1MTg0OGY0MTIxNGRjY2MxNjE+IC9SIDYgL1N0bUYgL1N0ZENGIC9TdHJGIC9TdGRDRiAv
    VSA8YjI4ZDA4ZmIyMWY4NzA5ZjY5NzMxNGIyNmQzYjg5NzZkYjM1NDdmYzUwZDQ0MThlNWIzMzMzOWYxNjI0MTZmYmY4
    MmMyNjczNWZhZjBkZDNmODlkMTgzYzc5ZTcyOGI4PiAvVUUgPGY4NDJlMzBkZGUyMTliNjIzMThjZjQ2NTYxOThkNDlm
    NTYzMTRkNmY3MjQ4YzhjYmMzZTAxMWQyOTdjM2MxYTA+IC9WIDUgPj4KZW5kb2JqCnhyZWYKMCA3CjAwMDAwMDAwMDAg
    NjU1MzUgZiAKMDAwMDAwMDAxNSAwMDAwMCBuIAowMDAwMDAwMTMwIDAwMDAwIG4gCjAwMDAwMDAxODkgMDAwMDAgbiAK
    MDAwMDAwMDMxNyAwMDAwMCBuIAowMDAwMDAwNDY3IDAwMDAwIG4gCjAwMDAwMDA1MzcgMDAwMDAgbiAKdHJhaWxlciA8
    PCAvUm9vdCAxIDAgUiAvU2l6ZSA3IC9JRCBbPDMxNDE1OTI2NTM1ODk3OTMyMzg0NjI2NDMzODMyNzk1PjwzMTQxNTky
    NjUzNTg5NzkzMjM4NDYyNjQzMzgzMjc5NT5dIC9FbmNyeXB0IDYgMCBSID4+CnN0YXJ0eHJlZgoxMDg0CiUlRU9GCg==
    """)

  /// The page under AES-256 with the empty user password, by which viewers open it without
  /// asking; qpdf 11.3: `--static-id --static-aes-iv --encrypt "" Owner-2026 256 --`.
  static let pdfOpen = bytes(
    """
    JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFzZVZlcnNpb24gLzEuNyAv
    RXh0ZW5zaW9uTGV2ZWwgOCA+PiA+PiAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoK
    PDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVu
    dHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDIwMCAxMDAgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQg
    PDwgL0YxIDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9MZW5ndGggODAgL0ZpbHRl
    ciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCg4cKjhGVGJwfoyaqLbE0uAVQxQwgiAGeJhm1xnhTqkj2cJk/qR3/oSlPPIe
    PSOmATxYe//sA/5i1ujL3SUm46LQY2rF2Cu5CbRwPkHcYT6rZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8IC9CYXNl
    Rm9udCAvSGVsdmV0aWNhIC9TdWJ0eXBlIC9UeXBlMSAvVHlwZSAvRm9udCA+PgplbmRvYmoKNiAwIG9iago8PCAvQ0Yg
    PDwgL1N0ZENGIDw8IC9BdXRoRXZlbnQgL0RvY09wZW4gL0NGTSAvQUVTVjMgL0xlbmd0aCAzMiA+PiA+PiAvRmlsdGVy
    IC9TdGFuZGFyZCAvTGVuZ3RoIDI1NiAvTyA8NzVlODk0YWY3NTYzZDZiZmFjMDk1OTMwNDY2YTk3MTg3ZTQyYzVhOGQ2
    ZWMxNTdhMDU0YjBlZTVmN2E0MmNmOTQwN2NmZjEyMTY5ZDBmNTRkYTM4NWJiMDQ1OTMxZGE4PiAvT0UgPDUzMzljOTE0
    Yzc2YjYxNWUwZjQ3ZGJlMDBkMzVlY2ExZWI2N2JmMjU4NDVmNzU2MGZjNzIxZTQwMTU3NTczNTA+IC9QIC00IC9QZXJt
    cyA8N2Q5NWVhZTMxM2RkZDEyNTU2ZDFmZmViODkzNDE4Yzg+IC9SIDYgL1N0bUYgL1N0ZENGIC9TdHJGIC9TdGRDRiAv
    VSA8NGRjOTBhOTJlMjljZWY4OWU4ZWMwNGM3N2YyZTBkYTQxMDE4YzMzOGZkYzcxOGNkMDg5MTBmYjk4MzVhZjcyNWY1
    OGE3MDJmODE5Yzg5NjFiYmZjMGU5NDIwODEzZjg5PiAvVUUgPDBjNThiYTQxYmQ2YjZjMThmMWM0ZmExNTYyMWY0YWFl
    YmZkODZjNjYwNzlmNTViZjc0MjZiYTQ1MTVjYTZkOTE+IC9WIDUgPj4KZW5kb2JqCnhyZWYKMCA3CjAwMDAwMDAwMDAg
    NjU1MzUgZiAKMDAwMDAwMDAxNSAwMDAwMCBuIAowMDAwMDAwMTMwIDAwMDAwIG4gCjAwMDAwMDAxODkgMDAwMDAgbiAK
    MDAwMDAwMDMxNyAwMDAwMCBuIAowMDAwMDAwNDY3IDAwMDAwIG4gCjAwMDAwMDA1MzcgMDAwMDAgbiAKdHJhaWxlciA8
    PCAvUm9vdCAxIDAgUiAvU2l6ZSA3IC9JRCBbPDMxNDE1OTI2NTM1ODk3OTMyMzg0NjI2NDMzODMyNzk1PjwzMTQxNTky
    NjUzNTg5NzkzMjM4NDYyNjQzMzgzMjc5NT5dIC9FbmNyeXB0IDYgMCBSID4+CnN0YXJ0eHJlZgoxMDg0CiUlRU9GCg==
    """)

  /// The page under RC4 of 128 bits with the empty user password; qpdf 11.3: `--static-id
  /// --allow-weak-crypto --encrypt "" Owner-2026 128 --use-aes=n --`.
  static let pdfOpenRC4 = bytes(
    """
    JVBERi0xLjQKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBv
    YmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29u
    dGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDIwMCAxMDAgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0Zv
    bnQgPDwgL0YxIDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9MZW5ndGggNjEgL0Zp
    bHRlciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCsIgdNrOlpbW1llOmZVbpgP3jgg1BToKu9wgPZIB3EF5LCHz7XMFhQFf
    81cFyCXH/Vq08QiUAJ9a8OX7nLJlbmRzdHJlYW0KZW5kb2JqCjUgMCBvYmoKPDwgL0Jhc2VGb250IC9IZWx2ZXRpY2Eg
    L1N1YnR5cGUgL1R5cGUxIC9UeXBlIC9Gb250ID4+CmVuZG9iago2IDAgb2JqCjw8IC9GaWx0ZXIgL1N0YW5kYXJkIC9M
    ZW5ndGggMTI4IC9PIDxjZGZlOTg3ZjEzNTBjMTE5NDE5ZjUzMTE2MzM2YmU5ZTA0MzYxYzk0MWJhYWYwMjBiYmI5MDM2
    M2U4NGY4OTUwPiAvUCAtNCAvUiAzIC9VIDwzYmJiYjJhYzQwMmY0NDgxOWFiYTRhMjA3ODYwNjkxODAxMjI0NTZhOTFi
    YWU1MTM0MjczYTZkYjEzNGM4N2M0PiAvViAyID4+CmVuZG9iagp4cmVmCjAgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAw
    MDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA2NCAwMDAwMCBuIAowMDAwMDAwMTIzIDAwMDAwIG4gCjAwMDAwMDAyNTEg
    MDAwMDAgbiAKMDAwMDAwMDM4MiAwMDAwMCBuIAowMDAwMDAwNDUyIDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAw
    IFIgL1NpemUgNyAvSUQgWzwzMTQxNTkyNjUzNTg5NzkzMjM4NDYyNjQzMzgzMjc5NT48MzE0MTU5MjY1MzU4OTc5MzIz
    ODQ2MjY0MzM4MzI3OTU+XSAvRW5jcnlwdCA2IDAgUiA+PgpzdGFydHhyZWYKNjU5CiUlRU9GCg==
    """)

  /// The note under AES-256 and a password; GnuPG 2.2.40: `gpg --symmetric --cipher-algo AES256
  /// -z 0`.
  static let openPGP = bytes(
    """
    jA0ECQMCRmuDekbQANNg0osBOeUfZzA18fE9ipvLYbG6ZzYQ+KVJ4ZJeXCCLl9VYSUD+38efVQsc4kEKn9tDlFNFcN48
    Yx9pAb73EMnlLbsLCpyV7kUIs8LDQxkz1TCzOhR8XflYyOUd3THHovvTHnPhPFA6WpcV4jXA0wTDiVcWXYVC6eDIgD2F
    nheWI/PHj6PS+leJ0SsJoC3K
    """)

  /// The note in a literal packet, encrypted by nothing; GnuPG 2.2.40: `gpg --store -z 0`.
  static let openPGPStored = bytes(
    """
    rGBiCG5vdGUudHh0acxnCOe0jeWTgeOBruOBiuefpeOCieOBmwpEZWxpdmVyeSBub3RlIDIwMjYtMDQtMDE6IHRocmVl
    IGJveGVzIG9mIHRlYSwgdHdvIG9mIHBhcGVyLgo=
    """)

  /// The bytes that base64 stands for.
  static func bytes(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    var (bits, count): (UInt32, UInt32) = (0, 0)
    for character in text.utf8 {
      guard let value = Base64Draft.value(of: character) else { continue }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return output
  }
}
