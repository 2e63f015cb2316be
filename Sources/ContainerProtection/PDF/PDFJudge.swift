/// Draws the conclusion from an encryption dictionary and from what the streams look like.
struct PDFJudge {
  let encryption: PDFEncryption
  /// Whether the empty password opens it; `nil` where that could not be tried.
  let opensWithEmptyPassword: Bool?

  func judge(_ streams: PDFStreamCheck, _ reading: inout ContainerReading) {
    for cipher in encryption.ciphers { reading.add(cipher: cipher) }
    reading.protection = protection(streams, &reading)
  }

  private func protection(
    _ streams: PDFStreamCheck, _ reading: inout ContainerReading
  ) -> ContainerReading.Protection {
    if streams.checked > 0, streams.plain == streams.checked, encryption.streams != .identity {
      reading.note(
        .markedButPlain, "it names an encryption dictionary, and its streams are plain")
      return .opensWithoutPassword
    }
    if encryption.streams == .identity {
      reading.note(.identityCipher, "its pages are under a cipher that is none at all")
      if case .cipher = encryption.attachments {
        reading.note(.attachmentsOnly, "only files attached to the document are encrypted")
        return .partly
      }
      return .opensWithoutPassword
    }
    guard case .cipher = encryption.streams else {
      reading.note(.unsupported, "it is encrypted in a way that is not understood")
      return .undetermined
    }
    let opening = opening(&reading)
    guard opening == .encrypted else { return opening }
    if !encryption.encryptsMetadata {
      reading.note(.partsInClear, "title, author and other metadata are not encrypted")
    }
    var isPartly = streams.plain > 0 || streams.exempt > 0
    if isPartly { reading.note(.partsInClear, "some of its streams are not encrypted") }
    if encryption.strings == .identity || encryption.attachments == .identity {
      reading.note(.partsInClear, "its strings or its attachments are not encrypted")
      isPartly = true
    }
    return isPartly ? .partly : .encrypted
  }

  /// Who can open it.
  private func opening(_ reading: inout ContainerReading) -> ContainerReading.Protection {
    if encryption.handler == "Adobe.PubSec" {
      reading.note(.publicKey, "encrypted for the holders of certificates")
      return .encrypted
    }
    guard encryption.isPasswordBased else {
      reading.note(
        .unsupported, "encrypted by a security handler of its own, which may open it without asking"
      )
      return .undetermined
    }
    switch opensWithEmptyPassword {
    case true?:
      reading.note(
        .emptyPassword, "encrypted under the empty password, so that readers open it without asking"
      )
      return .opensWithoutPassword
    case false?:
      reading.note(.contentEncrypted, "it asks for a password; revision \(encryption.revision)")
      reading.note(.passphrase, "the empty password does not open it")
      return .encrypted
    case nil:
      reading.note(
        .unsupported,
        "whether it opens without a password cannot be tried: revision \(encryption.revision)")
      return .undetermined
    }
  }
}
