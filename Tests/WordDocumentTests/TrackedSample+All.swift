import TestSupport
import WordDocument

extension TrackedSample {
  /// Every way in which a document changes, one a sample.
  static let all: [TrackedSample] = paragraphSamples + endSamples + tableSamples + cellSamples

  private static let paragraphSamples = [
    TrackedSample("nothing changed") {
      $0.keep("Title", .title)
      $0.keep("One")
    },
    TrackedSample("words changed, by both authors") {
      $0.keep("Contacts", .heading1)
      $0.edit([.both("Call "), .old("01632 960 001", by: numbers), .new("01632 960 002", by: numbers), .both(" now.")])
      $0.edit([.new("Then "), .both("wait"), .old(" outside"), .both(".")])
      $0.edit([.both("Ends "), .old("so", by: wording), .new("thus", by: wording), .new(" and 5", by: numbers)])
    },
    TrackedSample("a paragraph replaced word by word") { $0.edit([.old("All old"), .new("All new")]) },
    TrackedSample("paragraphs inserted first, between and in a row") {
      $0.insert("First")
      $0.keep("Second")
      $0.insert("Third")
      $0.insert("Fourth", by: numbers)
      $0.keep("Fifth")
    },
    TrackedSample("paragraphs deleted first, between and in a row") {
      $0.delete("First", .heading1)
      $0.keep("Second")
      $0.delete("Third", .bullet)
      $0.delete("Fourth", by: numbers)
      $0.keep("Fifth", .note)
    },
    TrackedSample("a paragraph replaced by another") {
      $0.keep("Before")
      $0.delete("Old")
      $0.insert("New", .note)
      $0.keep("After", .small)
    },
    TrackedSample("a paragraph moved") {
      $0.delete("Moved")
      $0.keep("Stays")
      $0.insert("Moved")
      $0.keep("End")
    },
    TrackedSample("words inserted on both sides of a paragraph's end") {
      $0.edit([.both("One."), .new(" More.")])
      $0.edit([.new("Now "), .both("two."), .new(" More.")], .bullet)
      $0.insert("Three.", .note)
      $0.edit([.new("Now "), .both("four.")], .bullet)
    },
    TrackedSample("a heading deleted, one inserted") {
      $0.keep("Before")
      $0.delete("Old heading", .heading2)
      $0.keep("Between")
      $0.insert("New heading", .heading3)
      $0.keep("After")
    },
    TrackedSample("a paragraph split in two and in three") {
      $0.split([[.both("One."), .old(" ")], [.both("Two.")]])
      $0.keep("Between")
      $0.split(
        [[.both("One."), .old(" ")], [.both("Two"), .new(", new")], [.new("New. "), .both("Three.")]], .bullet)
      $0.keep("After")
    },
    TrackedSample("paragraphs merged, two and three") {
      $0.merge([[.both("One."), .new(" ")], [.both("Two.")]])
      $0.merge([[.both("One."), .new(" ")], [.old("Gone "), .both("two"), .new(", ")], [.both("three.")]], .bullet)
      $0.keep("After")
    },
    TrackedSample("a split at the end, of the last paragraph") {
      $0.keep("Before")
      $0.split([[.both("One."), .old(" ")], [.both("Two.")]])
    },
    TrackedSample("the border between two paragraphs moved") {
      $0.blocks.append(.paragraph(WordParagraph(.body, "A ").ending(.deleted(by: wording))))
      $0.blocks.append(.paragraph(WordParagraph(.body, "B ").ending(.inserted(by: wording))))
      $0.keep("C")
      $0.old = [.paragraph(.body, "A "), .paragraph(.body, "B C")]
      $0.new = [.paragraph(.body, "A B "), .paragraph(.body, "C")]
    },
    TrackedSample("bullets of all levels") {
      $0.keep("List")
      $0.keep("One", .bullet)
      $0.insert("Two", .bullet2)
      $0.delete("Three", .bullet3)
      $0.delete("Four", .bullet)
      $0.edit([.both("Five"), .old(" old"), .new(" new")], .bullet2)
      $0.insert("Six", .bullet)
    },
    TrackedSample("links and looks") {
      $0.keep("Start", .heading1)
      $0.blocks.append(
        .paragraph(
          WordParagraph(
            .body,
            [
              WordRun("see ", bold: true), WordRun("old", link: .bookmark("x"), change: .deleted(by: wording)),
              WordRun("new", italic: true, link: .bookmark("x"), change: .inserted(by: wording)),
              WordRun(" at ", monospace: true), WordRun("home", link: .address("https://example.org/a?b=1&c=2")),
              WordRun(" nowhere", link: .bookmark("missing")),
            ], bookmark: "x")))
      $0.old.append(.paragraph(.body, "see old at home nowhere"))
      $0.new.append(.paragraph(.body, "see new at home nowhere"))
    },
    TrackedSample("hostile words") {
      $0.edit([
        .both("<w:p>&amp;\"'\u{301}<\u{301} a\tb\nc  d "), .old("]]>\u{200D}é e\u{301} "), .new("<!-- \u{1F692} -->"),
      ])
      $0.blocks.append(.paragraph(WordParagraph(.body, "a\u{0}b\u{8}c\u{FFFE}d\u{FFFF}e\u{1B}f\r\ng\rh")))
      let written = "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\ng\nh"
      $0.old.append(.paragraph(.body, written))
      $0.new.append(.paragraph(.body, written))
    },
  ]

  private static let endSamples = [
    TrackedSample("the last paragraph inserted") {
      $0.keep("First")
      $0.insert("Last", .note)
    },
    TrackedSample("the last paragraphs deleted") {
      $0.keep("First", .bullet)
      $0.delete("Last")
      $0.delete("Very last", .heading1)
    },
    TrackedSample("the last paragraph replaced") {
      $0.keep("First", .bullet)
      $0.delete("Last")
      $0.insert("Very last", .heading1)
    },
    TrackedSample("an empty old document") {
      $0.insert("Title", .title)
      $0.insert("One", .bullet)
      $0.table([.inserted("a", "b")], header: [.inserted("A", "B")])
      $0.insert("Two")
    },
    TrackedSample("an empty new document") {
      $0.delete("Title", .title)
      $0.table([.deleted("a", "b")], header: [.deleted("A", "B")])
      $0.delete("Two")
    },
    TrackedSample("everything replaced") {
      $0.delete("Old", .heading1)
      $0.delete("Old text")
      $0.insert("New", .heading2)
      $0.insert("New text")
    },
    TrackedSample("an empty document"),
  ]

  private static let tableSamples = [
    TrackedSample("rows inserted first, between and last") {
      $0.table([.inserted("a", "b"), .kept("c", "d"), .inserted("e", "f"), .kept("g", "h"), .inserted("i", "j")])
    },
    TrackedSample("rows deleted first, between and last") {
      $0.table(
        [.deleted("a", "b"), .kept("c", "d"), .deleted("e", "f"), .kept("g", "h"), .deleted("i", "j")],
        header: [.kept("A", "B")])
      $0.keep("After")
    },
    TrackedSample("rows that are empty in part or whole") {
      $0.keep("Before")
      $0.table([.kept("a", ""), .inserted("", ""), .deleted("", ""), .inserted("c", ""), .deleted("", "d")])
      $0.keep("After")
    },
    TrackedSample("the only row inserted") {
      $0.keep("Before")
      $0.table([.inserted("a", "b")])
      $0.keep("After")
    },
    TrackedSample("the only row deleted") {
      $0.keep("Before")
      $0.table([.deleted("a", "b")])
      $0.keep("After")
    },
    TrackedSample("a header row replaced") {
      $0.table([.kept("a", "b")], header: [.deleted("A", "B"), .inserted("C", "D")])
    },
    TrackedSample("a heading and its table inserted at the end") {
      $0.keep("Before")
      $0.insert("Heading", .heading2)
      $0.table([.inserted("a", "b")], header: [.inserted("A", "B")])
    },
    TrackedSample("a heading and its table deleted, between others") {
      $0.keep("Before")
      $0.delete("Heading", .heading2)
      $0.table([.deleted("a", "b")], header: [.deleted("A", "B")])
      $0.keep("Heading after", .heading2)
    },
    TrackedSample("a heading and its table replaced by others") {
      $0.delete("Heading", .heading2)
      $0.table([.deleted("a", "b"), .deleted("c", "d")])
      $0.insert("Other heading", .heading2)
      $0.table([.inserted("e", "f")])
    },
    TrackedSample("paragraphs before, between and after tables") {
      $0.insert("New before")
      $0.table([.kept("a")])
      $0.insert("New between")
      $0.table([.kept("b")])
      $0.delete("Old between")
      $0.table([.kept("c")])
      $0.table([.kept("d"), .inserted("e")])
      $0.delete("Old after", .heading1)
      $0.keep("After")
      $0.delete("Old before")
      $0.table([.kept("f")])
      $0.delete("Old end")
    },
    TrackedSample("a split before a table") {
      $0.split([[.both("One."), .old(" ")], [.both("Two.")]])
      $0.table([.kept("a")])
    },
  ]

  private static let cellSamples = [
    TrackedSample("words changed in cells") {
      $0.table([
        .kept([
          TrackedCell { $0.edit([.both("a"), .old("b", by: numbers), .new("c")]) },
          TrackedCell {
            $0.keep("x")
            $0.edit([.both("y"), .new("z", by: numbers)], .bullet)
          },
        ])
      ])
    },
    TrackedSample("paragraphs of cells inserted, deleted and replaced at the end") {
      $0.table([
        .kept([
          TrackedCell {
            $0.keep("a")
            $0.insert("b")
            $0.insert("c", .bullet)
          },
          TrackedCell {
            $0.keep("a")
            $0.delete("b")
            $0.delete("c")
          },
        ]),
        .kept([
          TrackedCell {
            $0.keep("a")
            $0.delete("b")
            $0.insert("c")
          },
          TrackedCell {
            $0.delete("b")
            $0.delete("c")
            $0.insert("d")
            $0.insert("e")
          },
        ]),
        .kept([TrackedCell { $0.insert("a") }, TrackedCell { $0.delete("a") }]),
        .kept([
          TrackedCell {
            $0.insert("a")
            $0.keep("b")
          },
          TrackedCell {
            $0.split([[.both("a"), .old(" ")], [.both("b")]])
            $0.merge([[.both("c"), .new(" ")], [.both("d")]])
          },
        ]),
        .kept([TrackedCell { _ in }, TrackedCell { $0.edit([.old("a")]) }]),
      ])
    },
    TrackedSample("rows inserted and deleted with many paragraphs") {
      let cell = TrackedCell {
        $0.keep("a")
        $0.keep("b", .bullet)
        $0.keep("c")
      }
      $0.table([
        TrackedRow(cells: [cell, .text("x")], change: .inserted(by: wording)),
        TrackedRow(cells: [cell, TrackedCell { _ in }], change: .deleted(by: numbers)), .kept("y", "z"),
      ])
    },
  ]
}
