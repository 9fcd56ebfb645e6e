import ArgumentParser
import Handouts

/// `--pdf`, of every command that writes a set of pages.
struct PDFOption: ParsableArguments {
  @Flag(
    name: .customLong("pdf"),
    help: "Besides, everything.pdf: the whole set with bookmarks and page numbers. Needs Chromium, Chrome or Edge.")
  var isWanted = false

  /// What is wanted beside the pages.
  var formats: OtherFormats { isWanted ? .pdf : [] }
}
