/// The programs whose behaviour was measured; of others nothing is said.
///
/// In the order in which they are named.
public enum MeasuredReader: String, CaseIterable, Hashable, Sendable {
  /// Info-ZIP's unzip.
  case infoZIP = "Info-ZIP"
  /// 7-Zip.
  case sevenZip = "7-Zip"
  /// libarchive, by its bsdtar.
  case libarchive
  /// Python's zipfile.
  case python = "Python"
  /// libzip, by its ziptool.
  case libzip
}
