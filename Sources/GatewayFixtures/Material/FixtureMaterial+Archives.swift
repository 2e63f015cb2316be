/// The archives that most cases begin with.
extension FixtureMaterial {
  /// A letter, stored, and a table, deflated; both plain.
  mutating func plain() -> ArchiveDraft {
    ArchiveDraft([.stored("letter.txt", letter()), .deflated("prices.csv", table())])
  }

  /// A letter, stored, and a table, deflated; both really encrypted.
  mutating func encrypted() -> ArchiveDraft {
    ArchiveDraft([
      .stored("letter.txt", letter()).encrypted(&self),
      .deflated("prices.csv", table()).encrypted(&self),
    ])
  }

  /// The same archive, plain or encrypted.
  mutating func archive(encrypted: Bool) -> ArchiveDraft {
    encrypted ? self.encrypted() : plain()
  }
}

extension ArchiveDraft {
  /// The same archive with every entry changed.
  func mapping(_ change: (DraftEntry) -> DraftEntry) -> ArchiveDraft {
    with { $0.entries = entries.map(change) }
  }

  /// The same archive with further entries.
  func adding(_ more: DraftEntry...) -> ArchiveDraft { with { $0.entries += more } }

  /// The same archive behind other bytes.
  ///
  /// - Parameter counting: whether the offsets are corrected, so that they count those bytes.
  func behind(_ prefix: [UInt8], counting: Bool = false) -> ArchiveDraft {
    with {
      $0.prefix = prefix
      $0.countsPrefix = counting
    }
  }
}
