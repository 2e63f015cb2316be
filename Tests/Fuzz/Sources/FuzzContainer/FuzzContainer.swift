import ContainerProtection
import PortableSystem

/// Reads a container of any bytes: nothing may trap or hang, and what is handed on stays in bounds.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  var limits = ContainerLimits()
  limits.hashRounds = 1_000
  limits.decodedBytes = 1 << 20
  limits.entries = 100
  limits.bytesRead = 64 << 20
  let source = MemorySource(input)
  guard let reading = try? ContainerReader(limits: limits).read(source) else { return 0 }
  precondition(!reading.findings.isEmpty, "an answer without a reason")
  precondition(reading.entries.count <= limits.entries)
  precondition(reading.work.decodedBytes <= limits.decodedBytes)
  precondition(reading.work.hashRounds <= limits.hashRounds)
  for content in reading.contents {
    precondition(content.source.size <= max(limits.decodedBytes, source.size))
    _ = try? content.source.bytes(at: 0, count: 1 << 12)
  }
  return 0
}
