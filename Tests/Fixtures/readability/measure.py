"""What an independent implementation makes of the texts beside it: the figures of textstat.json.

    python3 -m venv venv && venv/bin/pip install 'textstat==0.7.8'
    venv/bin/python measure.py > textstat.json

textstat 0.7.8 counts syllables by the Carnegie Mellon pronouncing dictionary. Each line of a text is one sentence that ends
in a full stop or a question mark: what textstat and procdoc take for one differs elsewhere.
"""

import json
import pathlib

import textstat

figures = {}
for path in sorted(pathlib.Path(__file__).parent.glob("*.txt")):
    text = path.read_text(encoding="utf-8")
    figures[path.stem] = {
        "words": textstat.lexicon_count(text),
        "sentences": textstat.sentence_count(text),
        "syllables": textstat.syllable_count(text),
        "grade": textstat.flesch_kincaid_grade(text),
    }
print(json.dumps(figures, indent=2))
