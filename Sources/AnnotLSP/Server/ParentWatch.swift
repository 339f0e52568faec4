import Dispatch

/// Looks every now and then whether the process that the server works for still runs. An editor that was killed cannot
/// say `exit`, and its end of the pipes may live on in another child.
struct ParentWatch {
  private let timer: any DispatchSourceTimer

  /// Calls `whenGone` once the process has ended. Watches as long as the value lives.
  init(process: Int32, whenGone: @escaping @Sendable () -> Void) {
    timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    timer.schedule(deadline: .now() + 0.5, repeating: 1, leeway: .milliseconds(200))
    timer.setEventHandler {
      if !ProcessControl.isRunning(process) { whenGone() }
    }
    timer.resume()
  }
}
