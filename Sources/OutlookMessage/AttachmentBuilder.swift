import PortableSystem
import SystemPackage

/// Makes an attachment of its properties and contents.
struct AttachmentBuilder {
  let properties: MessageBuilder
  let offset: UInt64
  /// The names that the attributes of a TNEF stream give, which readers hold for the short one.
  var titles: [String] = []
  /// What it holds, the one that readers are expected to take first.
  var contents: [OutlookContent] = []
  /// Whether a problem says already why there is no content.
  var isUnreadable = false

  private var path: String { properties.path }

  func attachment(_ work: inout OutlookWork) throws(Errno) -> OutlookAttachment {
    let set = properties.properties
    let long = try properties.texts(PropertyID.attachLongFileName, &work)
    let short = try titles + properties.texts(PropertyID.attachFileName, &work)
    let display = try properties.texts(PropertyID.displayName, &work)
    let ending = try properties.texts(PropertyID.attachExtension, &work)
    var names: [String] = []
    for name in long + short + display where !names.contains(name) { names.append(name) }
    compare(long + short, ending, &work)

    let claimed = set.number(PropertyID.attachMethod).map { UInt32(truncatingIfNeeded: $0) }
    let method = OutlookAttachmentMethod(claimed ?? assumedMethod)
    var contents = contents
    if method == .byReference || method == .byWebReference {
      for id in [PropertyID.attachLongPathName, PropertyID.attachPathName] {
        if let reference = try properties.text(id, &work) {
          contents.append(.reference(reference))
          break
        }
      }
    }
    checkContents(contents, method, &work)
    return OutlookAttachment(
      path: path, offset: offset, displayName: display.first, shortName: short.first,
      longName: long.first, names: names,
      mimeType: try properties.text(PropertyID.attachMIMEType, &work),
      contentID: try properties.text(PropertyID.attachContentID, &work),
      isHidden: (set.number(PropertyID.attachHidden) ?? 0) & 1 != 0,
      isInline: (set.number(PropertyID.attachFlags) ?? 0) & 4 != 0, method: method,
      content: contents.first, otherContents: Array(contents.dropFirst()))
  }

  /// The method where none is said.
  private var assumedMethod: UInt32 {
    switch contents.first {
    case .message: 5
    case .object: 6
    default: 1
    }
  }

  private func checkContents(
    _ contents: [OutlookContent], _ method: OutlookAttachmentMethod, _ work: inout OutlookWork
  ) {
    func note(_ code: OutlookProblem.Code, _ text: String, _ work: inout OutlookWork) {
      work.add(code, text, offset: offset, attachment: path)
    }
    if contents.count > 1 {
      note(.contentTwice, "\(contents.count) contents in one attachment", &work)
    }
    guard let content = contents.first else {
      // Where nothing is attached by intention, there is nothing to miss.
      if method != .none, !isUnreadable {
        note(.contentMissing, "an attachment without content", &work)
      }
      return
    }
    let agrees =
      switch (content, method) {
      case (.data, .byValue), (.message, .embeddedMessage), (.object, .object), (.data, .object),
        (.reference, _):
        true
      default: false
      }
    if !agrees { note(.methodDiffers, "the method is not that of the content", &work) }
  }

  /// Names that are no short form of one another are told: a reader may show either.
  private func compare(_ names: [String], _ endings: [String], _ work: inout OutlookWork) {
    guard let first = names.first else { return }
    for name in names.dropFirst() where !FileNames.agree(first, name) {
      work.add(
        .nameDiffers, "two names: \(first.debugDescription) and \(name.debugDescription)",
        offset: offset, attachment: path)
    }
    for ending in endings where !FileNames.hasEnding(first, ending) {
      work.add(
        .nameDiffers, "the ending \(ending.debugDescription) of \(first.debugDescription)",
        offset: offset, attachment: path)
    }
  }
}

/// Long and short names of one file.
enum FileNames {
  /// Whether one is the other, or a short form of eight letters and an ending.
  static func agree(_ long: String, _ short: String) -> Bool {
    let (long, short) = (long.lowercased(), short.lowercased())
    if long == short { return true }
    let (_, longEnding) = split(long)
    let (shortBase, shortEnding) = split(short)
    guard shortBase.count <= 8, shortEnding.count <= 3, shortEnding == longEnding.prefix(3)
    else { return false }
    return shortBase.contains("~") || split(long).base.hasPrefix(shortBase)
  }

  /// Whether a name ends so; an ending may be given with its dot or without.
  static func hasEnding(_ name: String, _ ending: String) -> Bool {
    let given = ending.lowercased()
    let bare = given.hasPrefix(".") ? String(given.dropFirst()) : given
    return split(name.lowercased()).ending.prefix(max(bare.count, 3)) == bare
  }

  private static func split(_ name: String) -> (base: Substring, ending: Substring) {
    guard let dot = name.lastIndex(of: ".") else { return (name[...], "") }
    return (name[..<dot], name[name.index(after: dot)...])
  }
}
