import MailMessage
import PortableSystem

/// Reads a mail of any bytes and decodes all of its parts: nothing may trap or hang.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let message = try? Message(MemorySource(bytes)) else { return 0 }
  precondition(!message.parts.isEmpty)
  _ = message.subject
  _ = message.messageID
  var buffer = [UInt8](repeating: 0, count: 1 << 14)
  for part in message.parts {
    precondition(part.body.upperBound <= part.source.size)
    let decoder = PartDecoder(part)
    while true {
      var span = buffer.mutableSpan
      guard let count = try? decoder.read(span.count, into: &span), count > 0 else { break }
    }
    if part.mediaType.type == "text" { _ = try? PartText(part) }
  }
  return 0
}
