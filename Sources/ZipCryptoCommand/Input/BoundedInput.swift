import PortableSystem
import SystemPackage

/// Reads small inputs as a whole: a password, a list of passwords.
enum BoundedInput {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Parameter limit: reading stops soon after so many bytes; when more come out, there are more.
  static func read(file: String, limit: Int) throws(CommandFailure) -> [UInt8] {
    let name = InputSource.name(of: file)
    guard file != InputSource.standardStream else {
      return try read(.standardInput, named: name, limit: limit)
    }
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(FilePath(file), .readOnly, options: .closeOnExec)
    } catch { throw CommandFailure(error as? Errno ?? .ioError, input: name) }
    defer { try? descriptor.close() }
    return try read(descriptor, named: name, limit: limit)
  }

  /// The bytes of an open file.
  static func read(
    _ descriptor: FileDescriptor, named name: String, limit: Int
  ) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(limit, 1 << 16))
    while bytes.count <= limit {
      var span = buffer.mutableSpan
      let count: Int
      do { count = try descriptor.read(into: &span) } catch {
        throw CommandFailure(error, input: name)
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
