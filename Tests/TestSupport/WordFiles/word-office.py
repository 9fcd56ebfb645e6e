"""Lets LibreOffice accept and reject all changes of Word files, and prints what it then has.

    /usr/bin/python3 word-office.py FOLDER

prints what word-spec.py prints. It needs the Debian packages that `.ci/install-tools word` installs. One LibreOffice
reads all files, without a window, with a profile of its own that is removed afterwards.
"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

# What LibreOffice calls the styles.
STYLES = {
    "Text body": "BodyText",
    "Heading 1": "Heading1",
    "Heading 2": "Heading2",
    "Heading 3": "Heading3",
    "Heading 4": "Heading4",
    "List Bullet": "ListBullet",
    "List Bullet 2": "ListBullet2",
    "List Bullet 3": "ListBullet3",
    "List 1": "ListBullet",
    "List 2": "ListBullet2",
    "List 3": "ListBullet3",
    "Quotations": "Quote",
}


def elements(container):
    found = container.createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


def text(paragraph):
    """Without the U+200D that LibreOffice itself puts into rows without words, to have something to be changed."""
    return "" if paragraph.String == "\u200d" else paragraph.String


def is_separator(paragraph):
    # By its one space, which no other paragraph consists of: LibreOffice now and then gives it the style of a neighbour.
    return paragraph.String == " "


def paragraphs(cell):
    return [paragraph for paragraph in elements(cell) if not is_separator(paragraph)]


def blocks(document):
    found = []
    for element in elements(document.Text):
        if element.supportsService("com.sun.star.text.TextTable"):
            rows, columns = element.Rows.Count, element.Columns.Count
            cells = [[element.getCellByPosition(x, y) for x in range(columns)] for y in range(rows)]
            found.append({"rows": [[[text(p) for p in paragraphs(cell)] for cell in row] for row in cells]})
        else:
            style = STYLES.get(element.ParaStyleName, element.ParaStyleName)
            if not is_separator(element):
                found.append({"style": style, "text": element.String})
    return found


def connect(name, process):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except Exception:
            if process.poll() is not None:
                sys.exit(f"soffice ended with {process.returncode}")
            time.sleep(0.1)
    sys.exit("soffice did not answer within a minute")


def read(context, paths):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    texts = []
    for path in paths:
        text = {"name": path.name}
        for key, command in (("accepted", "AcceptAll"), ("rejected", "RejectAll")):
            document = desktop.loadComponentFromURL(path.resolve().as_uri(), "_blank", 0, (hidden,))
            frame = document.getCurrentController().getFrame()
            dispatcher.executeDispatch(frame, f".uno:{command}TrackedChanges", "", 0, ())
            text[key] = blocks(document)
            document.close(True)
        texts.append(text)
    try:
        desktop.terminate()
    except Exception:
        pass  # It hangs up while it answers.
    return texts


def main():
    name = f"procdoc-{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={name};urp;"]
        command.append("-env:UserInstallation=" + pathlib.Path(profile).as_uri())
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            texts = read(connect(name, process), sorted(pathlib.Path(sys.argv[1]).glob("*.docx")))
            process.wait(20)
        finally:
            # All that it started, and nothing else: they are a group of their own.
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
    json.dump(texts, sys.stdout)


main()
