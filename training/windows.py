"""Packs paragraphs into windows that the encoder reads at once, and windows into batches."""

import random
from collections.abc import Iterator

import numpy as np
import torch

from corpora import IGNORE, Document
from pieces import CLS, PAD, SEP, Pieces

MOST = 256
LAYERS = ["upos", "xpos", "lemma", "head", "rel", "ner", "metonymy", "source", "cue", "content", "anchor", "statement", "position", "condition"]


def packed(doc: Document, pieces: Pieces, most: int = MOST, first_most: int | None = None) -> list[list[tuple[int, int]]]:
    """The windows of a document: each a list of word ranges (whole paragraphs, or parts of one too long)."""
    counts = [len(pieces.of(word)) for word in doc.words]
    stretches: list[tuple[int, int, int]] = []
    first = 0
    for i in range(1, len(counts) + 1):
        if i == len(counts) or doc.paragraph[i] != doc.paragraph[first]:
            stretches += cut(doc, counts, first, i, most - 2)
            first = i
    windows: list[list[tuple[int, int]]] = []
    room = (first_most or most) - 1
    for a, b, size in stretches:
        if not windows or size + 1 > room:
            windows.append([])
            room = (max(first_most, size + 2) if first_most and len(windows) == 1 else most) - 1
        windows[-1].append((a, b))
        room -= size + 1
    return windows


def cut(doc: Document, counts: list[int], first: int, end: int, most: int) -> list[tuple[int, int, int]]:
    """Parts of a paragraph that fit into a window: cut at a sentence's end if there is one, else anywhere."""
    parts = []
    while first < end:
        size, i, last_stop = 0, first, -1
        while i < end and size + counts[i] <= most:
            size += counts[i]
            i += 1
            ends_sentence = i < end and (doc.sentence[i] != doc.sentence[i - 1] or doc.words[i - 1] in (".", "!", "?", "”"))
            if ends_sentence:
                last_stop = i
        if i < end and last_stop > first:
            i = last_stop
        parts.append((first, i, sum(counts[first:i])))
        first = i
    return parts


class Window:
    """One window as numbers: pieces, features, where each word begins, and its labels."""

    def __init__(self, doc: Document, ranges: list[tuple[int, int]], pieces: Pieces, swap: str | None = None, capitals: bool = False):
        ids, shapes, quotes, first, index = [CLS], [0], [0], [], []
        for a, b in ranges:
            for i in range(a, b):
                word = doc.words[i]
                if swap:
                    word = swapped(word, doc.quote[i], swap)
                own = pieces.of(word)
                first.append(len(ids))
                index.append(i)
                shape = doc.shape[i] + 1
                if capitals and (shape - 1) % 9 in (0, 1, 3, 4):
                    shape = shape - (shape - 1) % 9 + 2
                ids += own
                shapes += [shape] * len(own)
                quotes += [doc.quote[i] + 1] * len(own)
            ids.append(SEP)
            shapes.append(0)
            quotes.append(0)
        self.doc, self.index = doc, index
        self.ids, self.shapes, self.quotes, self.first = ids, shapes, quotes, first
        self.sentences = [doc.sentence[i] for i in index]

    def layers(self) -> dict[str, list[int]]:
        place = {word: k for k, word in enumerate(self.index)}
        found = {}
        for name in LAYERS:
            layer = self.doc.layers.get(name)
            if layer is None:
                continue
            if name == "head":
                found[name] = [place.get(layer[i], IGNORE) for i in self.index]
            else:
                found[name] = [layer[i] for i in self.index]
        return found

    def pair_rows(self) -> list[tuple[int, list[int]]]:
        """For each cue in the window a row of labels: O, or B/I of source, cue, content."""
        place = {word: k for k, word in enumerate(self.index)}
        rows = []
        for anchor, parts in self.doc.attributions:
            if anchor not in place:
                continue
            row = [0] * len(self.index)
            for role, a, b in parts:
                begun = False
                for i in range(a, b):
                    if i in place:
                        row[place[i]] = 1 + 2 * role + (1 if begun else 0)
                        begun = True
            rows.append((place[anchor], row))
        return rows


def swapped(word: str, state: int, style: str) -> str:
    """The word with its quotation marks and apostrophes straight or curly."""
    if style == "straight":
        if word in ("“", "”"):
            return '"'
        return word.replace("’", "'").replace("‘", "'")
    if word in ('"', "''", "``"):
        return "“" if state == 2 else "”"
    return word.replace("'", "’")


def shuffled_windows(docs: list[Document], pieces: Pieces, most: int, seed: int) -> Iterator[Window]:
    """Endless windows over a corpus, cut anew and in a new order each time round."""
    rng = random.Random(seed)
    while True:
        order = list(range(len(docs)))
        rng.shuffle(order)
        pool: list[Window] = []
        short: list[Document] = []
        for number, d in enumerate(order):
            doc = docs[d]
            if doc.corpus in ("relocar", "semeval"):
                short.append(doc)
                if len(short) < 6 and number + 1 < len(order):
                    continue
                doc = joined(short, "metonymy")
                short = []
            swap = rng.choice(["straight", "curly"]) if rng.random() < 0.3 else None
            for ranges in packed(doc, pieces, most, rng.randint(most // 3, most)):
                pool.append(Window(doc, ranges, pieces, swap, rng.random() < 0.01))
            if len(pool) > 300 or number + 1 == len(order):
                rng.shuffle(pool)
                yield from pool
                pool = []


class Stream:
    """Windows of one corpus by length, so that a batch can be made of windows about as long as each other."""

    def __init__(self, docs: list[Document], pieces: Pieces, most: int, seed: int):
        self.source = shuffled_windows(docs, pieces, most, seed)
        self.pool: list[Window] = []

    def take(self, share: float) -> Window:
        """The window that stands at this share of the pool, from the shortest (0) to the longest (1)."""
        if len(self.pool) < 150:
            self.pool += [next(self.source) for _ in range(150)]
            self.pool.sort(key=lambda window: len(window.ids))
        return self.pool.pop(int(share * (len(self.pool) - 1)))


def joined(docs: list[Document], layer: str) -> Document:
    """Short samples as the paragraphs of one document, with one layer of their labels."""
    whole = Document(docs[0].corpus, docs[0].name, [], [], [], [])
    whole.layers = {layer: []}
    for number, doc in enumerate(docs):
        whole.words += doc.words
        whole.spaced += doc.spaced
        whole.shape += doc.shape
        whole.quote += doc.quote
        whole.paragraph += [number] * len(doc.words)
        whole.sentence += [number] * len(doc.words)
        whole.layers[layer] += doc.layers[layer]
    return whole


class Batch:
    """Windows side by side, filled up to the longest."""

    def __init__(self, windows: list[Window]):
        pieces = max(len(w.ids) for w in windows)
        words = max(len(w.first) for w in windows)
        shape = (len(windows), pieces)

        def fill(rows: list[list[int]], width: int, blank: int) -> torch.Tensor:
            table = np.full((len(rows), width), blank, dtype=np.int64)
            for k, row in enumerate(rows):
                table[k, : len(row)] = row
            return torch.from_numpy(table)

        self.windows = windows
        self.ids = fill([w.ids for w in windows], pieces, PAD)
        self.shapes = fill([w.shapes for w in windows], pieces, 0)
        self.quotes = fill([w.quotes for w in windows], pieces, 0)
        self.mask = torch.zeros(shape, dtype=torch.bool)
        for k, w in enumerate(windows):
            self.mask[k, : len(w.ids)] = True
        self.attention = torch.where(self.mask, 0.0, -1e4)[:, None, None, :].to(torch.bfloat16)
        self.first = fill([w.first for w in windows], words, 0)
        self.sentences = fill([w.sentences for w in windows], words, -1)
        layers = [w.layers() for w in windows]
        self.layers = {name: fill([l.get(name, []) for l in layers], words, IGNORE) for name in LAYERS if any(name in l for l in layers)}
        rows = [(k, anchor, row) for k, w in enumerate(windows) for anchor, row in w.pair_rows()]
        self.row_window = torch.tensor([r[0] for r in rows], dtype=torch.long)
        self.row_anchor = torch.tensor([r[1] for r in rows], dtype=torch.long)
        self.rows = fill([r[2] for r in rows], words, IGNORE) if rows else None
