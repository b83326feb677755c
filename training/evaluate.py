"""Scores an exported model on the development parts of the corpora, window by window as it will be used."""

import json
import pickle
import time
from pathlib import Path

import numpy as np
import onnxruntime

import labels as L
from attribution import Attribution, attributions_in, outermost
from corpora import IGNORE, Document
from decode import best_bio, log_softmax, spans_of, tree
from export import INPUTS, OUTPUTS
from pieces import Pieces
from polnear import runs
from windows import Window, packed


class Model:
    def __init__(self, file: Path, pieces: Pieces, threads: int = 1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        self.pieces = pieces

    def read(self, window: Window) -> dict[str, np.ndarray]:
        rows = (window.ids, window.shapes, window.quotes, window.first, window.sentences)
        feed = {name: np.array([row], dtype=np.int32) for name, row in zip(INPUTS, rows)}
        return dict(zip(OUTPUTS, self.session.run(OUTPUTS, feed)))

    def windows(self, doc: Document) -> list[tuple[Window, dict[str, np.ndarray]]]:
        return [(w, self.read(w)) for w in (Window(doc, r, self.pieces) for r in packed(doc, self.pieces))]


class Count:
    """Found, expected and agreed, for precision, recall and F1."""

    def __init__(self) -> None:
        self.found = self.wanted = self.both = 0

    def add(self, found: set, wanted: set) -> None:
        self.found += len(found)
        self.wanted += len(wanted)
        self.both += len(found & wanted)

    def f1(self) -> float:
        return 200 * self.both / max(1, self.found + self.wanted)

    def __str__(self) -> str:
        return f"{self.f1():.1f} (P {100 * self.both / max(1, self.found):.1f}, R {100 * self.both / max(1, self.wanted):.1f}, n {self.wanted})"


def syntax_scores(model: Model, docs: list[Document], names: dict[str, list[str]]) -> dict[str, float]:
    right = dict.fromkeys(("upos", "xpos", "lemma", "uas", "las"), 0)
    total = 0
    for doc in docs:
        for window, out in model.windows(doc):
            heads = tree(out["arcs"], window.sentences)
            place = {word: k for k, word in enumerate(window.index)}
            for k, i in enumerate(window.index):
                total += 1
                right["upos"] += names["upos"][out["upos"][k]] == doc.layers["upos_text"][i]
                right["xpos"] += names["xpos"][out["xpos"][k]] == doc.layers["xpos_text"][i]
                right["lemma"] += names["lemma"][out["lemma"][k]] == doc.layers["lemma_text"][i]
                good = place.get(doc.layers["head"][i]) == heads[k]
                right["uas"] += good
                right["las"] += good and names["rel"][out["rel"][k]] == doc.layers["rel_text"][i]
    return {k: 100 * v / total for k, v in right.items()}


def entity_scores(model: Model, docs: list[Document]) -> Count:
    count = Count()
    for number, doc in enumerate(docs):
        found = set()
        for window, out in model.windows(doc):
            for kind, a, b in spans_of(best_bio(log_softmax(out["ner"], 1))):
                found.add((kind, window.index[a], window.index[b - 1] + 1))
        count.add(found, set(spans_of(doc.layers["ner"])))
    return count


def metonymy_scores(model: Model, docs: list[Document]) -> dict[str, float]:
    by_corpus: dict[str, list[int]] = {}
    for doc in docs:
        layer = doc.layers["metonymy"]
        votes = np.zeros(len(doc.words))
        for window, out in model.windows(doc):
            votes[window.index] = out["metonymy"]
        for a, b in runs([i for i, v in enumerate(layer) if v != IGNORE]):
            by_corpus.setdefault(doc.corpus, []).append(int((votes[a:b].mean() > 0) == bool(layer[a])))
    return {k: 100 * sum(v) / len(v) for k, v in by_corpus.items()}


def codebook_scores(model: Model, docs: list[Document], names: dict[str, list[str]]) -> dict[str, Count]:
    """For each layer of the codebook: exact spans with their label, and single words with their label."""
    counts = {f"{layer} {way}": Count() for layer in ("statement", "position", "condition") for way in ("spans", "words")}
    for doc in docs:
        outputs = model.windows(doc)
        at = 0
        for layer in ("statement", "position", "condition"):
            width = len(names[layer])
            found = set()
            for window, out in outputs:
                scores = log_softmax(out["codebook"][:, at : at + width], 1)
                scores[:, 0] -= L.LEANS[layer]
                for kind, a, b in spans_of(best_bio(scores)):
                    found.add((kind, window.index[a], window.index[b - 1] + 1))
            wanted = set(spans_of([max(label, 0) for label in doc.layers[layer]]))
            counts[f"{layer} spans"].add(found, wanted)
            by_word = [{(kind, i) for kind, a, b in spans for i in range(a, b)} for spans in (found, wanted)]
            counts[f"{layer} words"].add(*by_word)
            at += width
    return counts


def gold_attributions(doc: Document) -> list[Attribution]:
    found = []
    for anchor, parts in doc.attributions:
        roles = tuple(tuple((a, b) for r, a, b in parts if r == role) for role in range(3))
        found.append(Attribution(*roles, score=0.0))
    return found


def attribution_scores(model: Model, docs: list[Document]) -> dict[str, Count]:
    names = [f"{role} {way}" for way in ("all", "outermost") for role in L.ROLES]
    counts = {name: Count() for name in [*names, "linked", "cue+source", "cue+content"]}
    for doc in docs:
        gold = gold_attributions(doc)
        found: list[Attribution] = []
        for window, out in model.windows(doc):
            words, quotes = [doc.words[i] for i in window.index], [doc.quote[i] for i in window.index]
            for a in attributions_in(out, words, quotes):
                shift = [tuple((window.index[x], window.index[y - 1] + 1) for x, y in part) for part in (a.source, a.cue, a.content)]
                found.append(Attribution(*shift, score=a.score))
        add_counts(counts, found, gold, len(doc.words))
    return counts


def add_counts(counts: dict[str, Count], found: list[Attribution], gold: list[Attribution], words: int) -> None:
    for role in L.ROLES:
        spans = [{s for a in group for s in getattr(a, role)} for group in (found, gold)]
        counts[f"{role} all"].add(*spans)
        flat = [outermost([s for a in group for s in getattr(a, role)]) for group in (found, gold)]
        counts[f"{role} outermost"].add(*flat)
    counts["linked"].add({a.key() for a in found}, {a.key() for a in gold})
    counts["cue+source"].add({a.key()[:2] for a in found}, {a.key()[:2] for a in gold})
    counts["cue+content"].add({a.key()[1:] for a in found}, {a.key()[1:] for a in gold})


def evaluate(file: Path, work: Path, base: Path, share: float = 1.0) -> dict[str, str]:
    """All scores of one model file, ready to print."""
    with open(work / "documents.pickle", "rb") as handle:
        data = pickle.load(handle)
    names, dev = data["labels"], data["dev"]
    model = Model(file, Pieces(base / "tokenizer.json"))

    def some(docs: list[Document]) -> list[Document]:
        return docs[: max(1, int(len(docs) * share))]

    lines: dict[str, str] = {}
    started = time.time()
    for corpus in ("ewt", "gum"):
        for name, value in syntax_scores(model, some(dev[corpus]), names).items():
            lines[f"{corpus} {name}"] = f"{value:.2f}"
    lines["newswire entities"] = str(entity_scores(model, some(dev["newswire"])))
    for name, value in metonymy_scores(model, dev["metonymy"] + dev["geowebnews"]).items():
        lines[f"metonymy {name}"] = f"{value:.1f}"
    first_reader = [d for d in dev["polnear"] if d.name.endswith("#0")]
    for name, count in attribution_scores(model, some(first_reader)).items():
        lines[f"polnear {name}"] = str(count)
    for name, count in codebook_scores(model, some(dev["coined"]), names).items():
        lines[f"coined {name}"] = str(count)
    lines["seconds"] = f"{time.time() - started:.0f}"
    return lines


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, nargs="+")
    parser.add_argument("--work", type=Path, default=Path(__file__).parent / ".work")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--share", type=float, default=1.0, help="part of the development documents to read")
    arguments = parser.parse_args()
    for file in arguments.model:
        print(file.name)
        print(json.dumps(evaluate(file, arguments.work, arguments.base, arguments.share), indent=1, ensure_ascii=False))
