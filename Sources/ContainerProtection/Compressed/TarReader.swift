internal import PortableSystem
internal import SystemPackage

/// Lists the files of a tar archive.
struct TarReader {
  let meter: MeteredSource

  func read() throws(ReadingFailure) -> ContainerReading {
    var reading = ContainerReading(.tar)
    var members = TarMembers(meter.base)
    do throws(Errno) {
      while let member = try members.next() {
        guard reading.contents.count < meter.limits.entries else {
          reading.hasMoreEntries = true
          break
        }
        let protection: ContainerReading.Protection = member.source.size == 0 ? .noContent : .plain
        reading.add(ContainerEntry(name: member.name, protection: protection), limits: meter.limits)
        if member.source.size > 0 { reading.contents.append(member) }
      }
    } catch { throw .system(error) }
    if let problem = members.problem { throw .unreadable(problem) }
    if let end = try members.firstTrailingByte() {
      reading.note(.trailingBytes, "bytes stand behind the end of the archive", at: end)
    }
    guard !reading.hasMoreEntries else { throw .limit("more files than are looked at") }
    reading.protection = reading.contents.isEmpty ? .noContent : .plain
    reading.note(
      reading.contents.isEmpty ? .noContent : .plain,
      reading.contents.isEmpty ? "no files, or empty ones alone" : "a tar archive, not encrypted")
    return reading
  }
}
