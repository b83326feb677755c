"""Reads Parley's own gold records and the articles coined for it: the codebook's layers."""

import json
import re
from pathlib import Path

import labels as L
from corpora import IGNORE, Document, bio_layer, from_text, word_range


def squashed(text: str) -> tuple[str, list[int]]:
    kept = [(c, i) for i, c in enumerate(text) if not c.isspace()]
    return "".join(c for c, _ in kept), [i for _, i in kept]


def read_gold(folder: Path) -> list[Document]:
    docs = []
    for path in sorted(folder.glob("*.txt")):
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        record = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        doc = from_text("gold", path.stem, text)
        flat, back = squashed(text)

        def find(words: str) -> tuple[int, int] | None:
            wanted, _ = squashed(words)
            at = flat.find(wanted) if wanted else -1
            return (back[at], back[at + len(wanted) - 1] + 1) if at >= 0 else None

        def first_found(value: object) -> tuple[int, int] | None:
            for words in value if isinstance(value, list) else [value]:
                span = find(words)
                if span:
                    return span
            return None

        sure: dict[str, list[tuple[int, int, str]]] = {"statement": [], "position": [], "condition": []}
        unsure: dict[str, list[tuple[int, int]]] = {"statement": [], "position": [], "condition": []}

        def note(layer: str, item: dict, span: tuple[int, int] | None, label: str) -> None:
            if span is None:
                return
            if item.get("optional"):
                unsure[layer].append(span)
            else:
                sure[layer].append((*span, label))

        for item in record.get("statements", []):
            for words in item["content"] if isinstance(item["content"], list) else [item["content"]]:
                note("statement", item, find(words), "statement")
        for item in record.get("positions", []):
            stance = item["stance"][0] if isinstance(item["stance"], list) else item["stance"]
            note("position", item, first_found(item["content"]), stance)
        for item in record.get("conditions", []):
            note("condition", item, first_found(item["outcome"]), "outcome")
            note("condition", item, first_found(item["requires"]), "requires")
        for layer, names in (("statement", L.STATEMENT), ("position", L.POSITION), ("condition", L.CONDITION)):
            values = bio_layer(doc, sorted(set(sure[layer]), key=lambda s: (s[0] - s[1], s)), names)
            for start, end in unsure[layer]:
                first, last = word_range(doc, start, end)
                for i in range(first, last):
                    if values[i] == 0:
                        values[i] = IGNORE
            doc.layers[layer] = values
        docs.append(doc)
    return docs



MARK = re.compile(r"\[(st|pos|cond|out|req|att|talks)(?::([^|\]]*))?\|")


def without_marks(marked: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    """The clean text, and the marks as (start, end, kind, label)."""
    text, marks, at = "", [], 0
    open_marks: list[tuple[int, str, str] | None] = []
    while at < len(marked):
        mark = MARK.match(marked, at)
        if mark:
            open_marks.append((len(text), mark[1], mark[2] or ""))
            at = mark.end()
            continue
        sign = marked[at]
        at += 1
        if sign == "]" and open_marks:
            closed = open_marks.pop()
            if closed:
                marks.append((closed[0], len(text), closed[1], closed[2]))
                continue
        elif sign == "[":
            open_marks.append(None)
        text += sign
    return text, marks


def read_coined(folder: Path) -> list[Document]:
    """Articles invented for this project, with statements, positions and conditions marked in the text."""
    docs = []
    for path in sorted(folder.glob("[ab]-*.txt")):
        for number, article in enumerate(re.split(r"\n----+\n", path.read_text(encoding="utf-8"))):
            text, marks = without_marks(re.sub(r"^# ", "", article.strip()))
            if not text:
                continue
            doc = from_text("coined", f"{path.stem}-{number}", text)
            spans: dict[str, list[tuple[int, int, str]]] = {"statement": [], "position": [], "condition": []}
            for start, end, kind, label in marks:
                if kind == "st":
                    spans["statement"].append((start, end, "statement"))
                elif kind == "pos" and label.split(">")[0] in L.STANCES:
                    spans["position"].append((start, end, label.split(">")[0]))
                elif kind in ("out", "req"):
                    spans["condition"].append((start, end, "outcome" if kind == "out" else "requires"))
            for layer, names in (("statement", L.STATEMENT), ("position", L.POSITION), ("condition", L.CONDITION)):
                doc.layers[layer] = bio_layer(doc, sorted(set(spans[layer]), key=lambda s: (s[0] - s[1], s)), names)
            docs.append(doc)
    return docs
