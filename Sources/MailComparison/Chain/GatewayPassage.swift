/// What a way says of having led through a gateway that a profile describes.
enum GatewayPassage: Hashable, Sendable {
  /// A server behind the gateway says that it took the mail from it; the lines that say so.
  case recorded([ReceivedHop])
  /// Lines name the gateway, and no server behind it bears them out: anybody can have put them
  /// there.
  case claimed([ReceivedHop])
  /// No line names it.
  case none

  init(_ chain: ReceivedChain, hosts: [TextPattern]) {
    func isGateway(_ host: HostName?) -> Bool {
      host.map { host in hosts.contains { $0.matches(host: host.text) } } ?? false
    }
    let own = chain.hops.filter { isGateway($0.by) }
    let named = chain.hops.filter { hop in
      !isGateway(hop.by) && hop.senders.contains(where: isGateway)
    }
    if own.isEmpty, named.isEmpty {
      self = .none
      return
    }
    // The one above the gateway's last line names it, or another server of its domain.
    let last = chain.hops.lastIndex { isGateway($0.by) }
    let witness = chain.hops.enumerated().first { index, hop in
      guard !isGateway(hop.by), hop.by != nil, index > last ?? -1 else { return false }
      return hop.senders.contains { sender in
        isGateway(sender) || own.contains { $0.by.map(sender.isNear) == true }
      }
    }
    if let witness, last == nil || witness.offset == (last ?? 0) + 1 {
      self = .recorded(own.suffix(1) + [witness.element])
    } else {
      self = .claimed((own + named).suffix(2))
    }
  }
}
