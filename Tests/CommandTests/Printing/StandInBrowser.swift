import Foundation

/// Programs that stand where a browser is looked for, each with a fault of its own.
enum StandInBrowser {
  /// Puts a program in a folder of the test's own.
  /// - Returns: a PATH on which it is found first.
  static func put(_ script: String, as name: String = "chromium-headless-shell", in work: WorkFolder) throws -> String {
    try work.write(script, to: "programs/\(name)")
    let path = work.path + "/programs/\(name)"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return work.path + "/programs:/usr/bin:/bin"
  }

  /// Ends before it says anything.
  static let dead = "#!/bin/sh\necho 'a page of noise' >&2\nexit 1\n"

  /// Never answers.
  static let silent = "#!/bin/sh\nsleep 1000\n"

  /// Says what nobody understands.
  static let babbling = "#!/bin/sh\nprintf 'good morning\\0' >&4\nsleep 1000\n"

  /// Goes in the middle of the work.
  static let fainting = "#!/bin/sh\nprintf '{\"id\":1,\"result\":{\"targetId\":\"A\"}}\\0' >&4\nsleep 0.2\n"

  /// Speaks the protocol, and gives something that is no PDF.
  static let empty = #"""
    #!/usr/bin/python3
    import json, os
    data = b""
    while True:
        more = os.read(3, 1 << 20)
        if not more:
            break
        data += more
        while b"\0" in data:
            message, data = data.split(b"\0", 1)
            number = json.loads(message)["id"]
            result = {"targetId": "A", "sessionId": "B", "frameTree": {"frame": {"id": "C"}}, "data": "JVBERg=="}
            os.write(4, json.dumps({"method": "Noise", "params": {}}).encode() + b"\0")
            os.write(4, json.dumps({"id": number, "result": result}).encode() + b"\0")
    """#

  /// The real one, of which everything it is started with is written down.
  static func watched(_ log: String) -> String {
    """
    #!/bin/sh
    { printf '%s\\n' "$@"; env; pwd; tr '\\0' '\\n' </proc/$PPID/cmdline; tr '\\0' '\\n' </proc/$PPID/environ; } >>'\(log)'
    exec /usr/bin/chromium-headless-shell "$@"
    """
  }
}
