/// Why there is no Word file, in words for the person.
enum WordProblem: Error, Hashable, CustomStringConvertible {
  /// pandoc is not installed.
  case noPandoc
  /// pandoc did not do it.
  case failed(program: String)
  /// It was ended because it took longer than so many seconds.
  case tookTooLong(program: String, seconds: Int)

  /// One or more whole sentences: what is the matter and what to do.
  var description: String {
    switch self {
    case .noPandoc:
      "a Word file is made by pandoc, and that is not installed here. On Debian or Ubuntu: "
        + "sudo apt-get install pandoc. Elsewhere: https://pandoc.org/installing.html."
    case .failed(let program):
      "\(Console.shown(program)) did not do its part. Try whether it works by itself: \(Console.shown(program)) "
        + "--version. It takes pandoc 2.17 or later."
    case .tookTooLong(let program, let seconds):
      "\(Console.shown(program)) was not done after \(seconds) seconds and was ended. Run it again."
    }
  }
}
