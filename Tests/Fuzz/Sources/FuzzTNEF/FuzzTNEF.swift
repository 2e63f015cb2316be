import CompoundFile
import OutlookMessage
import PortableSystem

/// Reads a TNEF stream of any bytes and all that is attached to it: nothing may trap or hang.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The signature is given: nothing is to be found out by guessing four bytes.
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let bytes = [0x78, 0x9F, 0x3E, 0x22] + input.dropFirst(4)
  var limits = OutlookLimits()
  limits.attachments = 100
  limits.depth = 20
  guard let message = try? OutlookMessage(MemorySource(bytes), limits: limits) else {
    preconditionFailure("a stream with its signature is always a message")
  }
  var attachments = 0
  visit(message, depth: 0, limit: UInt64(bytes.count), &attachments)
  precondition(attachments <= limits.attachments)
  for problem in message.problems { precondition(problem.offset <= UInt64(bytes.count)) }
  return 0
}

private func visit(
  _ message: OutlookMessage, depth: Int, limit: UInt64, _ attachments: inout Int
) {
  precondition(depth < 20)
  precondition((message.plainText?.source.size ?? 0) <= limit)
  if let body = message.compressedRTF, var rtf = try? CompressedRTF(body) {
    // Nine items of two bytes give 17 bytes each at the most.
    var total: UInt64 = 0
    while let piece = try? rtf.next(), !piece.isEmpty { total += UInt64(piece.count) }
    precondition(total <= 9 * limit)
  }
  for attachment in message.attachments {
    attachments += 1
    precondition(attachment.content != nil || attachment.otherContents.isEmpty)
    for content in [attachment.content].compactMap(\.self) + attachment.otherContents {
      switch content {
      case .data(let source):
        precondition(source.size <= limit)
        _ = try? source.bytes(at: 0, count: 1 << 16)
      case .message(let inner): visit(inner, depth: depth + 1, limit: limit, &attachments)
      case .object(let object): precondition((object.data?.size ?? 0) <= limit)
      case .reference: break
      }
    }
  }
}
