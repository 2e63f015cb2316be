import AttachmentInspection

extension Verdict {
  /// What it means, in the words of `inspect --help`.
  var meaning: String {
    switch self {
    case .pseudoProtected: "marked as encrypted, yet readable without a password"
    case .exposed: "encrypted, and a password that opens it was found"
    case .notProtected: "nothing in it is encrypted"
    case .ambiguous: "readers disagree on its content"
    case .partlyProtected: "some of its content is encrypted, some is not"
    case .unknown: "cannot be told: damaged, cut off, or not understood"
    case .protected: "every byte of content is encrypted"
    case .none: "no content to protect"
    }
  }

  /// The word on a page, in its colour's class.
  var badge: HTML { "<span class=\"verdict \(rawValue)\">\(rawValue)</span>" }
}

extension VerdictCounts {
  /// The verdicts that occur, the worst first.
  var occurring: [Verdict] { Verdict.allCases.filter { self[$0] > 0 } }

  /// The numbers in words: `3 exposed, 12 protected`.
  var inWords: HTML {
    HTML(occurring.map { "\(self[$0]) \($0.rawValue)" }, separator: ", ")
  }

  /// A part for each verdict that occurs, side by side or one upon the other.
  ///
  /// - Parameters:
  ///   - side: `width` or `height`.
  ///   - whole: the number that takes the whole side.
  func parts(_ side: HTML, of whole: Int) -> HTML {
    HTML(occurring.map { part($0, side, of: whole) })
  }

  /// The part for one verdict; nothing, where it does not occur.
  func part(_ verdict: Verdict, _ side: HTML, of whole: Int) -> HTML {
    guard self[verdict] > 0 else { return "" }
    let share: HTML = "\(percent: self[verdict], of: whole)"
    return "<i class=\"\(verdict.rawValue)\" style=\"\(side):\(share)\"></i>"
  }
}
