import Foundation
import FoundationXML

/// A page given to libxml2, a parser that nobody here wrote. Our pages are HTML in which every element is closed but those
/// that HTML itself never closes; these are closed for it, and what HTML reads as raw text is put into a section for such.
enum PageAsXML {
  /// What libxml2 has against a page; nil for nothing.
  static func problem(in html: String) -> String? {
    var text = Array("<!DOCTYPE html [<!ENTITY nbsp \"&#160;\">]>".utf8)
    let bytes = Array(html.utf8)
    guard bytes.starts(with: "<!DOCTYPE html>".utf8) else { return "no doctype" }
    var index = "<!DOCTYPE html>".utf8.count
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let name = bytes[(index + 1)..<end].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
      let isVoid = void.contains { $0.elementsEqual(name) }
      text += bytes[index..<end] + (isVoid ? Array("/>".utf8) : [UInt8(ascii: ">")])
      index = end + 1
      guard raw.contains(where: { $0.elementsEqual(name) }) else { continue }
      var close = index
      while close < bytes.count, !bytes[close...].starts(with: "</".utf8) { close += 1 }
      text += Array("<![CDATA[".utf8) + bytes[index..<close] + Array("]]>".utf8)
      index = close
    }
    let parser = XMLParser(data: Data(text))
    guard !parser.parse() else { return nil }
    return "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "not well-formed")"
  }

  private static let void = ["meta", "col", "br", "link", "img", "hr", "input"].map { Array($0.utf8) }
  private static let raw = ["style", "script"].map { Array($0.utf8) }
}
