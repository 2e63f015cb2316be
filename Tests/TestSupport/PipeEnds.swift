import Dispatch
import Foundation
import SystemPackage
import Synchronization

/// Gives a program its standard input.
final class Feeding {
  private var pipe: Pipe?
  private var bytes: [UInt8] = []

  init(_ input: Tool.Input, of process: Process) throws {
    switch input {
    case .none:
      process.standardInput = FileHandle.nullDevice
    case .bytes(let bytes):
      let pipe = Pipe()
      process.standardInput = pipe
      self.pipe = pipe
      self.bytes = bytes
    case .file(let path):
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path.string))
    }
  }

  /// Writes on a thread of its own: a program that does not read must not hold up who waits for it.
  func begin() {
    guard let handle = pipe?.fileHandleForWriting else { return }
    let data = Data(bytes)
    Thread.detachNewThread {
      // To ignore the signal in the whole process would be inherited by the programs under test.
      SignalMask.block(SIGPIPE)
      // A program may end before it has read everything.
      try? handle.write(contentsOf: data)
      try? handle.close()
    }
  }
}

/// Collects what a program writes.
final class Reading: Sendable {
  private let pipe: Pipe?
  private let collected = Mutex<[UInt8]>([])
  private let done = DispatchSemaphore(value: 0)

  init(errorsOf process: Process) {
    let pipe = Pipe()
    process.standardError = pipe
    self.pipe = pipe
  }

  init(output: Tool.Output, of process: Process) throws {
    switch output {
    case .captured:
      let pipe = Pipe()
      process.standardOutput = pipe
      self.pipe = pipe
    case .file(let path):
      try Data().write(to: URL(filePath: path.string))
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path.string))
      pipe = nil
    }
  }

  func begin() {
    guard let pipe else {
      done.signal()
      return
    }
    Thread.detachNewThread { [self] in
      let data = (try? pipe.fileHandleForReading.readToEnd()) ?? nil
      collected.withLock { $0 = Array(data ?? Data()) }
      done.signal()
    }
  }

  /// Everything up to the end of the stream; waits for it.
  func bytes() -> [UInt8] {
    done.wait()
    return collected.withLock { $0 }
  }
}
