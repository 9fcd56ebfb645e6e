/// Why there is no PDF, in words for the person.
enum PDFProblem: Error, Hashable, CustomStringConvertible {
  /// No browser that can make one is installed.
  case noBrowser
  /// The browser ended before the PDF was there.
  case ended(browser: String)
  /// The browser was ended because it took longer than so many seconds.
  case tookTooLong(browser: String, seconds: Int)
  /// The browser answered, but not with a PDF.
  case noPDF(browser: String)

  /// One or more whole sentences: what is the matter and what to do.
  var description: String {
    switch self {
    case .noBrowser:
      "a PDF is made by Chromium, Chrome or Edge, and none of them is installed here. On Debian: "
        + "sudo apt-get install chromium; on Ubuntu, the package of Chrome or Edge from its maker. \(PDFProblem.byHand)"
    case .ended(let browser):
      "\(Console.shown(browser)) ended before the PDF was done. Try whether it starts by itself: "
        + "\(Console.shown(browser)) --headless --dump-dom about:blank. \(PDFProblem.byHand)"
    case .tookTooLong(let browser, let seconds):
      "\(Console.shown(browser)) was not done after \(seconds) seconds and was ended. Run it again. \(PDFProblem.byHand)"
    case .noPDF(let browser):
      "\(Console.shown(browser)) gave no PDF: it may be too old. Install a current one. \(PDFProblem.byHand)"
    }
  }

  private static let byHand =
    "Or open the page in Edge or Chrome on any computer, press Ctrl+P and choose Save as PDF."
}
