/// What a document of a set is called, and for whom it is.
package struct SheetLabel: Sendable {
  /// Its file name: ASCII, lower case, without colons or names of people.
  package let file: String
  /// What it is called in lists and in its heading.
  package let title: String
  /// What it is called in the links at the head of every page, where eight of them must not fill a telephone.
  package let short: String
  /// What it is for and for whom, in one line for the index.
  package let purpose: String
  /// Whether its tables need the width of the paper.
  package let isLandscape: Bool
  /// Whether a board reads it in the clean version, which says each thing once.
  let isInCleanVersion: Bool

  init(
    file: String, title: String, short: String? = nil, purpose: String, isLandscape: Bool = false,
    isInCleanVersion: Bool = true
  ) {
    self.file = file
    self.title = title
    self.short = short ?? title
    self.purpose = purpose
    self.isLandscape = isLandscape
    self.isInCleanVersion = isInCleanVersion
  }

  /// The sheet's id in the page that holds everything: its file name without ending.
  var id: String {
    file.hasSuffix(".html") ? String(file.dropLast(5)) : file
  }
}

/// One document of a version's set: a page by itself, and a part of the page that holds everything.
struct Sheet: Sendable {
  let label: SheetLabel
  private let make: @Sendable (TemplateLibrary, SheetPlace) -> String

  /// - Parameters:
  ///   - label: what it is called.
  ///   - template: the template of its view.
  ///   - view: makes the view for a place.
  init<Content: View>(
    _ label: SheetLabel, template: String, view: @escaping @Sendable (SheetLabel, SheetPlace) -> Content
  ) {
    self.label = label
    make = { library, place in library.render(view(label, place), with: template) }
  }

  /// The document as HTML, without the page around it.
  func render(_ library: TemplateLibrary, _ place: SheetPlace) -> String {
    make(library, place)
  }
}

/// Where a sheet is printed: as a page of its own, or as a part of the page that holds the whole set.
struct SheetPlace: Sendable {
  /// The page's file; nil in the page that holds the whole set.
  let file: String?
  let stamp: Stamp

  /// How deep a sheet's title is: 1 on a page of its own, 2 as a part.
  var titleLevel: Int { file == nil ? 2 : 1 }
  /// Whether the sheet is a part of the page that holds the whole set.
  var isPart: Bool { file == nil }

  /// How this page links to another sheet.
  func link(to sheet: String) -> String {
    guard file == nil else { return sheet }
    return "#" + (sheet.hasSuffix(".html") ? String(sheet.dropLast(5)) : sheet)
  }
}
