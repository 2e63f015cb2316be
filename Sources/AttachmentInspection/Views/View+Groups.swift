extension [View] {
  /// Groups what readers do.
  ///
  /// - Parameter behaviours: for each reader what it does, `nil` where that is not known, and the
  ///   place of the directory that it takes, `nil` where all take the same.
  init(_ behaviours: [(reader: MeasuredReader, behaviour: View.Behaviour?, directory: UInt64?)]) {
    let differ = Set(behaviours.filter { $0.behaviour != nil }.map(\.directory)).count > 1
    self = []
    for behaviour in View.Behaviour.inOrderOfMention {
      for found in behaviours where found.behaviour == behaviour {
        let directory = differ ? found.directory : nil
        if let place = firstIndex(where: {
          $0.behaviour == behaviour && $0.directory == directory
        }) {
          self[place].readers.append(found.reader)
        } else {
          append(View(behaviour: behaviour, readers: [found.reader], directory: directory))
        }
      }
    }
  }

  /// All groups in one sentence, as "asks for a password in 7-Zip; opens without one in Python".
  public var sentence: String {
    var parts: [String] = []
    for view in self { parts.append(view.text(isFirst: parts.isEmpty)) }
    return parts.joined(separator: "; ")
  }
}

extension View.Behaviour {
  /// Who asks comes first: that is what the admin's own reader will have done.
  fileprivate static let inOrderOfMention: [Self] = [
    .asks, .opens, .opensSome, .refuses, .showsNothing,
  ]
}

extension View {
  /// What the readers do and which they are: one clause, lower case.
  public var text: String { text(isFirst: true) }

  /// The clause, in which a password is "one" when it has been spoken of before.
  fileprivate func text(isFirst: Bool) -> String {
    let password = isFirst ? "a password" : "one"
    let verb =
      switch behaviour {
      case .asks: "asks for \(password)"
      case .opens: "opens without \(password)"
      case .opensSome: "opens in part without \(password)"
      case .refuses: "gives an error"
      case .showsNothing: "shows no content"
      }
    let place = directory.map { " (by the directory at \($0))" } ?? ""
    return "\(verb) in \(readers.map(\.rawValue).enumeration)\(place)"
  }
}

extension [String] {
  /// "a", "a and b", "a, b and c".
  fileprivate var enumeration: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
