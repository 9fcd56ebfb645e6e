"""Makes every kind of page that the tool makes, with the tool itself, and says which kinds there are.

The list of kinds is the binary's own: `procdoc templates` writes the templates, and each one outside `partials` is a kind.
Each is given a comment with its name, and all commands are run with these templates, so that a page says what it is made of.
Which commands make pages comes from the binary's help as well: those with --templates. A command, an option or an edition
that is neither run here nor named as one that changes no page is a fault.
"""

import json
import pathlib
import re
import shutil
import subprocess

MARK = re.compile(r"<!--kind (\S+?)-->")
AS_OF = "2026-11-23 10:00"
# What `date +%s` says of that time in London.
CLOCK = "1795428000"

# What two reviewers said, one of them answered.
COMMENTS = """\
comments:
  - {id: c1, at: "4.2", who: Ann Brown, when: 2020-11-03 10:12, kind: comment, words: out of the blue, comment: In what way?, answer: Suddenly.}
  - {id: c2, near: "4.3", who: Bob Green, when: 2020-11-04 09:00, kind: replacement, words: may, comment: must}
"""

# Options of commands that make pages which change no page, or only what a person would type.
NO_PAGE = {
    "--help", "--version", "--timings", "--word", "--as-of", "--output", "--templates", "--by", "--at", "--note", "--played",
    "--because", "--approved-by", "--boards", "--final", "--to", "--from", "--watch", "--role", "--person", "--item",
    "--service", "--pdf", "--worksheet", "--yes",
}  # fmt: skip
# Values of options that give something else than a page.
NO_PAGE_VALUES = {"text", "markdown", "json", "docx", "pdf", "csv"}


class Faults(Exception):
    pass


class EveryPage:
    """The pages in a folder, and what they are made of."""

    def __init__(self, program, root, folder):
        self.program = pathlib.Path(program).resolve()
        self.root = pathlib.Path(root).resolve()
        self.folder = pathlib.Path(folder).resolve()
        self.templates = self.folder / "templates"
        self.runs = []
        self.kinds = self._kinds()

    def _kinds(self):
        """Writes the marked templates; gives the names of all kinds."""
        self._call("templates", "--output", self.templates)
        kinds = []
        for path in sorted(self.templates.rglob("*.mustache")):
            name = str(path.relative_to(self.templates).with_suffix(""))
            if not name.startswith("partials/"):
                kinds.append(name)
                path.write_text(path.read_text(encoding="utf-8") + f"<!--kind {name}-->\n", encoding="utf-8")
        return kinds

    def _call(self, *arguments, ends=(0, 1)):
        run = subprocess.run(
            [self.program, *map(str, arguments)], cwd=self.root, capture_output=True, text=True,
            env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": CLOCK},
        )  # fmt: skip
        if run.returncode not in ends:
            raise Faults(f"procdoc {' '.join(map(str, arguments))} ended with {run.returncode}: {run.stderr}")
        return run.stdout

    def _page(self, *arguments):
        """A command that makes pages."""
        words = [str(one) for one in arguments]
        self.runs.append(words)
        return self._call(*words, "--templates", self.templates)

    def make(self):
        """Every page, standard and in large print."""
        content = self.root / "Content"
        versions = content / "provider-failure"
        example = content / "examples" / "2026-11-20-a"
        events = content / "examples" / "events.yaml"
        report = versions / "board" / "report-2020-12.md"
        new = self.folder / "sources" / "new" / "V01"
        # A procedure of which reviewers have said something; the bundled one stays as it is.
        reviewed = self.folder / "sources" / "reviewed"
        shutil.copytree(versions, reviewed / "provider-failure")
        (reviewed / "provider-failure" / "comments-V03.yaml").write_text(COMMENTS, encoding="utf-8")
        self._call("new", new, "--title", "Flood in the town centre", "--type", "SC: School", "--type", "OF: Office", "--organisation", "Town hall")
        for edition in self.values("--edition"):
            folder = self.folder / "pages" / edition
            folder.mkdir(parents=True)
            of = ["--edition", edition]
            incident = folder / "exercise" / "2026-11-20-a"
            shutil.copytree(example, incident)
            shutil.copy(content / "examples" / "contacts.yaml", incident.parent)
            self._page("build", content, "--output", folder / "build", *of, "--as-of", AS_OF[:10])
            self._page("build", new, self.root / "Tests/Fixtures/harbour-spill", "--output", folder / "other", *of, "--as-of", AS_OF[:10])
            compare = ["compare", versions / "V02", versions / "V03", "--format", "html", "--notes", content / "provider-failure/compare-V02-V03.yaml", *of]
            self._page(*compare, "--output", folder / "compare.html")
            self._page(*compare, "--for", "Project lead", "--output", folder / "compare-role.html")
            self._page("board", report, "--output", folder / "board", *of)
            pack = ["incident", "print", incident, *of]
            self._page(*pack, "--output", incident / "pack", "--as-of", AS_OF)
            self._page(*pack, "--audience", "all", "--as-of", AS_OF)
            self._page(*pack, "--for", "PL", "--output", incident / "pack-role")
            self._page(*pack, "--for-person", "AB", "--output", incident / "pack-person")
            if edition == "standard":
                for part in self.values("--only"):
                    self._page(*pack, "--only", part, "--output", incident / f"pack-{part}")
            self._page("incident", "inject", incident, events, *of)
            self._call("incident", "inject", incident, events, "--played", "1", "--by", "AB", "--at", "2026-11-20 02:30")
            self._page("incident", "inject", incident, events, "--results", *of)
            self._page("incident", "issue", incident, "action-plan", "--to", "Night staff, 12", "--approved-by", "CD", "--by", "AB", *of)
            self._page(*pack, "--only", "action-plan", "--output", incident / "pack-issued", "--as-of", AS_OF)
            self._page("incident", "chronology", incident, "--format", "html", *self.edition("incident chronology", edition))
            self._page("incident", "handover", incident, "--role", "PL", "--from", "AB", "--to", "CD", "--watch", "The night rota is thin", *self.edition("incident handover", edition))
            # An incident in which nothing is recorded yet; it is live, and its sheets say no EXERCISE.
            self._call(
                "incident", "start", versions / "V03", "--dir", folder / "live", "--service", "Rose House, CH, 12 Invented Street",
                "--provider", "An invented provider", "--notified", "2026-11-23 09:00", "--reason", "Tried out", "--by", "AB",
                "--name", "Ann Brown", "--post", "Manager", "--organisation", "SCC", "--yes",
            )  # fmt: skip
            live = next((folder / "live").iterdir())
            self._page("incident", "print", live, *of, "--output", live / "pack", "--as-of", AS_OF)
            reviewed_report = reviewed / "provider-failure" / "board" / report.name
            self._page("board", reviewed_report, "--boards", content / "boards", "--incident", live, "--output", folder / "board-reviewed", *of)
            self._page("incident", "close", incident, "--by", "AB", "--because", "The exercise has ended", *self.edition("incident close", edition))
            self._page("lessons", incident.parent, "--exercises", "--format", "html", "--output", folder / "lessons", *self.edition("lessons", edition))
        return sorted((self.folder / "pages").rglob("*.html"))

    # What the binary says of itself

    def commands(self):
        """Each command's options with the values that they have, from the binary's help."""
        if not hasattr(self, "_commands"):
            self._commands = {}

            def walk(command, path):
                below = command.get("subcommands", [])
                if not below:
                    self._commands[" ".join(path)] = {
                        "--" + one["preferredName"]["name"]: one.get("allValues") or []
                        for one in command.get("arguments", []) if one["kind"] != "positional"
                    }  # fmt: skip
                for one in below:
                    walk(one, path + [one["commandName"]])

            walk(json.loads(self._call("--experimental-dump-help"))["command"], [])
        return self._commands

    def values(self, option):
        """The values of an option, in whichever commands have it."""
        return list(dict.fromkeys(value for options in self.commands().values() for value in options.get(option, [])))

    def edition(self, command, edition):
        return ["--edition", edition] if "--edition" in self.commands()[command] else []

    def left_out(self, pages):
        """Kinds that stand on no page, and commands, options and values that no page was made with."""
        return unopened(self.kinds, pages) + untried(self.commands(), self.runs)


def kinds_of(page):
    """What a page is made of."""
    return set(MARK.findall(page.read_text(encoding="utf-8")))


def unopened(kinds, pages):
    seen = set().union(*(kinds_of(page) for page in pages))
    return [f"the kind {kind} stands on no page: let Tests/PageTests/every_page.py make one" for kind in kinds if kind not in seen]


def untried(commands, runs):
    faults = []
    for command, options in commands.items():
        if "--templates" not in options:
            continue
        mine = [run for run in runs if run[: len(command.split())] == command.split()]
        if not mine:
            faults.append(f"`procdoc {command}` makes pages, and none was made with it")
        for option, values in options.items():
            used = [run for run in mine if option in run]
            if option not in NO_PAGE and not used:
                faults.append(f"`procdoc {command}` was not tried with {option}")
            for value in set(values) - NO_PAGE_VALUES:
                if not any(run[run.index(option) + 1] == value for run in used):
                    faults.append(f"`procdoc {command}` was not tried with {option} {value}")
    return faults
