extension GatewayFixture {
  /// All fixtures, theme by theme.
  public static let all: [GatewayFixture] =
    honest + ciphers + methods + flags + padding + sizes + names + folders + hiddenEntries
    + overlaps + endRecords + severalArchives + zip64 + passwords + headerStrengths + leaks + nests
    + hostile
}

extension MailFixture {
  /// All mails, theme by theme.
  public static let all: [MailFixture] =
    carrying + multiparts + embeddedMails + transferEncodings + structures + nameEncodings
    + rawNames + disguisedContents + pictures + verdicts + mailLimits + filesInText + splitMails
    + mailboxes + signedData + mailContainers + compressedMails + rarMails + pdfMails + officeMails
    + openDocuments + encryptedFiles + outlookMails + outlookFiles + passwordMails
}
