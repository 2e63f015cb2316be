import Foundation

/// Base64 in lines of 76 characters, by a peer: Foundation.
enum Base64 {
  static func lines(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
  }
}
