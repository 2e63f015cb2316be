// The one file in which Linux and macOS differ: system calls that neither the standard library
// nor swift-system offers, each behind a Swift signature with a typed error. Everything else in
// the package is written against these.

package import SystemPackage
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// System calls behind Swift signatures.
package enum Platform {
  // MARK: Errors

  /// The last error of this thread, as the C library keeps it.
  package static var lastError: Errno { Errno(rawValue: errno) }

  /// Turns the C convention "-1 and errno" into a thrown error, repeating interrupted calls.
  private static func call(_ body: () -> CInt) throws(Errno) {
    while body() == -1 {
      let error = lastError
      if error != .interrupted { throw error }
    }
  }

  // MARK: Files

  /// Renames `source` to `target` on the same file system, replacing what is there.
  package static func rename(_ source: FilePath, to target: FilePath) throws(Errno) {
    try call {
      unsafe source.withPlatformString { from in
        unsafe target.withPlatformString { to in
          #if canImport(Darwin)
            unsafe Darwin.rename(from, to)
          #elseif canImport(Glibc)
            unsafe Glibc.rename(from, to)
          #else
            unsafe Musl.rename(from, to)
          #endif
        }
      }
    }
  }

  /// Gives the file at `source` its final name, and fails with `fileExists` when that is taken.
  ///
  /// A hard link is the portable way to do both in one step; where the file system has none, a
  /// check and a rename stand in for it.
  package static func moveWithoutReplacing(
    _ source: FilePath, to target: FilePath
  ) throws(Errno) {
    do {
      try call {
        unsafe source.withPlatformString { from in
          unsafe target.withPlatformString { to in unsafe link(from, to) }
        }
      }
    } catch .fileExists {
      throw .fileExists
    } catch {
      if try exists(target) { throw .fileExists }
      try rename(source, to: target)
      return
    }
    try? remove(source)
  }

  /// Whether anything stands at `path`; a symbolic link counts, whatever it points to.
  package static func exists(_ path: FilePath) throws(Errno) -> Bool {
    do {
      _ = try Stat(path, followTargetSymlink: false)
      return true
    } catch .noSuchFileOrDirectory {
      return false
    }
  }

  /// Removes a file or a symbolic link.
  package static func remove(_ path: FilePath) throws(Errno) {
    try call { unsafe path.withPlatformString { unsafe unlink($0) } }
  }

  /// Removes an empty folder.
  package static func removeFolder(_ path: FilePath) throws(Errno) {
    try call { unsafe path.withPlatformString { unsafe rmdir($0) } }
  }

  /// Makes a folder, with the permissions that the process's mask leaves of 0777.
  package static func makeFolder(_ path: FilePath) throws(Errno) {
    try call { unsafe path.withPlatformString { unsafe mkdir($0, 0o777) } }
  }

  /// Makes a symbolic link at `path` that holds the bytes of `destination`, just as they are.
  package static func makeSymbolicLink(
    at path: FilePath, to destination: [UInt8]
  ) throws(Errno) {
    let text = destination.map { CChar(bitPattern: $0) } + [0]
    try call {
      unsafe text.withUnsafeBufferPointer { to in
        unsafe path.withPlatformString { at in
          guard let start = to.baseAddress else { return -1 }
          return unsafe symlink(start, at)
        }
      }
    }
  }

  /// The bytes that a symbolic link holds, as they are.
  package static func destination(ofSymbolicLink path: FilePath) throws(Errno) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe path.withPlatformString { link in
      unsafe buffer.withUnsafeMutableBytes { bytes in
        guard let start = bytes.baseAddress else { return 0 }
        return unsafe readlink(link, start.assumingMemoryBound(to: CChar.self), bytes.count)
      }
    }
    guard count >= 0 else { throw lastError }
    guard count < buffer.count else { throw .fileNameTooLong }
    return Array(buffer.prefix(count))
  }

  /// Sets a file's permissions, in an open file.
  package static func setPermissions(
    _ mode: UInt16, of file: FileDescriptor
  ) throws(Errno) {
    try call { fchmod(file.rawValue, mode_t(mode)) }
  }

  /// Sets the permissions of what stands at `path`, following a symbolic link.
  package static func setPermissions(_ mode: UInt16, at path: FilePath) throws(Errno) {
    try call { unsafe path.withPlatformString { unsafe chmod($0, mode_t(mode)) } }
  }

  /// Sets the modification time of what stands at `path`, of a symbolic link itself.
  ///
  /// - Parameter seconds: seconds since 1970-01-01 00:00 UTC.
  package static func setModificationTime(_ seconds: Int64, at path: FilePath) throws(Errno) {
    let time = timespec(tv_sec: time_t(seconds), tv_nsec: 0)
    let times = [time, time]
    try call {
      unsafe path.withPlatformString {
        unsafe utimensat(AT_FDCWD, $0, times, AT_SYMLINK_NOFOLLOW)
      }
    }
  }

  /// When what `status` tells of was modified, in seconds since 1970-01-01 00:00 UTC.
  package static func modificationTime(_ status: Stat) -> Int64 {
    Int64(status.st_mtim.tv_sec)
  }

  /// Opens a new file that nobody else has, beside others in `folder`, and gives its path.
  ///
  /// - Parameter prefix: how its name begins; six random characters follow.
  package static func makeTemporaryFile(
    in folder: FilePath, prefix: String
  ) throws(Errno) -> (FileDescriptor, FilePath) {
    let template = folder.appending(prefix + "XXXXXX")
    var name = unsafe template.withPlatformString {
      unsafe Array(
        UnsafeBufferPointer(
          start: $0, count: strlen($0) + 1))
    }
    let descriptor = unsafe name.withUnsafeMutableBufferPointer { buffer -> CInt in
      guard let start = buffer.baseAddress else { return -1 }
      return unsafe mkstemp(start)
    }
    guard descriptor >= 0 else { throw lastError }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let path = unsafe name.withUnsafeBufferPointer { buffer -> FilePath in
      guard let start = buffer.baseAddress else { return template }
      return unsafe FilePath(platformString: start)
    }
    return (FileDescriptor(rawValue: descriptor), path)
  }

  /// The folder for temporary files: `TMPDIR`, else `/tmp`.
  package static var temporaryFolder: FilePath {
    guard let value = unsafe getenv("TMPDIR"), unsafe value.pointee != 0 else { return "/tmp" }
    return unsafe FilePath(platformString: value)
  }

  /// The process's file mode creation mask.
  ///
  /// It can only be read by setting it, so it is read once, before there are other threads.
  package static let creationMask: UInt16 = {
    let mask = umask(0o022)
    _ = umask(mask)
    return UInt16(truncatingIfNeeded: mask)
  }()

  /// Gives the names in a folder one by one, without `.` and `..`, as bytes, in no order.
  package static func forEachName(
    inFolder path: FilePath, _ take: ([UInt8]) throws(Errno) -> Void
  ) throws(Errno) {
    guard let stream = unsafe path.withPlatformString({ unsafe opendir($0) }) else {
      throw lastError
    }
    defer { unsafe closedir(stream) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
          unsafe Array(
            UnsafeBufferPointer(
              start: start,
              count: strlen(
                UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))))
        }
      }
      if name != [0x2E], name != [0x2E, 0x2E] { try take(name) }
    }
    guard errno == 0 else { throw lastError }
  }

  // MARK: Time

  /// Seconds since 1970-01-01 00:00 UTC, now.
  package static var now: Int64 { Int64(time(nil)) }

  /// What clock and calendar show at a moment, in seconds since 1970-01-01 00:00 UTC.
  package static func calendarTime(at moment: Int64, in zone: TimeZone) -> CalendarTime? {
    guard var seconds = time_t(exactly: moment) else { return nil }
    var parts = unsafe tm()
    let result =
      switch zone {
      case .local: unsafe localtime_r(&seconds, &parts)
      case .utc: unsafe gmtime_r(&seconds, &parts)
      }
    guard unsafe result != nil else { return nil }
    return unsafe CalendarTime(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec))
  }

  /// The moment at which clock and calendar show a time, in seconds since 1970-01-01 00:00 UTC.
  package static func moment(of time: CalendarTime, in zone: TimeZone) -> Int64 {
    var parts = unsafe tm()
    unsafe parts.tm_year = CInt(clamping: time.year - 1900)
    unsafe parts.tm_mon = CInt(clamping: time.month - 1)
    unsafe parts.tm_mday = CInt(clamping: time.day)
    unsafe parts.tm_hour = CInt(clamping: time.hour)
    unsafe parts.tm_min = CInt(clamping: time.minute)
    unsafe parts.tm_sec = CInt(clamping: time.second)
    unsafe parts.tm_isdst = -1  // the C library knows whether summer time holds
    return switch zone {
    case .local: unsafe Int64(mktime(&parts))
    case .utc: unsafe Int64(timegm(&parts))
    }
  }

  // MARK: Terminal

  /// Whether the descriptor is a terminal.
  package static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.rawValue) == 1
  }

  /// The width of the terminal in columns, when it tells.
  package static func columns(of descriptor: FileDescriptor) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Lets the terminal show what is typed, or not.
  ///
  /// - Returns: whether it did before.
  package static func setEcho(_ on: Bool, of terminal: FileDescriptor) throws(Errno) -> Bool {
    var attributes = termios()
    try call { unsafe tcgetattr(terminal.rawValue, &attributes) }
    let echo = tcflag_t(ECHO)
    let wasOn = attributes.c_lflag & echo != 0
    if on { attributes.c_lflag |= echo } else { attributes.c_lflag &= ~echo }
    try call { unsafe tcsetattr(terminal.rawValue, TCSADRAIN, &attributes) }
    return wasOn
  }

  // MARK: Process

  /// How many processors the process may run on; at least 1.
  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The value of an environment variable, as bytes.
  package static func environmentVariable(_ name: String) -> [UInt8]? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: value, count: strlen(value)))
  }

  /// The signals that ask a process to end: Ctrl-C, a polite kill, the terminal gone.
  package static let endingSignals = [SIGINT, SIGTERM, SIGHUP]

  private static let signalHandler = Mutex<(@Sendable (CInt) -> Never)?>(nil)

  /// Has `handler` run, on a thread of its own, when the first of `endingSignals` comes.
  ///
  /// A thread that waits for signals may take locks and free memory, as a signal handler may not.
  /// To be called once, before there are other threads: they inherit that signals are blocked. A
  /// signal that the process was started with as ignored (`nohup`) stays so.
  package static func onEndingSignal(_ handler: @escaping @Sendable (CInt) -> Never) {
    var signals = waitedSignals()
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    signalHandler.withLock { $0 = handler }
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    _ = unsafe pthread_create(
      &thread, nil,
      { _ in
        var signals = Platform.waitedSignals()
        var signal: CInt = 0
        while unsafe sigwait(&signals, &signal) != 0 {}
        if let handler = Platform.signalHandler.withLock({ $0 }) { handler(signal) }
        return nil
      }, nil)
  }

  private static func waitedSignals() -> sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in endingSignals where !isIgnored(signal) {
      unsafe sigaddset(&signals, signal)
    }
    return signals
  }

  private static func isIgnored(_ signal: CInt) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Makes a write into a pipe that nobody reads an error (`brokenPipe`), not the process's end.
  package static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Waits for nothing, until another thread ends the process.
  package static func wait() { _ = pause() }

  /// Ends the process at once, without what the C library does at an orderly exit.
  package static func end(status: CInt) -> Never { _exit(status) }
}

/// Converts bytes between two encodings by `iconv`; to be used by one thread at a time.
@safe final class EncodingConverter: @unchecked Sendable {
  private let handle: iconv_t

  /// - Returns: `nil` when the C library does not know one of the encodings.
  init?(from: String, to: String) {
    guard let handle = unsafe iconv_open(to, from), Int(bitPattern: handle) != -1 else {
      return nil
    }
    unsafe self.handle = handle
  }

  deinit { unsafe _ = iconv_close(handle) }

  /// Converts bytes that have nothing to do with those before.
  ///
  /// - Returns: the converted bytes and how many bytes of `input` they stand for; fewer than all
  ///   when a byte sequence is invalid, or incomplete at the end.
  func convert(_ input: [UInt8]) -> (output: [UInt8], consumed: Int) {
    unsafe _ = iconv(handle, nil, nil, nil, nil)
    var input = input
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(4096, 64 + 4 * input.count))
    let total = input.count
    var consumed = 0
    var flushed = false
    while !flushed {
      var failure: CInt = 0
      let produced = unsafe input.withUnsafeMutableBytes { inBytes -> Int in
        unsafe chunk.withUnsafeMutableBytes { outBytes -> Int in
          var inLeft = total - consumed
          var outLeft = outBytes.count
          var inPointer = unsafe inBytes.baseAddress?.advanced(by: consumed)
            .assumingMemoryBound(to: CChar.self)
          var outPointer = unsafe outBytes.baseAddress?.assumingMemoryBound(to: CChar.self)
          errno = 0
          // With no input left, the call writes what the encoding needs at the end (ISO-2022).
          let result =
            inLeft > 0
            ? unsafe iconv(handle, &inPointer, &inLeft, &outPointer, &outLeft)
            : unsafe iconv(handle, nil, nil, &outPointer, &outLeft)
          failure = result == -1 ? errno : 0  // Swift takes `size_t` for `Int`
          if inLeft == 0, total == consumed, failure == 0 { flushed = true }
          consumed = total - inLeft
          return outBytes.count - outLeft
        }
      }
      output.append(contentsOf: chunk.prefix(produced))
      if failure != 0, failure != E2BIG { return (output, consumed) }
    }
    return (output, consumed)
  }
}
