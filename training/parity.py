"""Writes model/parity.json: a few texts, cut and read here, that src/tagger must cut and read in the same way.

Every paragraph is one sentence, so that both sides agree on sentences without a sentence splitter.
"""

import json
from pathlib import Path

from attribution import attributions_in
from corpora import Document, from_text
from decode import tree
from evaluate import Model
from pieces import Pieces
from windows import packed

TEXTS = [
    "The envoys met in Geneva on Tuesday, and nothing was signed.",
    "“We won’t sit down with them,” said Gen. M.T. Okello, the U.N.-backed chief of staff.",
    'Asked whether she\'d go, the minister said: "I can\'t say yet -- ask me on the 15th."',
    "“We came to talk.\n“We stayed to listen.” Then the guests left.",
    "According to Dr. Lena Førde's aides, a cease-fire (“the only way out”) cannot wait for Resolution No. 12.",
    "Workers' leaders rejected a 3.5% rise worth $1,200.50, or US$2bn in all, over the 1990s-era contract.",
    "The non-aligned states’ foreign ministers urged al-Sadri's men to lay down arms by 5 p.m. Friday 🕊 in Ürümqi…",
    "MINISTERS AGREE ON FISHING QUOTAS, UNION SAYS",
    "The 'talks about talks' would begin only if Norway's government withdrew, two diplomats told Example News (news@example.org).",
    "O'Hara & Sons, AT&T and the 2nd army's ex-commander weren't there; who was?!",
    "He\u00a0said\u200bso — twice — at https://example.org/talks?day=2, 北京 and São Tomé.",
    "Moscow said it would attend; Paris and Bonn declined to comment, an official close to the delegation added on condition of anonymity.",
]


def write_parity(model_file: Path, names: dict[str, list[str]], base: Path, target: Path) -> None:
    pieces = Pieces(base / "tokenizer.json")
    model = Model(model_file, pieces)
    cases = [case(model, pieces, names, text) for text in TEXTS]
    lines = ",\n".join(json.dumps(c, ensure_ascii=False) for c in cases)
    (target / "parity.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def case(model: Model, pieces: Pieces, names: dict[str, list[str]], text: str) -> dict:
    doc = from_text("parity", "parity", text)
    assert len(packed(doc, pieces)) == 1
    ((window, out),) = model.windows(doc)
    return {
        "text": text,
        "words": [[utf16(text, a), utf16(text, b)] for a, b in zip(doc.starts, doc.ends)],
        "pieces": window.ids,
        "shapes": window.shapes,
        "quotes": window.quotes,
        "first": window.first,
        "upos": [names["upos"][k] for k in out["upos"]],
        "heads": tree(out["arcs"], window.sentences),
        "attributions": [words_of(doc, a) for a in attributions_in(out, doc.words, doc.quote)],
    }


def words_of(doc: Document, attribution) -> dict[str, list[str]]:
    roles = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    return {role: [" ".join(doc.words[a:b]) for a, b in spans] for role, spans in roles.items()}


def utf16(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le")) // 2
