internal import ProcedureModel

/// Where each address stands in a set of pages, and how a page links to it.
struct Anchors: Sendable {
  private let index: AddressIndex
  /// The file that holds the procedure itself (key "") and each appendix (key: its letter).
  private let files: [String: String]
  /// Addresses of glossary terms by their slugs.
  private let slugs: [String: Address]

  init(_ procedure: Procedure, index: AddressIndex, files: [String: String]) {
    self.index = index
    self.files = files
    var slugs: [String: Address] = [:]
    for appendix in procedure.appendices {
      guard case .glossary(let glossary) = appendix.content else { continue }
      for term in glossary.terms where slugs[term.slug] == nil { slugs[term.slug] = term.address }
    }
    self.slugs = slugs
  }

  /// How a page at `file` links to an address; nil if nothing stands there.
  /// - Parameters:
  ///   - file: the page's own file, or nil for the page that holds the whole set.
  func link(to address: Address, from file: String?) -> String? {
    guard let entry = index.entry(at: address), let home = files[entry.appendix ?? ""] else { return nil }
    let fragment = "#" + Anchors.id(address)
    guard let file, file != home else { return fragment }
    return home + fragment
  }

  /// How a page links to a term by the slug that a source wrote; nil if no term has it.
  func link(toSlug slug: String, from file: String?) -> String? {
    slugs[slug].flatMap { link(to: $0, from: file) }
  }

  func resolve(_ reference: Reference, in appendix: String?) -> Address? {
    index.resolve(reference, in: appendix)
  }

  /// The id that an address has on a page: the address itself, since none holds a space.
  static func id(_ address: Address) -> String {
    address.text
  }
}
