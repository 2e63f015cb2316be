extension GatewayFixture {
  /// All fixtures, theme by theme.
  public static let all: [GatewayFixture] =
    honest + ciphers + methods + flags + padding + sizes + names + folders + hiddenEntries
    + overlaps + endRecords + severalArchives + zip64 + passwords + headerStrengths + leaks + nests
    + hostile
}
