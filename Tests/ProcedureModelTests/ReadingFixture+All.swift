extension ReadingFixture {
  /// Every mistake that `Documentation/source-format.md` names.
  static let all = files + numbers + attributes + structure + frontMatter + yaml + scripts

  static let files: [ReadingFixture] = [
    ReadingFixture("no front matter", ["a.md": "①①# A\n\nWords\n"], "front-matter", "text-not-read"),
    ReadingFixture(
      "front matter without end", ["a.md": "①①---\nkind: glossary\n\n# A\n"], "front-matter", "text-not-read"),
    ReadingFixture("an empty file", ["a.md": "①①"], "front-matter", "text-not-read"),
    ReadingFixture("kind with a slip", ["a.md": "①---\nkind: ①glosary\n---\n\n# A\n"], "text-not-read", "unknown-kind"),
    ReadingFixture("no kind", ["a.md": "①---\n①title: x\n---\n\n# A\n"], "text-not-read", "missing-key"),
    ReadingFixture("a second procedure", ["z.md": "①" + plainProcedure], "second-procedure"),
    ReadingFixture("a file that is not read", ["deadlines.yaml": "①a: b\n"], "unknown-file"),
    ReadingFixture(
      "two appendices of one letter",
      [
        "a.md": "---\nkind: glossary\nappendix: B\ntitle: G\n---\n\n# G\n\n## One\n\na\n",
        "b.md": "---\nkind: glossary\nappendix: ①B\ntitle: H\n---\n\n# H\n\n## Two\n\nb\n",
      ], "duplicate-appendix"),
    ReadingFixture(
      "a thousand mistakes and two more",
      procedure("1.1 a\n\n" + String(repeating: "①1.01 b\n\n", count: 1_001) + "1.01 b"),
      rules: Array(repeating: "number-form", count: 1_000) + ["too-many-errors"]),
    ReadingFixture("a control character", procedure("1.1 a①\u{1}b"), "control-character"),
    ReadingFixture("a byte order mark inside", procedure("1.1 a①\u{FEFF}b"), "control-character"),
    ReadingFixture("a zero-width space in prose is a warning", procedure("1.1 a①\u{200B}b"), "invisible-character"),
  ]

  static let numbers: [ReadingFixture] = [
    ReadingFixture("a number on the line below its clause", procedure("1.1 One.\n①1.2 Two."), "swallowed-number"),
    ReadingFixture("a number on the line below a bullet", procedure("1.1 One:\n\n- a\n①1.2 Two."), "swallowed-number"),
    ReadingFixture("a number indented under a bullet", procedure("1.1 One:\n\n- a\n  ①1.2 Two."), "swallowed-number"),
    ReadingFixture("a number as a bullet", procedure("1.1 One:\n\n- ①1.2 Two."), "swallowed-number"),
    ReadingFixture("a number in a note", procedure("1.1 One.\n\n> ①1.2 Two."), "swallowed-number"),
    ReadingFixture("a number below a note", procedure("1.1 One.\n\n> a\n①1.2 Two."), "swallowed-number"),
    ReadingFixture("a number below a row", checklist("1.1 One.\n①1.2 Two. `CH`"), "swallowed-number"),
    ReadingFixture(
      "a row below a row's code makes the code misplaced", checklist("1.1 One. ①`CH`\n①1.2 Two."),
      "misplaced-attribute", "swallowed-number"),
    ReadingFixture(
      "a number in a heading underlined", procedure("1.1 One.\n\n①①1.2 Two\n---"), "swallowed-number",
      "underlined-heading"),
    ReadingFixture(
      "a number in indented code", procedure("1.1 One.\n\n    ①1.2 Two"), "code-block"),
    ReadingFixture(
      "a number before the title",
      ["b.md": "---\nkind: glossary\nappendix: B\ntitle: G\n---\n\n①①1.1 One\n\n①# G\n\n## A\n\nb\n"],
      "item-outside-section",
      "missing-title", "second-title"),
    ReadingFixture("an emphasised number", procedure("①**1.1** One."), "number-form"),
    ReadingFixture("an emphasised number on a second line", procedure("1.1 One.\n①**1.2** Two."), "swallowed-number"),
    ReadingFixture("a number as code", procedure("①`1.1` One."), "number-form"),
    ReadingFixture("a number followed by a tab", procedure("①1.1\tOne."), "number-form"),
    ReadingFixture("a number followed by a no-break space", procedure("①1.1\u{A0}One."), "number-form"),
    ReadingFixture("a number followed by nothing", procedure("①1.1\n\nOne."), "number-form"),
    ReadingFixture("a number followed by nothing but words below", procedure("①1.1\nOne."), "number-form"),
    ReadingFixture("a number followed by a colon", procedure("①1.1: One."), "number-form"),
    ReadingFixture("a number followed by a bracket", procedure("①1.1) One."), "number-form"),
    ReadingFixture("a number with a leading zero", procedure("①1.01 One."), "number-form"),
    ReadingFixture("a number with two stops", procedure("①1..1 One."), "number-form"),
    ReadingFixture("a number in full-width figures", procedure("①１.１ One."), "number-form"),
    ReadingFixture("a number with a one-dot leader", procedure("①1\u{2024}1 One."), "number-form"),
    ReadingFixture(
      "a number with a zero-width space", procedure("①1.①\u{200B}1 One."), "number-form", "invisible-character"),
    ReadingFixture("a number that is far too large", procedure("①1.1234567 One."), "number-form"),
    ReadingFixture(
      "an item before the first section",
      ["procedure.md": "---\nkind: procedure\ntitle: T\nversion: V01\n---\n\n# T\n\n①1.1 One.\n"],
      "item-outside-section"),
    ReadingFixture("an item of a code alone", checklist("①1.1 `CH`"), "empty-item"),
  ]

  static let attributes: [ReadingFixture] = [
    ReadingFixture("an undeclared code", checklist("1.1 One. ①`CG`"), "unknown-code"),
    ReadingFixture("an undeclared code beside a declared one", checklist("1.1 One. ①`XX` `CH`"), "unknown-code"),
    ReadingFixture("two undeclared codes alike", checklist("1.1 One. ①`XX` ①`XX`"), "unknown-code", "unknown-code"),
    ReadingFixture("an undeclared code with the case changed", checklist("1.1 One. ①`ch`"), "unknown-code"),
    ReadingFixture("a code where the kind has none", procedure("1.1 One. ①`CH`"), "unknown-code"),
    ReadingFixture("a code on a glossary's term", glossary("## Care ①`CH`\n\na"), "unknown-code"),
    ReadingFixture("a code followed by a stop", checklist("1.1 One ①`CH`."), "misplaced-attribute"),
    ReadingFixture("codes with a comma between", checklist("1.1 One. ①`CH`, `HC`"), "misplaced-attribute"),
    ReadingFixture("a code inside the words", checklist("1.1 One ①`CH` two. `All`"), "misplaced-attribute"),
    ReadingFixture("a code inside emphasis", checklist("1.1 One *①`CH`*"), "misplaced-attribute"),
    ReadingFixture("a code on the second paragraph", checklist("1.1 One.\n\nTwo. ①`CH`"), "misplaced-attribute"),
    ReadingFixture("a code in a note", checklist("1.1 One. `CH`\n\n> Two. ①`CH`"), "misplaced-attribute"),
    ReadingFixture("a code after words on the next line", checklist("1.1 One. ①`CH`\nTwo."), "misplaced-attribute"),
    ReadingFixture(
      "the second of two codes alike is misplaced too", checklist("1.1 One ①`CH` two ①`CH` three."),
      "misplaced-attribute", "misplaced-attribute"),
    ReadingFixture("a code before the first row", checklist("Words. ①`CH`\n\n1.1 One. `CH`"), "misplaced-attribute"),
    ReadingFixture(
      "a hidden character in a code", checklist("1.1 One. ①`C①\u{200D}H`"), "invisible-character", "invisible-character"
    ),
    ReadingFixture("an officer followed by a stop", tasks("- One. ①`Service manager`."), "misplaced-attribute"),
    ReadingFixture(
      "an officer who is not listed", tasks("- One. ①`Servce manager`", front: "officers: [Service manager]\n"),
      "unknown-code"),
    ReadingFixture("a code that is not in the key", plan("## G\n\n### Now\n\n- One. ①`PX`"), "unknown-code"),
    ReadingFixture("a lead on a group's heading", plan("## G ①`PL`\n\n### Now\n\n- One. `PL`"), "misplaced-attribute"),
    ReadingFixture(
      "a code that everyone shares and none declares",
      checklist("1.1 One.", front: "applies: {CH: Care home}\neveryone: ①Al\n"), "unknown-code"),
    ReadingFixture(
      "a plan for a type that no checklist knows", plan("## G\n\n### Now\n\n- One. `PL`", front: "for: ①HC\n"),
      "unknown-code"),
    ReadingFixture(
      "a code twice in the key",
      plan("## G\n\n### Now\n\n- One. `PL`", key: "## Key\n\n- `PL` lead\n①- `PL` other\n\n"), "duplicate-code"),
    ReadingFixture(
      "a hidden character in the key", plan("", key: "## Key\n\n①- `P①\u{200D}L` lead\n"), "invisible-character",
      "invisible-character"),
    ReadingFixture("a key without codes", plan("", key: "## Key\n\n①- PL lead\n"), "key-form"),
    ReadingFixture("a code of the key without meaning", plan("", key: "## Key\n\n①- `PL`\n"), "key-form"),
    ReadingFixture("words in the key", plan("", key: "## Key\n\n①Words.\n"), "key-form"),
  ]

  static let structure: [ReadingFixture] = [
    ReadingFixture("a note before any item", procedure("①> One."), "note-without-item"),
    ReadingFixture("a note before any task", tasks("①> One.\n\n- Two."), "note-without-item"),
    ReadingFixture(
      "a note before the first section",
      ["procedure.md": "---\nkind: procedure\ntitle: T\nversion: V01\n---\n\n# T\n\n①> One.\n"], "note-without-item"),
    ReadingFixture("a numbered list", procedure("1.1 One:\n\n①1. a\n2. b"), "ordered-list"),
    ReadingFixture("a heading in a bullet", procedure("1.1 One:\n\n- a\n\n  ①## B"), "misplaced-heading"),
    ReadingFixture("a bullet that begins with a list", procedure("1.1 One:\n\n①- - a"), "empty-item"),
    ReadingFixture("an empty bullet", procedure("1.1 One:\n\n①-\n- a"), "empty-item"),
    ReadingFixture("an empty note", procedure("1.1 One.\n\n①>"), "empty-note"),
    ReadingFixture(
      "no title", ["b.md": "---\nkind: glossary\nappendix: B\ntitle: G\n---\n①\n## A\n\nb\n"], "missing-title"),
    ReadingFixture("no text", ["b.md": "---\nkind: glossary\nappendix: B\ntitle: G\n①---\n"], "missing-title"),
    ReadingFixture(
      "text before the title",
      ["b.md": "---\nkind: glossary\nappendix: B\ntitle: G\n---\n\n①Words\n\n①# G\n\n## A\n\nb\n"], "missing-title",
      "second-title"),
    ReadingFixture("a second title", glossary("## A\n\nb\n\n①# C\n\nd"), "second-title"),
    ReadingFixture("a term below the second level", glossary("## A\n\nb\n\n①### C\n\nd"), "misplaced-heading"),
    ReadingFixture(
      "two terms of one link name", glossary("## Care home\n\na\n\n①## Care Home (CH)\n\nb"), "duplicate-term"),
    ReadingFixture(
      "a column under no group", plan("①### Now\n\n- One. `PL`", key: "## Key\n\n- `PL` lead\n\n"), "misplaced-heading"),
    ReadingFixture("actions under no column", plan("## G\n\n①- One. `PL`"), "action-outside-column"),
    ReadingFixture("words in a column", plan("## G\n\n### Now\n\n①One."), "action-form"),
    ReadingFixture(
      "a column that is not declared", plan("## G\n\n①### Noww\n\n- One. `PL`", front: "columns: [{title: Now}]\n"),
      "unknown-column"),
    ReadingFixture("words between tasks", tasks("- One.\n\n①Two.\n\n- Three."), "text-between-tasks"),
    ReadingFixture(
      "a heading in an operational plan", tasks("- One.\n\n①①## Two\n\n- Three."), "misplaced-heading",
      "text-between-tasks"),
  ]

  static let frontMatter: [ReadingFixture] = [
    ReadingFixture(
      "no title and no version", ["procedure.md": "---\n①①kind: procedure\n---\n\n# T\n\n## 1 A\n\n1.1 a\n"],
      "missing-key", "missing-key"),
    ReadingFixture(
      "an empty title",
      ["procedure.md": "---\nkind: procedure\n①title:\nversion: V01\n---\n\n# T\n\n## 1 A\n\n1.1 a\n"], "missing-key"),
    ReadingFixture("no letter", ["b.md": "---\n①kind: glossary\ntitle: G\n---\n\n# G\n\n## A\n\nb\n"], "missing-key"),
    ReadingFixture("a key with a slip", procedure("1.1 a", front: "①onwer: x\n"), "unknown-key"),
    ReadingFixture("a key of another kind", glossary("## A\n\nb", front: "①applies: {CH: x}\n"), "unknown-key"),
    ReadingFixture("a status with a slip", procedure("1.1 a", front: "status: ①drafft\n"), "wrong-value"),
    ReadingFixture("a date in another form", procedure("1.1 a", front: "approved: ①11/06/2018\n"), "wrong-value"),
    ReadingFixture("a date that does not exist", procedure("1.1 a", front: "operative: ①2019-02-29\n"), "wrong-value"),
    ReadingFixture("a flag that is none", procedure("1.1 a", front: "sample: ①yes\n"), "wrong-value"),
    ReadingFixture(
      "a list of addresses that holds a list", procedure("1.1 a", front: "lists: {group: [①[x]]}\n"), "wrong-value"),
    ReadingFixture(
      "a list of addresses that is a map", procedure("1.1 a", front: "lists: {group: ①{x: y}}\n"), "wrong-value"),
    ReadingFixture(
      "a deadline without a time", procedure("1.1 a", front: "deadlines: [①{item: \"1.1\", what: a}]\n"), "missing-key"),
    ReadingFixture(
      "a deadline without an item", procedure("1.1 a", front: "deadlines: [①{what: a, every: day}]\n"), "missing-key"),
    ReadingFixture(
      "an acceptance without a reason", procedure("1.1 a", front: "accepted: [①{rule: x}]\n"), "missing-key"),
    ReadingFixture(
      "a row of control without a text", procedure("1.1 a", front: "control: [①{label: x}]\n"), "missing-key"),
    ReadingFixture(
      "a small letter", ["b.md": "---\nkind: glossary\nappendix: ①b\ntitle: G\n---\n\n# G\n\n## A\n\nb\n"],
      "wrong-value"),
    ReadingFixture(
      "the letter of sections", ["b.md": "---\nkind: glossary\nappendix: ①S\ntitle: G\n---\n\n# G\n\n## A\n\nb\n"],
      "wrong-value"),
    ReadingFixture(
      "a code of a checklist without a meaning", checklist("1.1 a", front: "applies: {CH: ①[x]}\n"), "wrong-value"),
    ReadingFixture(
      "leads that are neither", plan("## G\n\n### Now\n\n- a `PL`", front: "columns: [{title: Now, leads: ①maybe}]\n"),
      "wrong-value"),
    ReadingFixture(
      "a column's letter taken",
      plan("## G\n\n### Now\n\n- a `PL`", front: "columns: [{title: Now, letter: P}, {title: B, letter: ①P}]\n"),
      "wrong-value"),
    ReadingFixture(
      "a card's band with a slip", ["cards.yaml": "roles: [{title: Clerk}]\ncards:\n  Clerk: {①nwo: [\"1.1\"]}\n"],
      "unknown-key"),
    ReadingFixture("a role without a title", ["cards.yaml": "roles: [①{code: PL}]\n"], "missing-key"),
  ]

  static let yaml: [ReadingFixture] = [
    ReadingFixture("a key twice", procedure("1.1 a", front: "owner: x\n①owner: y\n"), "yaml-duplicate-key"),
    ReadingFixture("an anchor", procedure("1.1 a", front: "owner: ①&a x\n"), "yaml-anchor"),
    ReadingFixture("an alias", procedure("1.1 a", front: "owner: ①*a\n"), "yaml-alias"),
    ReadingFixture("a tag", procedure("1.1 a", front: "owner: ①!!str x\n"), "yaml-tag"),
    ReadingFixture("a merge key", procedure("1.1 a", front: "①①<<: {owner: x}\n"), "unknown-key", "yaml-merge-key"),
    ReadingFixture("a directive", ["cards.yaml": "①%YAML 1.2\nroles: [{title: a}]\n"], "yaml-directive"),
    ReadingFixture(
      "two documents", ["cards.yaml": "①roles: [{title: a}]\n①---\nroles: []\n"], "text-not-read", "yaml-documents"),
    ReadingFixture("a list for cards", ["cards.yaml": "①①- a\n"], "text-not-read", "yaml-root"),
    ReadingFixture("a bracket that is not closed", ["cards.yaml": "①roles: ①[a, b\n"], "text-not-read", "yaml-syntax"),
    ReadingFixture("a key that is a list", ["cards.yaml": "①[a]: b\n"], "yaml-key"),
    ReadingFixture(
      "a character that YAML gives a meaning of its own", ["cards.yaml": "roles: [{title: a①\u{FFFE}b}]\n"],
      "yaml-character"),
    ReadingFixture(
      "maps nine deep",
      ["cards.yaml": "①" + String(repeating: "{a: ", count: 8) + "①{}" + String(repeating: "}", count: 8) + "\n"],
      "text-not-read", "yaml-depth"),
    ReadingFixture(
      "more than 1 MB of cards", ["cards.yaml": "①①#" + String(repeating: "a", count: 1_050_000) + "\n"],
      "text-not-read", "yaml-size"),
  ]

  private static let plainProcedure = "---\nkind: procedure\ntitle: T\nversion: V01\n---\n\n# T\n\n## 1 A\n\n1.1 a\n"
}
