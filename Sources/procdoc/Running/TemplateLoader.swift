import Files
import Handouts

/// Loads the templates, with those of `--templates` in the place of built-in ones.
enum TemplateLoader {
  static func load(_ folder: String?) throws -> TemplateSet {
    do {
      return try TemplateSet(overrides: try overrides(folder))
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
    } catch let problems as TemplateProblems {
      for problem in problems.problems {
        // A template goes by its name without ending; style sheets and unknown files by their own.
        let ending = problem.template.utf8.contains(UInt8(ascii: ".")) ? "" : ".mustache"
        let path = (folder.map { $0 + "/" } ?? "") + problem.template + ending
        Console.complain(
          "\(Console.shown(path)):\(problem.line):\(problem.column): error: \(Console.shown(problem.message))\n"
            + "    \(Console.shown(problem.hint))")
      }
      Console.complain("procdoc: nothing was written. Mend the templates first.")
    }
    throw ExitStatus.notDone
  }

  private static func overrides(_ folder: String?) throws(FileProblem) -> [(path: String, text: String)] {
    guard let folder else { return [] }
    var files: [(path: String, text: String)] = []
    for file in try SourceFolder.read(path: folder, endings: [".mustache", ".css"], sizeLimit: 1024 * 1024) {
      switch file.content {
      case .failure(let problem): throw problem
      case .success(let bytes):
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw FileProblem(
            path: folder + "/" + file.path, attempt: "read the template", reason: "it is not UTF-8 text",
            remedy: "Save it as UTF-8.")
        }
        files.append((file.path, text))
      }
    }
    guard !files.isEmpty else {
      throw FileProblem(
        path: folder, attempt: "find templates there", reason: "no file in it ends in .mustache or .css",
        remedy: "Name a folder with files such as handouts/procedure.mustache or styles/print.css.")
    }
    return files
  }
}
