"""Reads PolNeAR: who is credited with which words."""

import re
from pathlib import Path

import labels as L
from corpora import Document, from_text, word_range

SMALL_WORDS = set(
    "has have had having is are was were be been being am 's 're 've 'm 'd 'll ’s ’re ’ve ’m ’d ’ll will would could can may might should must shall do does did "
    "to not n't n’t also never always then later still already again even just only now repeatedly recently once first in on "
    "by as of at it that the a an and , further previously reportedly publicly quickly often ca wo".split()
)


def anchor_of(words: list[str], indices: list[int]) -> int:
    """The word that stands for a cue: its first word that carries meaning ("has learned" → "learned")."""
    for i in indices:
        if words[i].lower() not in SMALL_WORDS and (words[i][0].isalpha() or words[i][0] == "@"):
            return i
    return indices[0]


def read_brat(path: Path) -> list[dict[str, list[tuple[int, int]]]]:
    """The attributions of one PolNeAR file, each as character spans by role."""
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    events = []
    for record in re.split(r"\n(?=[TEAR#]\d+\t)", path.read_text(encoding="utf-8")):
        f = record.split("\t")
        if record.startswith("T"):
            kind, _, offsets = f[1].partition(" ")
            spans[f[0]] = (kind, [tuple(map(int, p.split())) for p in offsets.split(";")])
        elif record.startswith("E"):
            events.append(f[1].split())
    found = []
    for event in events:
        if not event or not event[0].startswith("Attribution"):
            continue
        roles: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
        for part in event[1:]:
            key, _, target = part.partition(":")
            role = re.sub(r"\d+$", "", key).lower()
            if role in roles and target in spans:
                roles[role] += spans[target][1]
        if roles["cue"] or roles["content"]:
            found.append(roles)
    return found


def read_polnear(folder: Path) -> list[Document]:
    docs = []
    for path in sorted((folder / "text").glob("*.txt")):
        name = path.stem
        annotations = sorted((folder / "attributions").glob(name + "*.ann"))
        if not annotations:
            continue
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        for copy, annotation in enumerate(annotations):
            doc = from_text("polnear", f"{name}#{copy}", text)
            add_attributions(doc, read_brat(annotation))
            docs.append(doc)
    return docs


def runs(indices: list[int]) -> list[tuple[int, int]]:
    found: list[list[int]] = []
    for i in indices:
        if found and found[-1][1] == i:
            found[-1][1] = i + 1
        else:
            found.append([i, i + 1])
    return [(a, b) for a, b in found]


def add_attributions(doc: Document, attributions: list[dict[str, list[tuple[int, int]]]]) -> None:
    n = len(doc.words)
    layers = {role: [0] * n for role in L.ROLES}
    anchors = [0] * n
    outermost: dict[str, list[tuple[int, int]]] = {role: [] for role in L.ROLES}
    for roles in attributions:
        words_of: dict[str, list[int]] = {}
        for role in L.ROLES:
            indices: set[int] = set()
            for start, end in roles[role]:
                first, last = word_range(doc, start, end)
                indices.update(range(first, last))
            words_of[role] = sorted(indices)
            outermost[role] += runs(words_of[role])
        if not words_of["cue"]:
            continue
        anchor = anchor_of(doc.words, words_of["cue"])
        anchors[anchor] = 1
        parts = [(L.ROLES.index(role), a, b) for role in L.ROLES for a, b in runs(words_of[role])]
        doc.attributions.append((anchor, parts))
    for role in L.ROLES:
        layer = layers[role]
        for first, last in sorted(set(outermost[role]), key=lambda r: (r[0] - r[1], r[0])):
            if any(layer[first:last]):
                continue
            layer[first] = 1
            layer[first + 1 : last] = [2] * (last - first - 1)
        doc.layers[role] = layer
    doc.layers["anchor"] = anchors
