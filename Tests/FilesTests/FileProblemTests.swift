import Files
import Glibc
import Testing

@Suite struct FileProblemTests {
  @Test("a problem reads as what, why and what to do")
  func description() {
    let problem = FileProblem(path: "Output", attempt: "make the folder", error: SystemError(ENOSPC))
    #expect(
      problem.description
        == "Output: cannot make the folder: no space is left on the disk. Free some space and run it again.")
  }

  @Test("every error number has a reason and a sentence on what to do")
  func allNumbers() {
    for number: Int32 in 1...133 {
      let error = SystemError(number)
      #expect(!error.reason.isEmpty && !error.reason.hasSuffix("."))
      #expect(error.remedy.hasSuffix("."))
    }
    #expect(SystemError(EPROTO).reason == "the system gave error 71 (Protocol error)")
  }

  @Test(
    "what could steer a terminal or cannot be seen is shown as a code",
    arguments: [
      (Array("a\u{1B}[2J".utf8), "a\\x1b[2J"), (Array("a\r\nb\t".utf8), "a\\x0d\\x0ab\\x09"),
      (Array("é日\u{301}".utf8), "é日\u{301}"), (Array("a\u{202E}b".utf8), "a\\u{202E}b"),
      ([0x61, 0xFF, 0x62], "a\\xffb"),
      ([0xC3, 0xA9, 0x1B, 0xFF], "\\xc3\\xa9\\x1b\\xff"), (Array("\u{9B}1m".utf8), "\\x9b1m"), ([], ""),
    ])
  func shown(bytes: [UInt8], text: String) {
    #expect(Array(FileProblem.shown(bytes).utf8) == Array(text.utf8))
  }

  @Test("a path is made safe to print when a problem is made")
  func safePath() {
    #expect(FileProblem(path: "a\u{1B}b", attempt: "x", reason: "y", remedy: "z").path == "a\\x1bb")
  }
}
