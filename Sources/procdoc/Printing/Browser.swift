import Foundation
import Glibc
import SourceText

/// Chromium, Chrome or Edge without a window, which lays pages out on paper.
///
/// It is driven by its own protocol over two pipes: a page goes in as a message and comes back as a PDF. Scripts are off
/// and so is the network.
struct Browser {
  /// Names of the programs that serve, the smallest first. All are Chromium inside.
  static let names = [
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    "microsoft-edge", "microsoft-edge-stable",
  ]

  private let path: String
  private let limit: Int
  private let program: OutsideProgram
  private var unread: [UInt8] = []
  private var number = 0

  /// Starts it.
  /// - Parameters:
  ///   - path: the program; the first that is found if left out.
  ///   - limit: the seconds after which it is ended.
  /// - Throws: where there is none or it does not start.
  init(path: String? = nil, limit: Int) throws(PDFProblem) {
    guard let path = path ?? ProgramOnPath.find(Browser.names) else { throw .noBrowser }
    self.path = path
    self.limit = limit
    do {
      program = try OutsideProgram(path, Browser.options, channel: .third, limit: limit)
    } catch {
      throw .ended(browser: path)
    }
  }

  /// Without a window, without a profile of anybody, and with nothing that would ask the network of its own accord.
  private static var options: [String] {
    [
      "--headless", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
      "--disable-default-apps", "--disable-domain-reliability", "--disable-client-side-phishing-detection",
      "--disable-breakpad", "--disable-crash-reporter", "--no-pings", "--metrics-recording-only",
      "--host-resolver-rules=MAP * ~NOTFOUND",
    ]
      // Its own sandbox does not work for root; the pages are ours, and no script runs in them.
      + (geteuid() == 0 ? ["--no-sandbox"] : [])
  }

  /// A page as a PDF: tagged, with bookmarks from its headings, on the paper that its style asks for.
  /// - Parameter made: the date that the PDF is to bear.
  mutating func pdf(of html: String, made: Moment) throws(PDFProblem) -> [UInt8] {
    let target = try text("targetId", of: "Target.createTarget", ["url": "about:blank"])
    let session = try text("sessionId", of: "Target.attachToTarget", ["targetId": target, "flatten": true])
    _ = try answer("Emulation.setScriptExecutionDisabled", ["value": true], in: session)
    _ = try answer("Network.enable", [:], in: session)
    _ = try answer("Network.setBlockedURLs", ["urls": ["*"]], in: session)
    let tree = try answer("Page.getFrameTree", [:], in: session)["frameTree"] as? [String: Any]
    guard let frame = (tree?["frame"] as? [String: Any])?["id"] as? String else { throw .noPDF(browser: path) }
    _ = try answer("Page.setDocumentContent", ["frameId": frame, "html": html], in: session)
    let data = try text(
      "data", of: "Page.printToPDF",
      ["preferCSSPageSize": true, "generateTaggedPDF": true, "generateDocumentOutline": true], in: session)
    guard let pdf = Data(base64Encoded: data), PDFInformation.isWhole(pdf) else { throw .noPDF(browser: path) }
    _ = try answer("Target.closeTarget", ["targetId": target])
    return Array(PDFInformation.settled(pdf, made: made))
  }

  /// Ends it.
  mutating func end() {
    // It may be gone before it answers, and then it has done what it was asked.
    _ = try? answer("Browser.close", [:])
    _ = program.end()
  }

  /// One text of an answer.
  private mutating func text(
    _ key: String, of method: String, _ parameters: [String: Any], in session: String? = nil
  ) throws(PDFProblem) -> String {
    guard let text = try answer(method, parameters, in: session)[key] as? String else { throw .noPDF(browser: path) }
    return text
  }

  /// Sends a message and waits for the answer to it; what the browser says besides is passed over.
  private mutating func answer(
    _ method: String, _ parameters: [String: Any], in session: String? = nil
  ) throws(PDFProblem) -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    message["sessionId"] = session
    do {
      try program.write(try JSONSerialization.data(withJSONObject: message) + [0])
      while true {
        let answer = try next()
        guard answer["id"] as? Int == number else { continue }
        guard let result = answer["result"] as? [String: Any] else { throw PDFProblem.noPDF(browser: path) }
        return result
      }
    } catch let problem as PDFProblem {
      _ = program.end()
      throw problem
    } catch {
      let end = program.end()
      throw end.isOverTime ? .tookTooLong(browser: path, seconds: limit) : .ended(browser: path)
    }
  }

  /// The next message of the browser; each ends in a NUL.
  private mutating func next() throws -> [String: Any] {
    var searched = 0
    while true {
      if let end = unread[searched...].firstIndex(of: 0) {
        let message = Data(unread[..<end])
        unread.removeFirst(end + 1)
        guard let message = try? JSONSerialization.jsonObject(with: message) as? [String: Any] else {
          throw PDFProblem.noPDF(browser: path)
        }
        return message
      }
      searched = unread.count
      let more = try program.read()
      if more.isEmpty { throw Ended() }
      unread += more
    }
  }

  /// The pipe came to its end.
  private struct Ended: Error {}
}
