"""Reads who comes to talks and who does not: passages and articles coined for it, and gold articles for those of whom they tell nothing."""

import json
import random
import re
from pathlib import Path

import labels as L
from corpora import IGNORE, Document, from_text, word_range
from own_articles import without_marks

PRONOUNS = {"he", "she", "they", "it", "we", "i", "his", "her", "their"}


def labelled(corpus: str, name: str, text: str, spans: list[tuple[int, int, str]]) -> Document:
    doc = from_text(corpus, name, text)
    layer = [0] * len(doc.words)
    for start, end, status in spans:
        for i in range(*word_range(doc, start, end)):
            layer[i] = L.ATTENDANCE.index(status)
    doc.layers["attendance"] = layer
    return doc


def read_passages(folder: Path) -> list[tuple[str, dict]]:
    """The passages with a name for each, one a line of the files."""
    return [
        (f"{path.stem}-{number}", json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines())
    ]


def document(name: str, record: dict) -> Document:
    """`actor` is a part of the text, the `nth` time that it stands there."""
    spans = []
    for item in record["items"]:
        at = -1
        for _ in range(item.get("nth", 1)):
            at = record["text"].index(item["actor"], at + 1)
        spans.append((at, at + len(item["actor"]), item["status"]))
    return labelled("attendance", name, record["text"], spans)


TWO_NAMES = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+\b")


class Names:
    """Gives the persons of a passage other names, so that what is told of them is learnt and not who they are."""

    def __init__(self, records: list[dict]):
        lexicon = json.loads((Path(__file__).parent.parent / "lexicon" / "en" / "given-names.json").read_text(encoding="utf-8"))
        self.first = [entry["name"] for entry in lexicon["entries"] if entry["name"].isalpha() and 2 < len(entry["name"]) < 12]
        self.known = {name.lower() for name in self.first}
        actors = [item["actor"].split() for record in records for item in record["items"]]
        self.last = [words[-1] for words in actors if len(words) > 1 and words[0].lower() in self.known and words[-1].isalpha()]

    def others(self, record: dict, chance: random.Random) -> dict:
        taken: dict[str, str] = {}
        for name in sorted({item["actor"] for item in record["items"]} | set(TWO_NAMES.findall(record["text"]))):
            words = name.split()
            if len(words) < 2 or words[0].lower() not in self.known or not words[-1][0].isupper():
                continue
            for word, names in ((words[0], self.first), (words[-1], self.last)):
                if len(word) > 2 and word not in taken:
                    taken[word] = chance.choice(names).capitalize()
        if not taken:
            return record
        pattern = re.compile(r"\b(" + "|".join(map(re.escape, sorted(taken, key=len, reverse=True))) + r")\b")

        def renamed(text: str) -> str:
            return pattern.sub(lambda found: taken[found[1]], text)

        items = [{**item, "actor": renamed(item["actor"])} for item in record["items"]]
        return {"text": renamed(record["text"]), "items": items}

    def documents(self, passages: list[tuple[str, dict]], chance: random.Random) -> list[Document]:
        found = []
        for name, record in passages:
            try:
                found.append(document(name, self.others(record, chance)))
            except ValueError:  # a new name is by chance a part of another word, and the count of places is off
                found.append(document(name, record))
        return found


def read_articles(folder: Path) -> list[Document]:
    """The coined articles, with who is marked there."""
    docs = []
    for path in sorted(folder.glob("[ab]-*.txt")):
        for number, article in enumerate(re.split(r"\n----+\n", path.read_text(encoding="utf-8"))):
            text, marks = without_marks(re.sub(r"^# ", "", article.strip()))
            spans = [(start, end, label) for start, end, kind, label in marks if kind == "att" and label in L.ATTENDANCE]
            if text:
                docs.append(labelled("coined", f"{path.stem}-{number}", text, spans))
    return docs


def read_others(folder: Path) -> list[Document]:
    """Gold articles: a record does not say where an attendance is told, so whoever has one is left out of the count, and pronouns."""
    docs = []
    for path in sorted(folder.glob("*.txt")):
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        doc = labelled("gold", path.stem, text, [])
        layer = doc.layers["attendance"]
        record = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        for alias in {alias for item in record.get("attendance", []) for alias in item["actor"]}:
            for found in re.finditer(re.escape(alias), text):
                for i in range(*word_range(doc, *found.span())):
                    layer[i] = IGNORE
        for i, word in enumerate(doc.words):
            if word.lower() in PRONOUNS:
                layer[i] = IGNORE
        docs.append(doc)
    return docs
