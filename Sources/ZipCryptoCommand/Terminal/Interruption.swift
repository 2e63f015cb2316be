import PortableSystem
import Synchronization
import SystemPackage

/// The end of the process: by itself or by Ctrl-C, nothing unfinished stays behind.
enum Interruption {
  private static let isUnderWay = Atomic(false)

  /// Has the signals that ask a process to end clear up first; to be called before anything else.
  static func prepare() {
    Platform.ignoreBrokenPipes()
    Platform.onEndingSignal { signal in
      isUnderWay.store(true, ordering: .sequentiallyConsistent)
      OutputFile.discardAll()
      ControllingTerminal.restoreEcho()
      ProgressLine.clearAll()
      // What a shell reports of a process that the signal ended: 130 after Ctrl-C.
      Platform.end(status: 128 + signal)
    }
  }

  /// Ends the process, unless an interruption is about to do that with its own status.
  static func end(_ status: Int32) -> Never {
    OutputFile.discardAll()
    waitIfUnderWay()
    Platform.end(status: status)
  }

  /// Stays here when an interruption is under way: what fails now fails because files are gone,
  /// and that is nothing to tell.
  static func waitIfUnderWay() {
    while isUnderWay.load(ordering: .sequentiallyConsistent) { Platform.wait() }
  }
}
