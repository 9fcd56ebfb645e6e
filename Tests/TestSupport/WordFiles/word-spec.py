"""Reads Word files as the standard has it, with all changes accepted and with all rejected.

    word-spec.py FOLDER

prints, for the .docx files of the folder sorted by name, a JSON list of {"name", "accepted", "rejected"}. Each text is a
list of blocks: {"style", "text"} for a paragraph, {"rows"} for a table as rows of cells of paragraphs' texts. A
paragraph with the style Separator and no words but a space is left out.

It knows ISO/IEC 29500-1, 17.13.5, and nothing of procdoc: run changes, paragraph marks (17.13.5.15 and 17.13.5.20:
the paragraph is joined to the one after it) and table rows (17.13.5.12 and 17.13.5.16). It fails on a file with a
number given twice, a cell without a last paragraph, two tables without a paragraph between them, a part that is not
well-formed XML, and a relationship to nothing.
"""
import json
import pathlib
import sys
import xml.etree.ElementTree as tree
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def words(run):
    texts = {"t": lambda e: e.text or "", "delText": lambda e: e.text or "", "tab": lambda e: "\t", "br": lambda e: "\n"}
    return "".join(texts[e.tag.removeprefix(WORD)](e) for e in run if e.tag != WORD + "rPr")


def text(element, gone):
    found = ""
    for child in element:
        if child.tag == WORD + "r":
            found += words(child)
        elif child.tag in (WORD + "ins", WORD + "del", WORD + "hyperlink") and child.tag != WORD + gone:
            found += text(child, gone)
    return found


def blocks(parent, gone):
    """The blocks below an element; `gone` is `ins` to reject and `del` to accept."""
    found, before = [], ""
    children = [e for e in parent if e.tag in (WORD + "p", WORD + "tbl")]
    for index, child in enumerate(children):
        if child.tag == WORD + "tbl":
            rows = []
            for row in child.iter(WORD + "tr"):
                if row.find(f"{WORD}trPr/{WORD}{gone}") is None:
                    rows.append([[b["text"] for b in blocks(cell, gone)] for cell in row.iter(WORD + "tc")])
            if rows:
                found.append({"rows": rows})
            continue
        before += text(child, gone)
        follower = children[index + 1] if index + 1 < len(children) else None
        is_joined = child.find(f"{WORD}pPr/{WORD}rPr/{WORD}{gone}") is not None
        if is_joined and follower is not None and follower.tag == WORD + "p":
            continue
        style = child.find(f"{WORD}pPr/{WORD}pStyle").get(WORD + "val")
        if (style, before) != ("Separator", " "):
            found.append({"style": style, "text": before})
        before = ""
    return found


def check(archive, body):
    names = archive.namelist()
    assert archive.testzip() is None and len(set(names)) == len(names)
    for name in names:
        part = tree.fromstring(archive.read(name))
        if name.endswith(".rels"):
            folder = name.split("_rels/")[0]
            for relation in part.iter(RELATIONS + "Relationship"):
                is_outside = relation.get("TargetMode") == "External"
                assert is_outside or folder + relation.get("Target") in names, relation.get("Target")
    numbered = [e for e in body.iter() if e.tag != WORD + "bookmarkEnd"]
    numbers = [e.get(WORD + "id") for e in numbered if e.get(WORD + "id") is not None]
    assert len(set(numbers)) == len(numbers), "a number is given twice"
    for cell in body.iter(WORD + "tc"):
        assert cell[-1].tag == WORD + "p", "a cell without a last paragraph"
    tags = [e.tag for e in body]
    assert tags[-1] == WORD + "sectPr" and tags[-2] == WORD + "p", "a body without a last paragraph"
    assert not any(a == b == WORD + "tbl" for a, b in zip(tags, tags[1:])), "two tables that touch"


def main():
    texts = []
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.docx")):
        with zipfile.ZipFile(path) as archive:
            body = tree.fromstring(archive.read("word/document.xml"))[0]
            check(archive, body)
        texts.append({"name": path.name, "accepted": blocks(body, "del"), "rejected": blocks(body, "ins")})
    json.dump(texts, sys.stdout)


main()
