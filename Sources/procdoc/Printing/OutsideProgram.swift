import Files
import Foundation

/// A program outside this one while it runs: what it is given and what it answers goes through pipes, so that nothing of
/// a page is ever in a file, on a command line, in an environment variable or in a name.
///
/// It has a private folder for its own use, empty at the start, which is its home too. A shell waits for it, ends it
/// when its time is over and removes the folder, also where procdoc itself is ended: then the pipe breaks and the program
/// stops.
struct OutsideProgram {
  private let child: ChildProgram
  private let input: FileHandle
  private let output: FileHandle
  private let calls = OperatingSystem()

  /// How the words that are given to the program reach it.
  enum Channel: String {
    /// Standard input and output.
    case standard = ""
    /// Descriptors 3 and 4, as browsers have it.
    case third = "3<&0 4>&1 </dev/null >/dev/null"
  }

  /// What is on the command line of the shell: the limit in seconds, the program, its options.
  private static func script(_ channel: Channel) -> String {
    """
    seconds=$1; shift
    folder=$(mktemp -d) || exit 126
    trap 'rm -rf "$folder"' EXIT
    trap 'exit 130' INT TERM HUP
    export HOME="$folder" TMPDIR="$folder" XDG_CONFIG_HOME="$folder" XDG_CACHE_HOME="$folder" XDG_RUNTIME_DIR="$folder"
    cd "$folder" || exit 126
    timeout -k 5 "$seconds" "$@" \(channel.rawValue) 2>/dev/null
    """
  }

  /// Starts the program.
  /// - Parameters:
  ///   - path: the program.
  ///   - options: its options; none may hold anything of a page.
  ///   - limit: the seconds after which it is ended.
  ///   - environment: set besides what every program needs.
  /// - Throws: where it cannot be started.
  init(
    _ path: String, _ options: [String], channel: Channel, limit: Int, environment: [String: String] = [:]
  ) throws {
    // A program that ends early must not end this one, which still has to write to it.
    ChildProgram.ignoreBrokenPipes()
    let given = ProcessInfo.processInfo.environment
    let all = given.filter { ["PATH", "TMPDIR"].contains($0.key) }.merging(["LANG": "C.UTF-8"]) { $1 }
      .merging(environment) { $1 }
    child = try ChildProgram(
      "/bin/sh", ["sh", "-c", OutsideProgram.script(channel), "sh", String(limit), path] + options,
      environment: all.map { "\($0.key)=\($0.value)" }.sorted())
    // Handles know whether they are closed, which numbers do not.
    input = FileHandle(fileDescriptor: child.input, closeOnDealloc: true)
    output = FileHandle(fileDescriptor: child.output, closeOnDealloc: true)
  }

  /// Gives it bytes.
  /// - Throws: where it takes no more.
  func write(_ bytes: some Collection<UInt8>) throws {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(try calls.write(input.fileDescriptor, rest))
    }
  }

  /// Tells it that nothing more will come.
  func closeInput() {
    try? input.close()
  }

  /// What it has answered since, at least one byte; none when it has ended.
  func read() throws -> [UInt8] {
    try calls.read(output.fileDescriptor, count: 1 << 20)
  }

  /// Everything that it answers until its end.
  func readAll() throws -> Data {
    var all = Data()
    while true {
      let more = try read()
      if more.isEmpty { return all }
      all.append(contentsOf: more)
    }
  }

  /// Waits for its end.
  /// - Returns: its exit status, and whether its time was over.
  func end() -> (status: Int32, isOverTime: Bool) {
    closeInput()
    // It may still have something to say, and waits until somebody takes it.
    _ = try? readAll()
    let status = (try? child.wait()) ?? 0
    return (status, status == 124 || status == 137)
  }

  /// Why a program gave no answer.
  enum Failure: Error, Hashable {
    /// It could not be started, or ended with another status than 0.
    case failed
    /// It was ended because its time was over.
    case tookTooLong
  }

  /// Runs a program, gives it all that it is to read, and waits for all that it has to say. It may speak before it has
  /// read everything.
  /// - Parameters: as for `init`, and what it is given on its standard input.
  static func answer(
    _ path: String, _ options: [String], to given: [UInt8], limit: Int, environment: [String: String] = [:]
  ) throws(Failure) -> [UInt8] {
    do {
      let program = try OutsideProgram(path, options, channel: .standard, limit: limit, environment: environment)
      let writer = Thread {
        try? program.write(given)
        program.closeInput()
      }
      writer.start()
      let answer = try program.readAll()
      let end = program.end()
      if end.isOverTime { throw Failure.tookTooLong }
      guard end.status == 0 else { throw Failure.failed }
      return Array(answer)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .failed
    }
  }
}
