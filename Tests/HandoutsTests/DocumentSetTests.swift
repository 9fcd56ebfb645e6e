import Foundation
import Handouts
import ProcedureModel
import SourceText
import TestSupport
import Testing

/// What holds for every page of every set, read by a scanner that shares nothing with what wrote it.
@Suite("pages of a set")
struct DocumentSetTests {
  private typealias Page = (path: String, elements: [PageScan.Element], html: String)

  private static let sets = DocumentSetSample.folders.flatMap { folder in
    Edition.allCases.map { (folder, $0) }
  }

  @Test("are well formed, with one h1, and headings that leave out no level", arguments: sets)
  func structure(folder: String, edition: Edition) throws {
    for page in try pages(folder, edition) {
      let levels = page.elements.compactMap { element -> Int? in
        element.name.utf8.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
      }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1, "\(page.path): \(levels)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page.path): \(levels)")
      for name in ["html", "head", "title", "style", "header", "main", "footer"] {
        #expect(page.elements.filter { $0.name == name }.count == 1, "\(page.path): \(name)")
      }
      let root = try #require(page.elements.first)
      #expect(root.value(of: "lang") == "en-GB" && root.value(of: "data-edition") == edition.rawValue)
      for table in page.elements where table.name == "table" {
        let inside = PageScan.all(in: table.children)
        #expect(inside.contains { $0.name == "caption" }, "\(page.path): a table without a caption")
        #expect(inside.filter { $0.name == "th" }.allSatisfy { $0.value(of: "scope") != nil })
      }
    }
  }

  @Test("have each id once, and every link has its target", arguments: sets)
  func links(folder: String, edition: Edition) throws {
    let pages = try pages(folder, edition)
    var ids: [String: Set<String>] = [:]
    for page in pages {
      let all = page.elements.compactMap { $0.value(of: "id") }
      #expect(Set(all).count == all.count, "\(page.path): an id stands twice")
      #expect(!all.contains { $0.isEmpty || $0.contains(" ") })
      ids[page.path] = Set(all)
    }
    for page in pages {
      for link in page.elements.compactMap({ $0.value(of: "href") }) {
        if link.hasPrefix("https:") || link.hasPrefix("mailto:") || link.hasPrefix("tel:") { continue }
        // Plain texts are no pages; BlankScriptsTests holds that each is there.
        if link.hasSuffix(".txt") { continue }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? page.path : resolved(parts[0], from: page.path)
        let targetIDs = try #require(ids[target], "\(page.path): \(link) leads to no page")
        if parts.count == 2 { #expect(targetIDs.contains(parts[1]), "\(page.path): \(link) leads nowhere") }
        if page.path.hasSuffix("/everything.html") {
          #expect(parts[0].isEmpty, "\(link) leads out of the page that holds everything")
        }
      }
    }
  }

  @Test("run nothing, load nothing and have no style but the one in their policy", arguments: sets)
  func policy(folder: String, edition: Edition) throws {
    for page in try pages(folder, edition) {
      let forbidden: Set<String> = [
        "script", "iframe", "object", "embed", "link", "img", "base", "form", "svg", "video", "audio", "input",
      ]
      // Here, and only here: its script is in the policy by its hash.
      let isReady = page.path.hasSuffix("/ready-pack.html")
      let allowed: Set<String> = isReady ? ["script", "form", "input"] : []
      for element in page.elements {
        #expect(!forbidden.subtracting(allowed).contains(element.name), "\(page.path): \(element.name)")
        for attribute in element.attributes {
          #expect(
            !attribute.name.hasPrefix("on") && !["style", "src", "srcset", "action"].contains(attribute.name),
            "\(page.path): \(attribute.name)")
        }
      }
      let style = try #require(page.elements.first { $0.name == "style" })
      let css = Array(page.html.utf8)[style.inside]
      let head = try #require(page.elements.first { $0.name == "head" })
      guard case .element(let meta)? = head.children.first(where: { if case .element = $0 { true } else { false } })
      else {
        Issue.record("an empty head")
        continue
      }
      #expect(meta.value(of: "http-equiv") == "Content-Security-Policy", "the policy comes first")
      let scripts = page.elements.filter { $0.name == "script" }
      #expect(scripts.count == (isReady ? 1 : 0) && scripts.allSatisfy(\.attributes.isEmpty), "\(page.path)")
      let script = try scripts.map { " script-src 'sha256-\(try sha256(Array(page.html.utf8)[$0.inside]))';" }.joined()
      #expect(
        meta.value(of: "content")
          == "default-src 'none';\(script) style-src 'sha256-\(try sha256(css))'; img-src data:; base-uri 'none'; "
          + "form-action 'none'")
    }
  }

  @Test("say on every page what they were made from", arguments: sets)
  func stamp(folder: String, edition: Edition) throws {
    let procedure = try #require(try PackageRoot.read(folder).procedure)
    for page in try pages(folder, edition) where page.path != "index.html" {
      // Scripts go to people outside: they say the version and the source, and no day.
      if page.path.contains("/scripts/") {
        for fact in [procedure.control.version.text, String(procedure.fingerprint.prefix(12))] {
          #expect(page.html.contains(fact), "\(page.path) lacks \(fact)")
        }
        continue
      }
      // Scripts stand in the ready pack too.
      let scripts = page.elements.filter { $0.name == "article" && ($0.value(of: "class") ?? "").hasPrefix("script") }
      let bars = page.elements.filter { bar in
        bar.value(of: "class") == "status-bar" && !scripts.contains { $0.inside.contains(bar.inside.lowerBound) }
      }
      let style = try #require(page.elements.first { $0.name == "style" })
      for fact in [
        procedure.control.version.text, String(procedure.fingerprint.prefix(12)), "20 November 2026",
      ] {
        #expect(PageScan.text(of: style.children).contains(fact), "\(page.path): the margins lack \(fact)")
        for bar in bars {
          #expect(PageScan.text(of: bar.children).contains(fact), "\(page.path): a status bar lacks \(fact)")
        }
      }
      #expect(
        bars.count
          == page.elements.filter { ($0.value(of: "class") ?? "").hasPrefix("sheet") && $0.name == "article" }.count)
      if procedure.control.isSample {
        let isBlank = page.path.contains("/blank-pack/") || page.path.hasSuffix("/ready-pack.html")
        let (bar, margin) = isBlank ? ("BLANK SAMPLE ", "--title:\"BLANK SAMPLE ") : ("SAMPLE ", "--version:\"SAMPLE ")
        #expect(bars.allSatisfy { PageScan.text(of: $0.children).hasPrefix(bar) }, "\(page.path)")
        #expect(PageScan.text(of: style.children).contains(margin), "\(page.path)")
      }
    }
  }

  @Test("are reached from the index and from every page of the set")
  func navigation() throws {
    let pages = try DocumentSetSample.pages(DocumentSetSample.folders)
    let index = try #require(pages.first { $0.path == "index.html" })
    let linked = Set(try PageScan.elements(of: index.html).compactMap { $0.value(of: "href") })
    let packs = pages.filter {
      $0.path.hasSuffix("/blank-pack/index.html") || $0.path.hasSuffix("/scripts/index.html")
    }
    let inPacks = Set(
      try packs.flatMap { cover in
        try PageScan.elements(of: cover.html).compactMap { $0.value(of: "href") }
          .map { cover.path.replacing("index.html", with: $0) }
      })
    for page in pages where page.path != "index.html" {
      let isReached = linked.contains(page.path) || inPacks.contains(page.path)
      #expect(isReached, "the index does not lead to \(page.path)")
      // Pages that are sent by themselves.
      guard !["/everything.html", "/ready-pack.html"].contains(where: page.path.hasSuffix) else { continue }
      let home =
        page.path.contains("/blank-pack/") || page.path.contains("/scripts/")
        ? "../../../index.html" : "../../index.html"
      #expect(page.html.contains("href=\"\(home)\""), "\(page.path) does not lead home")
    }
    #expect(Set(pages.map { $0.path.lowercased() }).count == pages.count)
    #expect(
      pages.allSatisfy { $0.path.utf8.allSatisfy { (0x61...0x7A).contains($0) || "V0123456789-./".utf8.contains($0) } })
  }

  @Test("are the same whatever the order of the sources")
  func order() throws {
    let sources = try PackageRoot.sources(in: "Content/provider-failure/V03")
    #expect(sources.count > 3)
    let first = try DocumentSetSample.pages(["Content/provider-failure/V03"])
    let second = try DocumentSetSample.pages(["Content/provider-failure/V03"], reversingSources: true)
    #expect(first.map(\.path) == second.map(\.path))
    #expect(zip(first, second).allSatisfy { $0.html.utf8.elementsEqual($1.html.utf8) })
  }

  // MARK: Help

  private func pages(_ folder: String, _ edition: Edition) throws -> [Page] {
    try DocumentSetSample.pages([folder], edition: edition).map { page in
      do {
        return (page.path, try PageScan.elements(of: page.html), page.html)
      } catch {
        throw PageScan.Fault(description: "\(page.path): \(error)")
      }
    }
  }

  private func resolved(_ link: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for name in link.split(separator: "/").map(String.init) {
      if name == ".." { folders.removeLast() } else { folders.append(name) }
    }
    return folders.joined(separator: "/")
  }

  /// SHA-256 as the system's own `sha256sum` has it, in base64.
  private func sha256(_ bytes: ArraySlice<UInt8>) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    let hex = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self).prefix(64)
    process.waitUntilExit()
    let digest = stride(from: 0, to: 64, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    return Data(digest).base64EncodedString()
  }
}
