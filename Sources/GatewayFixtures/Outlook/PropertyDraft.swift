/// A property of a message or attachment (MS-OXCDATA 2.11): honest or not, as its maker wants it.
package struct PropertyDraft: Sendable {
  /// What a property can hold.
  package enum Value: Sendable {
    case number(UInt64)
    case bytes([UInt8])
    case message(OutlookMessageDraft)
    case object([CompoundFileDraft.Node], classID: [UInt8])
  }

  /// The id in the upper half, the type in the lower.
  package let tag: UInt32
  package let value: Value
  /// Whether the list of properties in a `.msg` has it.
  package var isListed = true
  /// The interface that a TNEF stream names for an object: IID_IMessage, or IID_IStorage.
  package var interface: [UInt8] {
    let first: UInt8 = if case .message = value { 0x07 } else { 0x0B }
    let second: UInt8 = if case .message = value { 0x03 } else { 0 }
    let third: UInt8 = if case .message = value { 0x02 } else { 0 }
    return [first, second, third, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]
  }

  package init(_ tag: UInt32, _ value: Value) {
    self.tag = tag
    self.value = value
  }

  /// A text as UTF-16.
  package static func unicode(_ id: UInt16, _ text: String) -> Self {
    var bytes: [UInt8] = []
    for unit in text.utf16 { bytes.append(word: unit) }
    return Self(UInt32(id) << 16 | 0x1F, .bytes(bytes))
  }

  /// A text as bytes of the message's code page.
  package static func string8(_ id: UInt16, _ bytes: [UInt8]) -> Self {
    Self(UInt32(id) << 16 | 0x1E, .bytes(bytes))
  }

  package static func binary(_ id: UInt16, _ bytes: [UInt8]) -> Self {
    Self(UInt32(id) << 16 | 0x102, .bytes(bytes))
  }

  package static func long(_ id: UInt16, _ number: UInt32) -> Self {
    Self(UInt32(id) << 16 | 0x03, .number(UInt64(number)))
  }

  package static func boolean(_ id: UInt16, _ isTrue: Bool) -> Self {
    Self(UInt32(id) << 16 | 0x0B, .number(isTrue ? 1 : 0))
  }

  /// A message as the content of an attachment.
  package static func message(_ draft: OutlookMessageDraft) -> Self {
    Self(0x3701_000D, .message(draft))
  }

  /// An object as the content of an attachment.
  package static func object(_ nodes: [CompoundFileDraft.Node], classID: [UInt8] = []) -> Self {
    Self(0x3701_000D, .object(nodes, classID: classID))
  }
}
