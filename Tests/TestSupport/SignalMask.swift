import Foundation

/// Which signals wait, for the calling thread and the programs that it starts.
enum SignalMask {
  /// Holds back one signal.
  static func block(_ signal: Int32) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, signal)
    unsafe pthread_sigmask(Int32(SIG_BLOCK), &signals, nil)
  }

  /// Lets every signal through.
  ///
  /// Threads of the pool that tests run on hold back nearly all, and a
  /// program started from one could not be interrupted.
  static func clear() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe pthread_sigmask(Int32(SIG_SETMASK), &signals, nil)
  }
}
