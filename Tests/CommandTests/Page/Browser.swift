import Foundation
import SystemPackage
import TestSupport

/// A real browser, Chromium without a window, that opens a page and does what a reader would.
///
/// It is driven by the DevTools protocol over a pair of pipes, in a profile of its own that is
/// thrown away.
struct Browser {
  /// What is done on the page, one after the other.
  enum Step {
    /// Evaluates JavaScript of the test's own; the result is its value.
    case evaluate(String)
    /// Clicks with the mouse into the middle of the element that a selector finds.
    case click(String)
    /// Sets a media feature, such as `prefers-color-scheme`.
    case media(String, String)
    /// Sets the size of the window, in CSS pixels.
    case size(Int, Int)
    /// Shows the page as on paper.
    case print
    /// Saves what is seen.
    case screenshot(FilePath)
  }

  /// What became of a visit.
  struct Visit: Decodable {
    /// For each `evaluate` its value as JSON text.
    let values: [String]
    /// The address of everything that the page had loaded, itself included.
    let requests: [String]
    /// What stands in the console: errors, refusals by the page's policy, and the like.
    let messages: [String]
  }

  /// Opens a page, takes the steps and closes the browser.
  static func visit(_ page: FilePath, _ steps: [Step], in folder: TemporaryFolder) async throws
    -> Visit
  {
    let plan: [String: Any] = [
      "page": "file://" + page.string, "profile": folder["browser"].string,
      "steps": steps.map(\.plan),
    ]
    let input = try [UInt8](JSONSerialization.data(withJSONObject: plan))
    let outcome = try await Tool("python3").run(
      ["-c", driver], input: .bytes(input), environment: ["HOME": folder.path.string]
    ).checked()
    return try JSONDecoder().decode(Visit.self, from: Data(outcome.output))
  }

  /// Speaks the protocol: each message is JSON and ends in a zero byte.
  private static let driver = """
    import base64, fcntl, json, os, subprocess, sys

    plan = json.load(sys.stdin)
    # Out of the way of 3 and 4, where the browser looks for its pipes.
    high = lambda fd: fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 10)
    reading, commands = map(high, os.pipe())
    answers, writing = map(high, os.pipe())

    def connect():
      os.dup2(reading, 3)
      os.dup2(writing, 4)

    browser = subprocess.Popen(
      ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
       "--no-first-run", "--disable-background-networking", "--disable-component-update",
       "--hide-scrollbars", "--remote-debugging-pipe", "--user-data-dir=" + plan["profile"],
       "about:blank"],
      preexec_fn=connect, pass_fds=(3, 4), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
      stderr=subprocess.DEVNULL)
    os.close(reading)
    os.close(writing)
    stream = os.fdopen(answers, "rb")
    pending = b""
    number = 0
    events = []

    def receive():
      global pending
      while b"\\0" not in pending:
        piece = os.read(answers, 1 << 20)
        if not piece:
          sys.exit("the browser went away")
        pending += piece
      message, pending = pending.split(b"\\0", 1)
      return json.loads(message)

    def call(method, session=None, **parameters):
      global number
      number += 1
      message = {"id": number, "method": method, "params": parameters}
      if session:
        message["sessionId"] = session
      data = json.dumps(message).encode() + b"\\0"
      while data:
        data = data[os.write(commands, data):]
      while True:
        answer = receive()
        if answer.get("id") == number:
          if "error" in answer:
            sys.exit(method + ": " + str(answer["error"]))
          return answer["result"]
        events.append(answer)

    target = call("Target.createTarget", url="about:blank")["targetId"]
    session = call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    do = lambda method, **parameters: call(method, session, **parameters)
    for domain in ["Page", "Runtime", "Log", "Network"]:
      do(domain + ".enable")

    def evaluate(expression):
      answer = do("Runtime.evaluate", expression=expression, returnByValue=True,
                  awaitPromise=True)
      if "exceptionDetails" in answer:
        sys.exit(expression + ": " + str(answer["exceptionDetails"]))
      return answer["result"].get("value")

    do("Emulation.setDeviceMetricsOverride", width=1280, height=900, deviceScaleFactor=1,
       mobile=False)
    error = do("Page.navigate", url=plan["page"]).get("errorText")
    if error:
      sys.exit(error)
    while not any(event.get("method") == "Page.loadEventFired" for event in events):
      events.append(receive())

    values, media = [], {}
    for step in plan["steps"]:
      word, value = step
      if word == "evaluate":
        values.append(json.dumps(evaluate(value), ensure_ascii=False))
      elif word == "click":
        box = evaluate(
          "{ const e = document.querySelector(" + json.dumps(value) + ");"
          "e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
          "[b.x + b.width / 2, b.y + b.height / 2] }")
        for kind in ["mousePressed", "mouseReleased"]:
          do("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left",
             clickCount=1)
      elif word == "media":
        media[value[0]] = value[1]
        features = [{"name": name, "value": media[name]} for name in media]
        do("Emulation.setEmulatedMedia", features=features)
      elif word == "print":
        do("Emulation.setEmulatedMedia", media="print")
      elif word == "size":
        do("Emulation.setDeviceMetricsOverride", width=value[0], height=value[1],
           deviceScaleFactor=1, mobile=False)
      elif word == "screenshot":
        shot = do("Page.captureScreenshot", format="png")
        open(value, "wb").write(base64.b64decode(shot["data"]))

    requests, messages = [], []
    for event in events:
      method, details = event.get("method"), event.get("params")
      if method == "Network.requestWillBeSent":
        requests.append(details["request"]["url"])
      elif method == "Log.entryAdded":
        messages.append(details["entry"]["text"])
      elif method in ["Runtime.consoleAPICalled", "Runtime.exceptionThrown",
                      "Page.javascriptDialogOpening"]:
        messages.append(json.dumps(details))
    call("Browser.close")
    browser.wait(60)
    json.dump({"values": values, "requests": requests, "messages": messages}, sys.stdout)
    """
}

extension Browser.Step {
  /// The step as the driver reads it.
  fileprivate var plan: [Any] {
    switch self {
    case .evaluate(let script): ["evaluate", script]
    case .click(let selector): ["click", selector]
    case .media(let name, let value): ["media", [name, value]]
    case .size(let width, let height): ["size", [width, height]]
    case .print: ["print", ""]
    case .screenshot(let path): ["screenshot", path.string]
    }
  }
}
