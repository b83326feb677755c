"""Reads the open corpora into one shape: documents of words, with whatever labels each corpus has."""

import hashlib
import html
import re
from dataclasses import dataclass, field
from pathlib import Path

import labels as L
from words import cut_words, quotations_of, shape_of

IGNORE = -100


@dataclass
class Document:
    """Words in reading order, and labels by layer; a layer that the corpus does not know is absent."""

    corpus: str
    name: str
    words: list[str]
    spaced: list[bool]
    paragraph: list[int]
    sentence: list[int]
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    layers: dict[str, list[int]] = field(default_factory=dict)
    # each attribution: the anchor word of its cue, and its spans as (role, first, end)
    attributions: list[tuple[int, list[tuple[int, int, int]]]] = field(default_factory=list)
    shape: list[int] = field(default_factory=list)
    quote: list[int] = field(default_factory=list)

    def finish(self) -> "Document":
        first = [i == 0 or self.paragraph[i] != self.paragraph[i - 1] for i in range(len(self.words))]
        self.quote = quotations_of(self.words, self.spaced, first)
        self.shape = [shape_of(word) + (9 if spaced else 0) for word, spaced in zip(self.words, self.spaced)]
        return self


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n\r]*\S[^\n\r]*", text)]


def from_text(corpus: str, name: str, text: str) -> Document:
    """Cuts raw text: a line is a paragraph."""
    doc = Document(corpus, name, [], [], [], [])
    spans = cut_words(text)
    lines = paragraphs_of(text)
    line, last_end = 0, -1
    for start, end in spans:
        while line < len(lines) and lines[line][1] <= start:
            line += 1
        doc.words.append(text[start:end])
        doc.spaced.append(start != last_end)
        doc.paragraph.append(line)
        doc.starts.append(start)
        doc.ends.append(end)
        last_end = end
    doc.sentence = list(doc.paragraph)
    return doc.finish()


def word_range(doc: Document, start: int, end: int) -> tuple[int, int]:
    """The words that a character span touches."""
    import bisect

    first = bisect.bisect_right(doc.ends, start)
    last = bisect.bisect_left(doc.starts, end)
    return first, max(first, last)


def is_held_back(name: str) -> bool:
    """One document in ten is kept for development, chosen by its name alone."""
    return hashlib.sha256(name.encode()).digest()[0] < 26


# --- Universal Dependencies ------------------------------------------------------------------------------------


def read_conllu(path: Path, corpus: str) -> list[Document]:
    docs: list[Document] = []
    doc: Document | None = None
    raw: dict[str, list] = {}
    sentence, paragraph = 0, 0
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        if not lines or not lines[0]:
            continue
        for line in lines:
            if line.startswith("# newdoc"):
                doc = Document(corpus, line.split("=")[-1].strip(), [], [], [], [])
                doc.layers = {k: [] for k in ("upos", "xpos", "lemma", "head", "rel")}
                docs.append(doc)
                paragraph += 1
            elif line.startswith("# newpar"):
                paragraph += 1
        assert doc is not None
        base = len(doc.words)
        sentence += 1
        glued_until, glue = 0, False
        for line in lines:
            if line.startswith("#"):
                continue
            f = line.split("\t")
            if "." in f[0]:
                continue
            if "-" in f[0]:
                first, last = map(int, f[0].split("-"))
                glued_until, glue = last, "SpaceAfter=No" in f[9]
                continue
            number = int(f[0])
            doc.words.append(f[1])
            no_space_after = "SpaceAfter=No" in f[9]
            if number < glued_until:
                no_space_after = True
            elif number == glued_until:
                no_space_after = glue
            doc.spaced.append(not raw.get("glued", False))
            raw["glued"] = no_space_after
            doc.paragraph.append(paragraph)
            doc.sentence.append(sentence)
            head = int(f[6])
            doc.layers["upos"].append(f[3])
            doc.layers["xpos"].append(f[4])
            doc.layers["lemma"].append(L.lemma_script(f[1], f[2]) if f[2] != "_" else "-0+")
            doc.layers["head"].append(base + (head if head else number) - 1)
            doc.layers["rel"].append(f[7])
        raw["glued"] = raw.get("glued", False)
    for doc in docs:
        if doc.spaced:
            doc.spaced[0] = True
            for i in range(1, len(doc.words)):
                if doc.paragraph[i] != doc.paragraph[i - 1]:
                    doc.spaced[i] = True
        doc.finish()
    return docs


# --- names in world news ---------------------------------------------------------------------------------------

NO_SPACE_BEFORE = re.compile(r"^(?:[.,;:!?%)\]}”’]|\.\.\.|'s|’s|n't|n’t|''|'|['’](?:m|d|ll|re|ve))$")
NO_SPACE_AFTER = {"(", "[", "{", "“", "‘", "$", "£", "€", "``", "#"}


def read_newswire(folder: Path) -> list[Document]:
    docs = []
    for path in sorted(folder.glob("*.tsv")):
        sentences: list[list[tuple[str, str]]] = [[]]
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n")):
            f = line.rstrip("\r").split("\t")
            if number == 0:
                continue
            if len(f) < 2 or not f[0].strip():
                if sentences[-1]:
                    sentences.append([])
                continue
            sentences[-1].append((f[0].strip(), f[1].strip() or "O"))
        text, spans = "", []
        for count, sentence in enumerate(s for s in sentences if s):
            glue, quotes_open = True, False
            for word, tag in sentence:
                closes_quote = word == '"' and quotes_open
                if not (glue or NO_SPACE_BEFORE.match(word) or closes_quote):
                    text += " "
                start = len(text)
                text += word
                glue = word in NO_SPACE_AFTER or (word == '"' and not quotes_open)
                if word == '"':
                    quotes_open = not quotes_open
                kind = L.NEWSWIRE.get(tag[2:])
                if kind and tag[0] == "I" and spans and spans[-1][2] == kind and spans[-1][3]:
                    spans[-1][1] = len(text)
                elif kind:
                    spans.append([start, len(text), kind, True])
                elif spans:
                    spans[-1][3] = False
            if spans:
                spans[-1][3] = False
            # two sentences make a paragraph, so that the encoder sees both forms
            text += "\n" if count % 2 else " "
        doc = from_text("newswire", path.name, text)
        doc.layers["ner"] = bio_layer(doc, [(a, b, k) for a, b, k, _ in spans], L.NER)
        docs.append(doc)
    return docs


def bio_layer(doc: Document, spans: list[tuple[int, int, str]], names: list[str]) -> list[int]:
    layer = [0] * len(doc.words)
    for start, end, kind in spans:
        first, last = word_range(doc, start, end)
        if first >= last or any(layer[first:last]):
            continue
        layer[first] = names.index("B-" + kind)
        for i in range(first + 1, last):
            layer[i] = names.index("I-" + kind)
    return layer


# --- places that stand for governments -------------------------------------------------------------------------


def read_metonymy(folder: Path) -> list[Document]:
    docs = []
    text = (folder / "ReLocaR_XML" / "ReLocaR_Train.xml").read_text(encoding="utf-8")
    for number, sample in enumerate(re.findall(r"<sample[^>]*>(.*?)</sample>", text, re.S)):
        docs.append(marked_places("relocar", f"relocar-{number}", sample, r'<loc reading="(\w+)">(.*?)</loc>', {"lit": 0, "met": 1}))
    text = (folder / "data" / "SemEval.train.xml").read_text(encoding="iso-8859-1")
    text = text[text.index("]>") :]
    for number, sample in enumerate(re.findall(r"<sample[^>]*>(.*?)</sample>", text, re.S)):
        body = re.search(r"<par>(.*?)</par>", sample, re.S)
        if not body or "<location" not in body[1]:
            continue
        body_text = body[1]
        for name, mark in (("bquo", '"'), ("equo", '"'), ("dollar", "$"), ("mdash", "—"), ("hellip", "…"), ("lsqb", "["), ("rsqb", "]"), ("percnt", "%")):
            body_text = body_text.replace(f"&{name};", mark)
        body_text = re.sub(r"</?annot>", "", body_text)
        docs.append(
            marked_places("semeval", f"semeval-{number}", body_text, r'<location[^>]*?reading="(\w+)"[^>]*>\s*(.*?)\s*</location>', {"literal": 0, "metonymic": 1, "mixed": 1})
        )
    return [d for d in docs if d is not None]


def marked_places(corpus: str, name: str, sample: str, pattern: str, readings: dict[str, int]) -> Document | None:
    text, marks, last = "", [], 0
    for m in re.finditer(pattern, sample, re.S):
        text += html.unescape(sample[last : m.start()])
        start = len(text)
        text += html.unescape(m[2])
        if m[1] in readings:
            marks.append((start, len(text), readings[m[1]]))
        last = m.end()
    text += html.unescape(sample[last:])
    text = re.sub(r"[\n\r]", " ", text)
    if not marks:
        return None
    doc = from_text(corpus, name, text)
    layer = [IGNORE] * len(doc.words)
    for start, end, reading in marks:
        first, end_word = word_range(doc, start, end)
        for i in range(first, end_word):
            layer[i] = reading
    doc.layers["metonymy"] = layer
    return doc


def read_geowebnews(folder: Path) -> list[Document]:
    docs = []
    for path in sorted(folder.glob("*.txt"), key=lambda p: p.name):
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        doc = from_text("geowebnews", path.stem, text)
        layer = [IGNORE] * len(doc.words)
        for line in path.with_suffix(".ann").read_text(encoding="utf-8").split("\n"):
            m = re.match(r"T\d+\t(Literal|Metonymic) (\d+) (\d+)\t(.*)", line)
            if not m or text[int(m[2]) : int(m[3])] != m[4]:
                continue
            first, end = word_range(doc, int(m[2]), int(m[3]))
            for i in range(first, end):
                layer[i] = 1 if m[1] == "Metonymic" else 0
        doc.layers["metonymy"] = layer
        docs.append(doc)
    return docs
