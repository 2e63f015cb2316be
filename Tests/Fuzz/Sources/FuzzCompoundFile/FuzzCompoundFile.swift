import CompoundFile
import OutlookMessage
import PortableSystem

/// Reads a compound file of any bytes, every stream of it, and the message that it may be: nothing
/// may trap or hang, what is listed must be there, and what is missing must be said.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The signature is given: nothing is to be found out by guessing eight bytes.
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + input.dropFirst(8)
  guard let file = try? CompoundFile(MemorySource(bytes)) else { return 0 }
  for entry in file.entries {
    precondition(!file.path(of: entry).isEmpty || entry.kind == .root)
    guard let stream = file.stream(entry) else { continue }
    precondition(stream.size == entry.size && stream.size <= UInt64(bytes.count))
    precondition(entry.size == entry.claimedSize || file.firstLoss != nil)
    precondition(read(stream) == entry.size)
  }
  guard let message = try? OutlookMessage(file) else { return 0 }
  precondition(file.limitReached == nil || message.limitReached != nil)
  precondition(file.firstLoss == nil || message.firstLoss != nil)
  _ = size(of: message)
  return 0
}

/// How many bytes can be read from a source, from its end to its beginning.
private func read(_ source: any ByteSource) -> UInt64 {
  var total: UInt64 = 0
  var end = source.size
  while end > 0 {
    let start = end > 1000 ? end - 1000 : 0
    guard let bytes = try? source.bytes(at: start, count: Int(end - start)) else { break }
    total += UInt64(bytes.count)
    end = start
  }
  return total
}

private func size(of message: OutlookMessage) -> UInt64 {
  var total: UInt64 = 0
  for attachment in message.attachments {
    for content in [attachment.content].compactMap(\.self) + attachment.otherContents {
      switch content {
      case .data(let source): total += read(source)
      case .message(let message): total += size(of: message)
      case .object(let object): for stream in object.streams { total += read(stream.source) }
      case .reference: break
      }
    }
  }
  return total
}
