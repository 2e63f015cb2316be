internal import PortableSystem
internal import ZipCrypto

/// Unpacks the header of an archive that is packed and not encrypted.
struct SevenZipUnpacker {
  let source: MeteredSource
  /// From where the places of packed streams count.
  let start: UInt64

  /// What a folder of one chain of coders holds, in memory: a header within the limit.
  func unpack(
    _ folder: SevenZipFolder, of streams: SevenZipHeaderParser.Streams
  ) throws(ReadingFailure) -> [UInt8] {
    guard folder.packedInputs.count == 1, let size = streams.packSizes.first,
      folder.coders.allSatisfy({ $0.inputs.count == 1 }), let wanted = folder.unpackSize
    else { throw .unsupported("the header is packed in several streams") }
    let (from, isFar) = start.addingReportingOverflow(streams.packPosition)
    let (end, isLong) = from.addingReportingOverflow(size)
    guard !isFar, !isLong, end <= source.size else { throw .truncated(at: from) }
    guard wanted <= UInt64(clamping: source.limits.headerBytes) else {
      throw .limit("the unpacked header is larger than what is held in memory", at: from)
    }
    var packed: any ByteSource = SliceSource(source, range: from..<end)
    var coder = folder.coders.firstIndex { $0.inputs.contains(folder.packedInputs[0]) }
    for _ in folder.coders {
      guard let index = coder, folder.unpackSizes.indices.contains(index),
        folder.unpackSizes[index] <= UInt64(clamping: source.limits.headerBytes)
      else { throw .malformed("the coders of the header make no chain", at: from) }
      let bytes = try decode(packed, folder.coders[index], size: Int(folder.unpackSizes[index]))
      let output = folder.coders[index].outputs.lowerBound
      guard let next = folder.sourceOfInput.first(where: { $0.value == output })?.key else {
        return try checked(bytes, folder, at: from)
      }
      packed = MemorySource(bytes)
      coder = folder.coders.firstIndex { $0.inputs.contains(next) }
    }
    throw .malformed("the coders of the header make no chain", at: from)
  }

  private func checked(
    _ bytes: [UInt8], _ folder: SevenZipFolder, at offset: UInt64
  ) throws(ReadingFailure) -> [UInt8] {
    if let checksum = folder.checksum, checksum != CRC32.of(bytes) {
      throw .unreadable(
        ContainerFinding(
          .checksumWrong, "the checksum of the unpacked header does not fit", offset: offset))
    }
    return bytes
  }

  private func decode(
    _ packed: any ByteSource, _ coder: SevenZipFolder.Coder, size: Int
  ) throws(ReadingFailure) -> [UInt8] {
    switch coder.id {
    case [0x00]: return try packed.front(size)
    case [0x03, 0x01, 0x01]:
      return try LZMADecoder(.lzma, properties: coder.properties, size: size).decode(packed, source)
    case [0x21]:
      return try LZMADecoder(.lzma2, properties: coder.properties, size: size).decode(
        packed, source)
    default: throw .unsupported("the header is packed by a method that is not read")
    }
  }
}
