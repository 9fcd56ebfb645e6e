internal import Glibc

/// A program that this one started, with a pipe to its standard input and one from its standard output; what it says on
/// standard error is dropped.
///
/// Foundation's own way of starting one opens network sockets, on the loopback, to wake itself.
package struct ChildProgram: Sendable {
  /// The descriptor to write to. Closing it is the caller's part, as with `output`.
  package let input: Int32
  /// The descriptor to read from; at its end when the program, and all that it started, have ended.
  package let output: Int32
  private let number: pid_t

  /// Starts it.
  /// - Parameters:
  ///   - path: the program's whole path.
  ///   - arguments: what is on its command line, its own name first.
  ///   - environment: all that it finds there, as `NAME=value`.
  /// - Throws: where it cannot be started.
  package init(_ path: String, _ arguments: [String], environment: [String]) throws(SystemError) {
    let calls = OperatingSystem()
    let (itsInput, input) = try ChildProgram.pipe()
    defer { try? calls.close(itsInput) }
    let output: Int32
    let itsOutput: Int32
    do {
      (output, itsOutput) = try ChildProgram.pipe()
    } catch {
      try? calls.close(input)
      throw error
    }
    defer { try? calls.close(itsOutput) }
    do {
      number = try ChildProgram.start(path, arguments, environment, input: itsInput, output: itsOutput)
    } catch {
      for file in [input, output] { try? calls.close(file) }
      throw error
    }
    self.input = input
    self.output = output
  }

  /// Waits for its end.
  /// - Returns: its exit status; for one that was killed 128 and the signal's number, as a shell has it.
  /// - Throws: also where it was waited for already.
  package func wait() throws(SystemError) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(number, &status, 0) < 0 {
      guard errno == EINTR else { throw SystemError(errno) }
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// From now on, writing to a program that has ended is an error and does not end this one.
  package static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// A pipe: where to read and where to write. Neither is passed on to a program.
  private static func pipe() throws(SystemError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard unsafe Glibc.pipe(&ends) == 0 else { throw SystemError(errno) }
    for end in ends where fcntl(end, F_SETFD, FD_CLOEXEC) != 0 { throw SystemError(errno) }
    return (ends[0], ends[1])
  }

  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String], input: Int32, output: Int32
  ) throws(SystemError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    let values = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + values).forEach { unsafe free($0) } }
    var number = pid_t()
    let fault = unsafe posix_spawn(&number, path, &actions, nil, words, values)
    guard fault == 0 else { throw SystemError(fault) }
    return number
  }
}
