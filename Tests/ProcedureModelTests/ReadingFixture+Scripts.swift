extension ReadingFixture {
  /// Rules of disclosure with two audiences, two conditions and three fields.
  static let disclosure = """
    audiences: [press, staff]
    conditions:
      confirmed: {means: It is so, set-by: Chair}
      agreed: {means: They agree, set-by: Provider}
    fields:
      when: {type: time, to: all}
      who: {type: name, to: [staff], class: c, reason: r, decides: d}
      why.so: {type: text, to: [press, staff], needs: agreed, class: c, reason: r, decides: d}

    """

  /// A script `s` for the press with some text, and those rules.
  static func script(_ body: String, front: String = "audience: [press]\nlayout: letter\ntitle: T\n") -> [String:
    String]
  {
    ["scripts/s.md": "---\nkind: script\n\(front)---\n\n\(body)\n", "disclosure.yaml": disclosure]
  }

  /// Rules of disclosure alone.
  static func rules(_ text: String) -> [String: String] { ["disclosure.yaml": text] }

  static let scripts: [ReadingFixture] = scriptFields + scriptConditions + scriptStructure + disclosureRules

  static let scriptFields: [ReadingFixture] = [
    ReadingFixture("a field with a space", script("Ring ①{{next update}} now."), "malformed-field"),
    ReadingFixture("a field with a capital", script("a\n\nRing ①{{When}}."), "malformed-field"),
    ReadingFixture("an empty field", script("Ring ①{{}}."), "malformed-field"),
    ReadingFixture("braces that never close", script("Ring ①{{when."), "malformed-field"),
    ReadingFixture("braces that were never opened", script("Ring when①}}."), "malformed-field"),
    ReadingFixture(
      "three braces", script("Ring ①{{{when①}}}."), "malformed-field", "malformed-field"),
    ReadingFixture(
      "two fields, the second wrong, after one that is the same but right",
      script("Ring {{when}} or ①{{when }} or {{when}}."), "malformed-field"),
    ReadingFixture("in a heading", script("## At ①{{a b}}"), "malformed-field"),
    ReadingFixture("in emphasis", script("Ring *at **①{{a b}}***."), "malformed-field"),
    ReadingFixture("in a bullet's second paragraph", script("- a\n\n  b ①{{a b}}"), "malformed-field"),
    ReadingFixture("in a quotation", script("> a\n>\n> b ①{{a b}}"), "malformed-field"),
    ReadingFixture("in a link's words", script("[a ①{{a b}}](https://example.org)"), "malformed-field"),
    ReadingFixture("after CRLF", script("a\r\n\r\nb\r\n①{{a b}}\r\n"), "malformed-field"),
    ReadingFixture("after letters of two bytes", script("é é ①{{a b}}"), "malformed-field"),
    ReadingFixture(
      "in the title", script("a", front: "audience: [press]\nlayout: letter\ntitle: \"A ①{{a b}}\"\n"),
      "malformed-field"),
    ReadingFixture("hidden by entities: the place of its paragraph", script("①a &#123;&#123;a b}}"), "malformed-field"),
    ReadingFixture(
      "in code that is no condition", script("a ①`①{{when}}` b"), "misplaced-attribute", "misplaced-field"),
    ReadingFixture(
      "in a link's title", script("①[a](https://example.org '①{{when}}')"), "link-title", "misplaced-field"),
    ReadingFixture("a link with a title", script("a\n\n①b [c](https://example.org 'd')"), "link-title"),
  ]

  static let scriptConditions: [ReadingFixture] = [
    ReadingFixture("a condition inside a sentence", script("a ①`if confirmed` b"), "misplaced-attribute"),
    ReadingFixture("a condition before a full stop", script("a ①`if confirmed`."), "misplaced-attribute"),
    ReadingFixture("a condition in emphasis", script("*a ①`if confirmed`*"), "misplaced-attribute"),
    ReadingFixture("a condition apart from its words", script("a\n\n①`if confirmed`"), "misplaced-attribute"),
    ReadingFixture("a bullet that is only a condition", script("- ①`if confirmed`"), "misplaced-attribute"),
    ReadingFixture("a code", script("a ①`CH`"), "unknown-code"),
    ReadingFixture("a condition with a slip", script("a ①`unless confirmed`"), "unknown-code"),
    ReadingFixture("two conditions in one", script("a ①`if confirmed and agreed`"), "unknown-code"),
    ReadingFixture("two words between", script("a ①`if is confirmed`"), "unknown-code"),
    ReadingFixture("a condition nobody declares", script("a ①`if confirmd`"), "unknown-condition"),
    ReadingFixture("a denied one", script("- a ①`if not confirmd`\n- b"), "unknown-condition"),
    ReadingFixture("one of a heading", script("## a `if agreed` ①`if not`\n\nb"), "unknown-condition"),
  ]

  static let scriptStructure: [ReadingFixture] = [
    ReadingFixture(
      "no text",
      [
        "scripts/s.md": "---\nkind: script\naudience: [press]\nlayout: letter\ntitle: T\n---\n①\n",
        "disclosure.yaml": disclosure,
      ], "empty-script"),
    ReadingFixture(
      "no layout",
      [
        "scripts/s.md": "---\n①kind: script\naudience: [press]\ntitle: T\n---\n\na\n", "disclosure.yaml": disclosure,
      ], "missing-key"),
    ReadingFixture(
      "a layout with a slip", script("a", front: "audience: [press]\nlayout: ①leter\ntitle: T\n"), "wrong-value"),
    ReadingFixture(
      "an audience nobody declares",
      script("a", front: "audience: [①pres]\nlayout: letter\ntitle: T\nafter: [staff, ①families]\n"),
      "unknown-audience", "unknown-audience"),
    ReadingFixture(
      "a key that scripts do not have", script("a", front: "audience: [press]\nlayout: letter\ntitle: T\n①befor: x\n"),
      "unknown-key"),
    ReadingFixture(
      "a translation of nothing",
      script("a", front: "audience: [press]\nlayout: letter\ntitle: T\ntranslates: ①letter.md\n"), "wrong-value"),
    ReadingFixture(
      "a translation with too short a fingerprint",
      script("a", front: "audience: [press]\nlayout: letter\ntitle: T\ntranslates: ①letter.md@3f9a21c0d4e\n"),
      "wrong-value"),
    ReadingFixture("a title in the text", script("①# T\n\na"), "misplaced-heading"),
    ReadingFixture("a heading in a bullet", script("- ①## A"), "misplaced-heading"),
    ReadingFixture("a heading in a quotation", script("> ①## A"), "misplaced-heading"),
    ReadingFixture("a numbered list", script("①1. a\n2. b"), "ordered-list"),
    ReadingFixture(
      "no rules", ["scripts/s.md": "---\nkind: script\naudience: [press]\nlayout: letter\ntitle: T\n---\n\n①a\n"],
      "no-disclosure"),
    ReadingFixture(
      "two scripts of one name",
      script("a").merging([
        "z/s.md": "---\nkind: script\naudience: [press]\nlayout: letter\ntitle: T\n---\n\n①a\n"
      ]) { own, _ in own }, "second-script"),
    ReadingFixture(
      "a script that would stand in for the list",
      script("a").merging([
        "scripts/index.md": "---\nkind: script\naudience: [press]\nlayout: letter\ntitle: T\n---\n\n①a\n"
      ]) { own, _ in own }, "script-name"),
    ReadingFixture(
      "a file that no page can be named after",
      script("a").merging([
        "scripts/Our letter.md": "---\nkind: script\naudience: [press]\nlayout: letter\ntitle: T\n---\n\n①a\n"
      ]) { own, _ in own }, "script-name"),
  ]

  static let disclosureRules: [ReadingFixture] = [
    ReadingFixture("no audiences", rules("①conditions: {}\n"), "missing-key"),
    ReadingFixture("not a map", rules("①①- a\n"), "text-not-read", "yaml-root"),
    ReadingFixture("a key with a slip", rules("audiences: [a]\n①condition: {}\n"), "unknown-key"),
    ReadingFixture(
      "an audience that means all", rules("audiences: [①all]\n"), "malformed-name"),
    ReadingFixture(
      "names that are none",
      rules(
        """
        audiences:
          ①Press office: {title: Press}
          ①../press: {title: Press}
        conditions:
          ①is so: {means: m, set-by: s}
        fields:
          ①Who: {type: name, to: all}
        """),
      "malformed-name", "malformed-name", "malformed-name", "malformed-name"),
    ReadingFixture(
      "told in another way", rules("audiences:\n  a: {told: ①by post}\n"), "wrong-value"),
    ReadingFixture(
      "a condition that nobody sets", rules("audiences: [a]\nconditions:\n  so: ①{means: m}\n"), "missing-key"),
    ReadingFixture(
      "a type with a slip", rules("audiences: [a]\nfields:\n  who: {type: ①nane, to: all}\n"), "wrong-value"),
    ReadingFixture(
      "a field that holds something else",
      rules("audiences: [a]\nfields:\n  who: {type: name, to: all, holds: ①names}\n"), "wrong-value"),
    ReadingFixture(
      "a field for an unknown audience",
      rules("audiences: [press]\nfields:\n  who: {type: name, to: [①pres], class: c, reason: r, decides: d}\n"),
      "unknown-audience"),
    ReadingFixture(
      "all among others",
      rules("audiences: [press]\nfields:\n  who: {type: name, to: [press, ①all], class: c, reason: r, decides: d}\n"),
      "unknown-audience"),
    ReadingFixture(
      "a field that needs what nobody declares",
      rules("audiences: [press]\nfields:\n  who: {type: name, to: all, needs: ①so, class: c, reason: r, decides: d}\n"),
      "unknown-condition"),
    ReadingFixture(
      "a closed field without class, reason and decider",
      rules("audiences: [press]\nfields:\n  who: ①①①{type: name, to: [press]}\n"), "missing-key", "missing-key",
      "missing-key"),
    ReadingFixture(
      "an open field with a condition needs them too",
      rules(
        "audiences: [press]\nconditions:\n  so: {means: m, set-by: s}\nfields:\n"
          + "  who: ①{type: name, to: all, needs: so, class: c, reason: r}\n"), "missing-key"),
    ReadingFixture(
      "no type and no audiences", rules("audiences: [press]\nfields:\n  who: ①①①①①{means: m}\n"), "missing-key",
      "missing-key", "missing-key", "missing-key", "missing-key"),
  ]
}
