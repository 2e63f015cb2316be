/// Who writes header fields of a name: what no standard and no well-known program accounts for may
/// be a gateway's.
enum HeaderOrigin: Hashable {
  /// A field of the mail's own, or of its transport.
  case standard
  /// A mail program or server in wide use.
  case program
  /// Nobody that is known.
  case unknown

  /// - Parameter name: a name in lower case.
  init(_ name: String) {
    if !name.hasPrefix("x-") {
      self = Self.others.contains(where: name.hasPrefix) ? .unknown : .standard
    } else if Self.names.contains(name) || Self.prefixes.contains(where: name.hasPrefix) {
      self = .program
    } else {
      self = .unknown
    }
  }

  /// Words that begin names of gateways' own fields, though they are not marked by `X-`.
  private static let others: [String] = ["gateway-", "encryption-", "mail-gateway"]

  private static let names: Set = [
    "x-mailer", "x-priority", "x-received", "x-sender", "x-uid", "x-uidl", "x-status",
    "x-keywords", "x-original-to", "x-delivered-to", "x-unsent", "x-account-key", "x-identity-key",
    "x-universally-unique-identifier", "x-uniform-type-identifier", "x-mimeole", "x-mimetrack",
    "x-originating-ip", "x-originalarrivaltime", "x-msmail-priority", "x-tnef",
    "x-ironport-anti-spam",
    "x-loop", "x-beenthere", "x-mailing-list", "x-mailman-version", "x-authentication-warning",
    "x-auto-response-suppress", "x-authenticated-sender", "x-auth-id", "x-filter-recipient",
    "x-me-sender", "x-me-proxy", "x-sasl-enc", "x-report-abuse", "x-image-url", "x-thread-info",
    "x-accept-language", "x-newsreader", "x-face", "x-url", "x-sieve", "x-bogosity",
    "x-rspamd-queue-id",
    "x-rspamd-server", "x-content-filtered-by", "x-envelope-from", "x-envelope-to",
    "x-envelope-sender",
  ]

  private static let prefixes = [
    "x-ms-", "x-microsoft-", "x-exchange-", "x-forefront-", "x-eop", "x-outlook-", "x-ol-",
    "x-google-", "x-gm-", "x-gmail-", "x-goomoji-", "x-yahoo-", "x-ymail-", "x-apple-",
    "x-mozilla-", "x-evolution-", "x-kmail-", "x-sylpheed-", "x-claws-", "x-becky-", "x-mb-",
    "x-spam", "x-virus", "x-amavis", "x-clamav", "x-rspamd", "x-dspam", "x-bogosity", "x-dovecot-",
    "x-exim-", "x-postfix-", "x-sendmail-", "x-qmail-", "x-maildrop", "x-mimedefang", "x-fetchmail",
    "x-getmail", "x-rbl-", "x-dkim", "x-ham-", "x-notes-", "x-domino-", "x-lotus-", "x-zimbra-",
    "x-roundcube-", "x-horde-", "x-squirrelmail", "x-php-", "x-mailman-", "x-sympa-", "x-list",
    "x-feedback-id", "x-ses-", "x-campaign", "x-originating-", "x-original", "x-forwarded-",
    "x-resent-", "x-scanned-by", "x-vr-", "x-cmae-", "x-ovh-", "x-env-", "x-aol-", "x-antivirus",
    "x-mime-autoconverted", "x-greylist", "x-source", "x-get-message-sender-via",
  ]
}
