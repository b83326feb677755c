"""Reads all corpora once, and keeps the documents in the work folder."""

import pickle
from collections import Counter
from pathlib import Path

import corpora
import labels as L
import own_articles
import polnear

LEAST_LEMMA_COUNT = 4


def prepare(data: Path, gold: Path, work: Path) -> Path:
    """Writes documents.pickle: training and development documents by corpus, and the label lists found in training."""
    target = work / "documents.pickle"
    if target.exists():
        return target
    work.mkdir(parents=True, exist_ok=True)
    train: dict[str, list[corpora.Document]] = {}
    dev: dict[str, list[corpora.Document]] = {}
    for name in ("ewt", "gum"):
        train[name] = corpora.read_conllu(data / f"ud-{name}" / f"{name}-train.conllu", name)
        dev[name] = corpora.read_conllu(data / f"ud-{name}" / f"{name}-dev.conllu", name)
    train["polnear"] = polnear.read_polnear(data / "polnear" / "train")
    dev["polnear"] = polnear.read_polnear(data / "polnear" / "dev")
    split(train, dev, "newswire", corpora.read_newswire(data / "worldwide-newswire-ner" / "processed_annotated"))
    split(train, dev, "metonymy", corpora.read_metonymy(data / "metonymy"))
    split(train, dev, "geowebnews", corpora.read_geowebnews(data / "geowebnews" / "data" / "GeoWebNews"))
    train["gold"] = own_articles.read_gold(gold / "train")
    split(train, dev, "coined", own_articles.read_coined(Path(__file__).parent / "coined"))

    counts: dict[str, Counter] = {layer: Counter() for layer in ("upos", "xpos", "lemma", "rel")}
    for name in ("ewt", "gum"):
        for doc in train[name]:
            for layer in counts:
                counts[layer].update(doc.layers[layer])
    names = {
        "upos": sorted(counts["upos"]),
        "xpos": sorted(x for x, n in counts["xpos"].items() if n > 3),
        "rel": sorted(counts["rel"]),
        "lemma": ["-0+"] + [s for s, n in counts["lemma"].most_common() if n >= LEAST_LEMMA_COUNT and s != "-0+"],
        "ner": L.NER,
        "pair": L.PAIR,
        "metonymy": L.METONYMY,
        "statement": L.STATEMENT,
        "position": L.POSITION,
        "condition": L.CONDITION,
    }
    for group in (train, dev):
        for name in ("ewt", "gum"):
            for doc in group[name]:
                for layer in ("upos", "xpos", "lemma", "rel"):
                    known = {label: i for i, label in enumerate(names[layer])}
                    doc.layers[layer + "_text"] = doc.layers[layer]
                    doc.layers[layer] = [known.get(x, corpora.IGNORE) for x in doc.layers[layer]]
    with open(target, "wb") as file:
        pickle.dump({"train": train, "dev": dev, "labels": names}, file)
    return target


def split(train: dict, dev: dict, corpus: str, docs: list[corpora.Document]) -> None:
    train[corpus] = [d for d in docs if not corpora.is_held_back(d.name)]
    dev[corpus] = [d for d in docs if corpora.is_held_back(d.name)]
