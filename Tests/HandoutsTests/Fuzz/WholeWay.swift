import Foundation
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@testable import Handouts

/// Sources on their whole way: read, checked, made into pages, compared with another version and that into a page.
struct WholeWay {
  private let templates: TemplateSet
  private let asOf: CalendarDate
  private let tool = "0.0.0"

  init() throws {
    templates = try TemplateSet()
    asOf = try DocumentSetSample.day()
  }

  /// What is wrong with what came out, one sentence each.
  /// - Parameters:
  ///   - base: the version to compare with.
  ///   - isWhole: all pages of the set, with the pack on paper and the one that fills itself; else the documents alone.
  func problems(_ sources: [ProcedureSource], base: Procedure, isWhole: Bool) -> [String] {
    let read = ProcedureReader.read(folder: "V", sources: sources)
    var problems = PlacesInside.problems(read.diagnostics, files: read.files)
    guard let procedure = read.procedure else { return problems }
    let review = ReviewContext(procedure: procedure, asOf: asOf)
    let check = Checker.check(review, rules: RuleBook.all)
    problems += PlacesInside.problems(check.findings + check.accepted.map(\.finding), files: read.files)
    let pages = pages(of: procedure, check, isWhole: isWhole)
    problems += pages.flatMap { WholeWay.problems($0.path, $0.html) }
    // What has an error in it is not printed, so that nobody relies on it.
    if !read.diagnostics.contains(where: { $0.severity == .error }) {
      let words = pages.flatMap { Array(WholeWay.words($0.html)) }
      for place in procedure.texts where !contains(words, place.text.plain) {
        // A heading that is not the title of the front matter is a finding: that title is printed.
        if case .title = place.part { continue }
        problems.append("on no page: \(place.address): \(place.text.plain)")
      }
    }
    return problems + compared(procedure, base, check)
  }

  private func compared(_ procedure: Procedure, _ base: Procedure, _ check: Checker.Result) -> [String] {
    [(base, procedure), (procedure, base)].flatMap { old, new -> [String] in
      let comparison = Comparison(old: old, new: new)
      let isWhole =
        comparison.changes.flatMap(\.old).sorted() == Array(comparison.old.items.indices)
        && comparison.changes.flatMap(\.new).sorted() == Array(comparison.new.items.indices)
      let pages = ComparisonPages(templates: templates, asOf: asOf, edition: .standard, tool: tool)
      let html = pages.page(comparison, effect: CheckEffect(comparison, old: check.findings, new: check.findings))
      return (isWhole ? [] : ["an item is in no change, or in two"]) + WholeWay.problems("comparison", html)
    }
  }

  private func pages(of procedure: Procedure, _ check: Checker.Result, isWhole: Bool) -> [(path: String, html: String)]
  {
    if isWhole {
      let version = VersionToBuild(
        procedure: procedure, folder: VersionFolder(procedure: "p", version: "V"), check: check)
      return DocumentSet(templates: templates, asOf: asOf, edition: .standard, tool: tool).pages([version]).map {
        ($0.path, $0.html)
      }
    }
    let context = HandoutContext(procedure, index: AddressIndex(procedure))
    let stamp = Stamp(procedure, asOf: asOf, tool: tool, edition: .standard)
    return DocumentSet.sheets(context, check).map {
      (
        $0.label.file,
        "<!DOCTYPE html><main>" + $0.render(templates.library, SheetPlace(file: $0.label.file, stamp: stamp))
          + "</main>"
      )
    }
  }

  // MARK: Pages

  private static func problems(_ path: String, _ html: String) -> [String] {
    var problems = PageAsXML.problem(in: html).map { ["\(path), libxml2: \($0)"] } ?? []
    do {
      for element in try PageScan.elements(of: html) {
        let isAsked = element.name == "script" && path.hasSuffix("ready-pack.html")
        if ["script", "iframe", "img", "b", "x"].contains(element.name), !isAsked {
          problems.append("\(path) has an element that no template has: \(element.name)")
        }
        for attribute in element.attributes {
          if attribute.name.hasPrefix("on") || attribute.value.hasPrefix("javascript") {
            problems.append("\(path) has a script in the attribute \(attribute.name)")
          }
        }
      }
    } catch { problems.append("\(path): \(error)") }
    return problems
  }

  private static func words(_ html: String) -> [UInt8] {
    Array(((try? PageScan.nodes(of: html)).map(PageScan.text) ?? "").utf8)
  }

  private func contains(_ words: [UInt8], _ text: String) -> Bool {
    text.isEmpty || Data(words).range(of: Data(text.utf8)) != nil
  }
}
