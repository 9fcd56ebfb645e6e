import Glibc

/// The person at the terminal, if there is one: then a command may ask for what is missing.
enum Terminal {
  /// Whether questions can be asked and answered.
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks, and gives the answer without spaces around it; nil for an empty answer and at the end of input.
  static func ask(_ question: String) -> String? {
    Console.complain(question)
    guard let line = readLine() else { return nil }
    var scalars = line.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return scalars.isEmpty ? nil : String(scalars)
  }

  /// Asks a question that is answered with yes or no; anything but a clear yes is no.
  static func confirm(_ question: String) -> Bool {
    guard let answer = ask(question + " (yes/no)") else { return false }
    return ["y", "yes"].contains { $0.utf8.elementsEqual(answer.lowercased().utf8) }
  }
}
