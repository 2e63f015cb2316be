import CompoundFile
import PortableSystem
import SystemPackage

/// Reads a message out of a storage of a compound file (MS-OXMSG 2.2).
struct StorageReader {
  static let propertyStream = "__properties_version1.0"
  private static let attachmentPrefix = "__attach_version1.0_#"
  private let file: CompoundFile
  /// The path of the attachment that the message is; empty for the outermost.
  private let path: String
  private let depth: Int

  init(_ file: CompoundFile, path: String, depth: Int) {
    self.file = file
    self.path = path
    self.depth = depth
  }

  /// The id and the type in the name of a stream or storage that holds a property's value.
  static func propertyName(_ name: String) -> (id: UInt16, type: UInt16)? {
    let prefix = "__substg1.0_"
    guard name.utf8.count == prefix.utf8.count + 8,
      name.lowercased().hasPrefix(prefix), let tag = UInt32(name.suffix(8), radix: 16)
    else { return nil }
    return (UInt16(tag >> 16), UInt16(truncatingIfNeeded: tag))
  }

  func message(
    _ storage: CompoundFileEntry, _ work: inout OutlookWork
  ) throws(Errno) -> OutlookMessage {
    let isOutermost = storage.kind == .root
    let list = try PropertyStream(
      file, storage, headerSize: isOutermost ? 32 : 24, path: path, &work)
    var attachments: [OutlookAttachment] = []
    // In the order of their numbers, which have eight digits: the tree's order.
    for child in file.children(of: storage) where isAttachment(child) {
      guard work.takeAttachment() else {
        work.add(
          .attachmentLimit, "more attachments than are listed", offset: child.offset,
          attachment: path)
        break
      }
      let number = attachments.count + 1
      attachments.append(
        try attachment(
          child, path: path.isEmpty ? "\(number)" : "\(path).\(number)",
          list.set.codePage, &work))
    }
    if let count = list.attachmentCount, Int(count) != attachments.count {
      work.add(
        .attachmentCountDiffers,
        "\(count) attachments are said to be there, \(attachments.count) are",
        offset: storage.offset,
        attachment: path)
    }
    if isOutermost { reportOrphans(&work) }
    return try MessageBuilder(properties: list.set, codePage: list.set.codePage, path: path)
      .message(.msg, attachments: attachments, &work)
  }

  private func isAttachment(_ entry: CompoundFileEntry) -> Bool {
    entry.name.lowercased().hasPrefix(Self.attachmentPrefix)
  }

  /// What belongs to a message by its name, though no storage leads to it.
  private func reportOrphans(_ work: inout OutlookWork) {
    for entry in file.entries
    where entry.isOrphan && (isAttachment(entry) || Self.propertyName(entry.name)?.id == 0x3701) {
      work.add(
        .attachmentOrphaned, "\(entry.name.debugDescription) is in no message",
        offset: entry.offset, attachment: path)
    }
  }

  private func attachment(
    _ storage: CompoundFileEntry, path: String, _ codePage: CodePage?, _ work: inout OutlookWork
  ) throws(Errno) -> OutlookAttachment {
    let list = try PropertyStream(file, storage, headerSize: 8, path: path, &work)
    var builder = AttachmentBuilder(
      properties: MessageBuilder(
        properties: list.set, codePage: list.set.codePage ?? codePage, path: path),
      offset: storage.offset)
    let method = list.set.number(PropertyID.attachMethod)
    for property in list.set[PropertyID.attachData] {
      switch property.value {
      case .bytes(let source): builder.contents.append(.data(source))
      case .storage(let entry):
        if let content = try content(of: entry, path: path, isMessage: method == 5, &work) {
          // A storage is what the methods for messages and objects mean.
          let isFirst = method == 5 || method == 6
          builder.contents.insert(content, at: isFirst ? 0 : builder.contents.count)
        } else {
          builder.isUnreadable = true
        }
      case .number, .object: break
      }
    }
    return try builder.attachment(&work)
  }

  /// What a storage in an attachment is: a message, or an object.
  private func content(
    of storage: CompoundFileEntry, path: String, isMessage: Bool, _ work: inout OutlookWork
  ) throws(Errno) -> OutlookContent? {
    guard isMessage || OutlookMessage.isMessage(storage, in: file) else {
      return .object(object(storage, path: path, &work))
    }
    guard depth + 1 < work.limits.depth else {
      work.add(
        .depthLimit, "messages in one another deeper than are read", offset: storage.offset,
        attachment: path)
      return nil
    }
    let reader = StorageReader(file, path: path, depth: depth + 1)
    return .message(try reader.message(storage, &work))
  }

  /// An object's streams; bounded, as paths could be long and many.
  private func object(
    _ storage: CompoundFileEntry, path attachment: String, _ work: inout OutlookWork
  ) -> OutlookObject {
    var streams: [OutlookObject.Stream] = []
    var waiting = [(entry: storage, path: [String]())]
    while let (entry, path) = waiting.popLast() {
      for child in file.children(of: entry) {
        guard path.count < Self.objectDepth, streams.count < Self.objectStreams else {
          work.add(
            .propertyLimit, "more streams in an object than are listed", offset: child.offset,
            attachment: attachment)
          return OutlookObject(classID: storage.classID, streams: streams, data: nil)
        }
        if child.isStorage {
          waiting.append((child, path + [child.name]))
        } else if let source = file.stream(child) {
          streams.append(.init(path: path + [child.name], source: source))
        }
      }
    }
    return OutlookObject(classID: storage.classID, streams: streams, data: nil)
  }

  private static let objectDepth = 32
  private static let objectStreams = 1000
}
