import Foundation

/// The cost against size and number as a picture: two panels, both axes by powers of ten.
struct ScalingChart {
  private let tables: [Table]

  init(_ tables: [Table]) { self.tables = tables }

  private static let (width, height) = (860.0, 340.0)
  /// The place of a panel's lines within it.
  private static let (left, top, right, bottom) = (50.0, 44.0, 400.0, 280.0)
  /// The powers of ten at the ends of the vertical axis: 1 to 1,000,000.
  private static let (lowest, highest) = (0.0, 6.0)

  /// The picture, which follows the reader's choice of light or dark.
  var svg: String {
    let panels = tables.enumerated().map { place, table in
      "<g transform=\"translate(\(place * 430) 0)\">\n\(panel(table))</g>\n"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" \
      role="img" aria-label="Time and peak memory of inspect">
      <style>
      text { font: 12px sans-serif; fill: #333 }
      .title { font-weight: bold }
      .grid { stroke: #ddd }
      .time, .memory { fill: none; stroke-width: 2 }
      .time { stroke: #0b62c4 }
      .memory { stroke: #b4540a; stroke-dasharray: 6 3 }
      .of-time { fill: #0b62c4 }
      .of-memory { fill: #b4540a }
      @media (prefers-color-scheme: dark) {
        text { fill: #ddd }
        .grid { stroke: #444 }
        .time { stroke: #6cb2ff }
        .memory { stroke: #ffa45c }
        .of-time { fill: #6cb2ff }
        .of-memory { fill: #ffa45c }
      }
      </style>
      \(panels.joined())</svg>

      """
  }

  private func panel(_ table: Table) -> String {
    var text = "<text class=\"title\" x=\"\(Self.left)\" y=\"20\">\(table.title)</text>\n"
    for power in Int(Self.lowest)...Int(Self.highest) {
      let y = Self.vertical(pow(10, Double(power)))
      text += """
        <line class="grid" x1="\(Self.left)" x2="\(Self.right)" y1="\(y)" y2="\(y)"/>
        <text x="\(Self.left - 6)" y="\(y + 4)" text-anchor="end">\(Self.label(power))</text>

        """
    }
    for (place, row) in table.rows.enumerated() where place % (table.rows.count > 6 ? 3 : 1) == 0 {
      let x = Self.horizontal(place, of: table.rows.count)
      text +=
        "<text x=\"\(x)\" y=\"\(Self.bottom + 18)\" text-anchor=\"middle\">\(row.program)</text>\n"
    }
    let times = table.rows.map { $0.wallSeconds * 1_000 }
    let memories = table.rows.map { Double($0.peakMemory ?? 0) / 1_048_576 }
    text += line(times, "time") + line(memories, "memory")
    let y = Self.bottom + 42
    text += """
      <line class="time" x1="\(Self.left)" x2="\(Self.left + 30)" y1="\(y - 4)" y2="\(y - 4)"/>
      <text class="of-time" x="\(Self.left + 36)" y="\(y)">milliseconds on one core</text>
      <line class="memory" x1="\(Self.left + 190)" x2="\(Self.left + 220)" y1="\(y - 4)" y2="\(y - 4)"/>
      <text class="of-memory" x="\(Self.left + 226)" y="\(y)">peak MiB</text>

      """
    return text
  }

  private func line(_ values: [Double], _ name: String) -> String {
    let points = values.enumerated().map { place, value in
      "\(Self.horizontal(place, of: values.count).rounded(places: 1)),"
        + Self.vertical(value).rounded(places: 1)
    }
    let dots = points.map { point in
      let pair = point.split(separator: ",")
      return "<circle class=\"of-\(name)\" cx=\"\(pair[0])\" cy=\"\(pair[1])\" r=\"3\"/>\n"
    }
    return "<polyline class=\"\(name)\" points=\"\(points.joined(separator: " "))\"/>\n"
      + dots.joined()
  }

  /// The steps are by equal factors, so that their places are even.
  private static func horizontal(_ place: Int, of count: Int) -> Double {
    left + 20 + (right - left - 40) * Double(place) / Double(max(count - 1, 1))
  }

  private static func vertical(_ value: Double) -> Double {
    let power = min(max(log10(max(value, 0.001)), lowest), highest)
    return bottom - (bottom - top) * (power - lowest) / (highest - lowest)
  }

  private static func label(_ power: Int) -> String {
    power < 0 ? "0.1" : "1" + String(repeating: "0", count: power)
  }
}
