/// The tool's own version, as pages and `--version` say it.
enum ToolVersion {
  static let current = "0.1.0"
}
