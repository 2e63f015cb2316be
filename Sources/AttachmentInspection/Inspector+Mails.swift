internal import MailMessage
package import OutlookMessage
package import PortableSystem
package import SystemPackage

extension Inspector {
  /// Inspects one mail in a range of a source.
  ///
  /// - Throws: the system's error: reading the source, or writing a temporary file.
  package func inspectMail(
    _ source: any ByteSource, range: Range<UInt64>
  ) throws(Errno) -> InputFinding { try inspectMessage(source, range: range) }

  /// Inspects a message of Outlook that was read already.
  ///
  /// - Parameter size: the length in bytes of what it stands in.
  /// - Throws: the system's error: reading the source, or writing a temporary file.
  package func inspectMail(
    _ message: OutlookMessage, size: UInt64
  ) throws(Errno) -> InputFinding { try inspectMessage(message, size: size) }
}
