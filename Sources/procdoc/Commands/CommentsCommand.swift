import ArgumentParser
import BoardPapers
import Files
import Handouts
import ProcedureModel
import SourceText
import WordDocument

/// `procdoc comments`: what reviewers said in their Word copies.
struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments", abstract: "Gather comments and tracked changes from reviewers' Word copies.",
    discussion: """
      COPY is a Word file of ours that a reviewer sent back: everything.docx of `build --word`, or the redline of `compare
      --format docx`. What they say is added to comments-VERSION.yaml beside the version's folder; a copy that is read
      again adds nothing, and answers stay. The pack of `procdoc board` prints it under Consultation, and its worksheet has
      a column for the answers.

      Exit status: 0 nothing new and all answered; 1 written, or something without an answer; 2 not done.
      """)

  @Argument(help: "The copies.")
  var copies: [String]

  @Option(
    help: ArgumentHelp(
      "The version that they are copies of. [default: what the copies say, in Content]", valueName: "version"))
  var of: String?

  @Option(
    help: ArgumentHelp("The version before it. [default: what the version says]", valueName: "old"),
    completion: .directory)
  var from: String?

  func run() throws {
    let read = copies.map { (path: $0, file: WordFile.read($0)) }
    let files = read.compactMap { copy in copy.file.map { (path: copy.path, file: $0) } }
    guard files.count == read.count else {
      Console.complain("procdoc: nothing was written.")
      throw ExitStatus.notDone
    }
    let reviewed = try ReviewedVersion(of, from: from, copies: files)
    let beside = try CommentsBeside(reviewed.version.path)
    let name = reviewed.version.read.procedure?.control.version.text ?? ""
    let file = beside.file ?? ReviewCommentsFile.begun(path: beside.path, version: name)
    let gathered = files.map { (path: $0.path, found: CopyReader.read($0.file, reviewed.addresses)) }
    let strangers = gathered.filter { !$0.found.isOurs }.map(\.path)
    guard strangers.isEmpty else {
      for path in strangers {
        Console.complain("procdoc: no paragraph of \(Console.shown(path)) is one of \(Console.shown(name)).")
      }
      Console.complain("procdoc: nothing was written.")
      throw ExitStatus.notDone
    }
    var known = Set(file.comments.map { Array($0.id.utf8) })
    var new: [ReviewComment] = []
    var again = 0
    for copy in gathered {
      for comment in copy.found.comments {
        if known.insert(Array(comment.id.utf8)).inserted { new.append(comment) } else { again += 1 }
      }
      if !copy.found.untracked.isEmpty {
        Console.complain(
          Console.shown(
            "note: \(copy.path): at \(copy.found.untracked.joined(separator: ", ")) the words are others than those of "
              + "\(name), and no change is tracked: somebody typed with Track Changes off, or the version has changed since. "
              + "Read them there."))
      }
      if copy.found.formattingChanges > 0 {
        Console.complain(
          "note: \(Console.shown(copy.path)): \(Counted.words(copy.found.formattingChanges, "change")) of looks alone "
            + "(bold, spacing) \(copy.found.formattingChanges == 1 ? "is" : "are") not gathered.")
      }
    }
    try write(new, to: file, beside)
    report(new, again: again, path: beside.path)
    let open = (file.comments + new).count { $0.answer == nil }
    if open > 0 {
      Console.say("\(Counted.words(open, "comment")) without an answer.")
      throw ExitStatus.findings
    }
  }

  private func write(_ new: [ReviewComment], to file: ReviewCommentsFile, _ beside: CommentsBeside) throws {
    guard !new.isEmpty else { return }
    var edits = FileEdits()
    do {
      edits.add(beside.path, before: beside.bytes, after: try file.adding(new))
      try edits.write()
    } catch let problem as ReviewCommentsFile.Problem {
      Console.complain(
        "procdoc: \(Console.shown(beside.path))\(problem.line.map { ":\($0)" } ?? ""): comments cannot be added to this file: "
          + "it is too long, or written in a way that cannot be edited. Nothing was written.")
      throw ExitStatus.notDone
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
  }

  private func report(_ new: [ReviewComment], again: Int, path: String) {
    for comment in new {
      let who = [comment.who.utf8.isEmpty ? "not named" : comment.who, comment.when].filter { !$0.utf8.isEmpty }
      var lines = ["\(comment.place): \(who.joined(separator: ", "))"]
      if !comment.words.utf8.isEmpty { lines.append("    “\(comment.words)”") }
      lines += comment.wish.unicodeScalars.split(separator: "\n").map { "    \(String($0))" }
      Console.say(Console.shown(lines: lines))
    }
    let lost = new.count { $0.at == nil }
    Console.say(
      Console.shown(
        "\(Counted.words(new.count, "new comment")) from \(copies.count == 1 ? "1 copy" : "\(copies.count) copies"), "
          + "\(again) known already: \(new.isEmpty ? "nothing was written" : path).")
        + (lost == 0
          ? "" : " Of \(lost) the place is not sure: it says `near`. Write `at` there when you know it."))
  }
}
