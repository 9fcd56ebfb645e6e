import BoardPapers
import Files
import Foundation
import ProcedureModel
import SourceText

/// Minutes that a command line names.
struct MinutesFile {
  private let minutes: Minutes
  private let path: String

  /// - Throws: `ExitStatus.notDone`, after saying why they cannot be used.
  init(_ path: String) throws {
    self.path = path
    let found: [UInt8]?
    do {
      found = try InputFile.read(path: path, sizeLimit: SourceFile.sizeLimit)
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    guard let bytes = found else { throw MinutesFile.refusal("there is no file \(path).") }
    let read = PaperReader.read(name: (path as NSString).lastPathComponent, path: path, bytes: bytes)
    var diagnostics = read.diagnostics
    if let paper = read.paper, paper.kind == .minutes {
      let made = MinutesReader.read(paper)
      diagnostics += made.diagnostics
      minutes = made.minutes
    } else {
      MinutesFile.print(diagnostics, read.paper)
      throw MinutesFile.refusal("\(path) holds no minutes (`kind: minutes`).")
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      MinutesFile.print(diagnostics, read.paper)
      throw MinutesFile.refusal("mend the errors above first.")
    }
  }

  /// The decision by which a version was approved.
  /// - Parameters:
  ///   - folder: the name of the version's folder.
  ///   - number: the decision's, where the person names it.
  /// - Throws: `ExitStatus.notDone`, after saying why there is none.
  func approval(of procedure: Procedure, folder: String, decision number: Int?) throws -> ApprovalDecision {
    let version = procedure.control.version.text
    if let other = versionOfReport, !other.hasSameBytes(as: folder), !other.hasSameBytes(as: version) {
      throw MinutesFile.refusal("\(path): these minutes are of a report about \(other), and this is \(version).")
    }
    do {
      let decision = try ApprovalDecision(in: minutes, version: version, number: number)
      if minutes.isSample { Console.complain("Take care: these minutes say that they are a sample.") }
      return decision
    } catch {
      throw MinutesFile.refusal("\(path)\(error.range.map { ":\($0.start.line)" } ?? ""): \(error.message)")
    }
  }

  /// The version that the report was about that these are the minutes of; nil where that is not to be found.
  private var versionOfReport: String? {
    guard let name = minutes.report?.text, PortableName.fault(in: Array(name.utf8)) == nil else { return nil }
    let beside = (path as NSString).deletingLastPathComponent
    let report = beside.isEmpty ? name : "\(beside)/\(name)"
    guard let bytes = try? InputFile.read(path: report, sizeLimit: SourceFile.sizeLimit),
      let paper = PaperReader.read(name: name, path: report, bytes: bytes).paper, paper.kind == .report
    else { return nil }
    return BoardReportReader.read(paper).report.procedure?.text
  }

  private static func print(_ found: [Diagnostic], _ paper: Paper?) {
    let printer = DiagnosticPrinter([paper?.file].compactMap(\.self))
    for diagnostic in found { Console.complain(printer.text(diagnostic)) }
  }

  private static func refusal(_ words: String) -> ExitStatus {
    Console.complain("procdoc: \(Console.shown(words)) Nothing was written.")
    return .notDone
  }
}
