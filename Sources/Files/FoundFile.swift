/// One entry below a folder of sources: a file's bytes, or why there are none.
package struct FoundFile: Sendable {
  /// The path below the folder, names joined by `/`; safe to print where the name itself is the problem.
  package let path: String
  /// The bytes, or what stood in the way.
  package let content: Result<[UInt8], FileProblem>

  package init(path: String, content: Result<[UInt8], FileProblem>) {
    self.path = path
    self.content = content
  }
}
