"""Makes model/lemmas.json: the dictionary forms of inflected words as the training parts of two treebanks have them."""

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

CLASSES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "ADV": "adverb"}


def collect(data: Path) -> dict:
    """For each word class the irregular forms with their lemma, and all lemmas seen, so that regular endings can be checked."""
    counts: dict[str, dict[str, Counter]] = {name: defaultdict(Counter) for name in set(CLASSES.values())}
    for name in ("ewt", "gum"):
        for line in (data / f"ud-{name}" / f"{name}-train.conllu").read_text(encoding="utf-8").splitlines():
            f = line.split("\t")
            if len(f) < 10 or not f[0].isdigit() or f[3] not in CLASSES or not f[1].replace("-", "").isalpha():
                continue
            if "Typo=Yes" in f[5] or f[2] == "_":
                continue
            counts[CLASSES[f[3]]][f[1].lower()][f[2].lower()] += 1
    book = {}
    for name, forms in sorted(counts.items()):
        best = {form: lemmas.most_common(1)[0][0] for form, lemmas in forms.items()}
        book[name] = {
            "forms": {form: lemma for form, lemma in sorted(best.items()) if form != lemma},
            "lemmas": sorted({lemma for lemma in best.values() if lemma.isalpha()}),
        }
    return book


def main(data: Path, model: Path) -> None:
    model.mkdir(parents=True, exist_ok=True)
    (model / "lemmas.json").write_text(json.dumps(collect(data), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
