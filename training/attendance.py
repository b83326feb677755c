"""Teaches the network who comes to talks and who does not, on top of an encoder that is already trained and stays as it is.

    python training/attendance.py --work DIR --gold DIR --base DIR

The layer has three encoder layers of its own over the first three of the encoder, so that nothing else the network says
changes. It learns from the passages in coined/attendance, from the coined articles, and from the gold articles' words
for those of whom they tell nothing.
"""

import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import labels as L
from corpora import IGNORE, Document, is_held_back
from network import WIDTH, Network
from passages import Names, document, read_articles, read_others, read_passages
from pieces import Pieces
from windows import Batch, Window, joined, packed

RATE, HEAD_RATE = 3e-4, 1e-3
BATCH = 16
POOLS = 4
# how much a word that tells of somebody weighs against one that does not
WEIGHT = 1.5


def shuffled(docs: list[Document], chance: random.Random) -> list[Document]:
    order, found = docs[:], []
    chance.shuffle(order)
    while order:
        count = chance.choice([1, 1, 2, 3]) if len(order[-1].words) < 110 else 1
        found.append(joined([order.pop() for _ in range(min(count, len(order)))], "attendance"))
    return found


Kept = tuple[Tensor, list[int], list[int]]


@torch.no_grad()
def kept(net: Network, docs: list[Document], pieces: Pieces) -> list[Kept]:
    """What the fixed layers make of every window, worked out once: the words' vectors, where words begin, their labels."""
    windows = [Window(doc, ranges, pieces) for doc in docs for ranges in packed(doc, pieces)]
    found = []
    for at in range(0, len(windows), 32):
        some = windows[at : at + 32]
        batch = Batch(some)
        with torch.autocast("cpu", torch.bfloat16):
            layers = net.encoder(batch.ids, batch.shapes, batch.quotes, batch.attention)
        vectors = net.attendance.start(layers).to(torch.bfloat16)
        for k, window in enumerate(some):
            labels = [window.doc.layers["attendance"][i] for i in window.index]
            found.append((vectors[k, : len(window.ids)].clone(), window.first, labels))
    return found


def beside(windows: list[Kept]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    pieces, words = max(len(w[0]) for w in windows), max(len(w[1]) for w in windows)
    vectors = torch.zeros(len(windows), pieces, WIDTH, dtype=torch.bfloat16)
    mask = torch.full((len(windows), 1, 1, pieces), -1e4, dtype=torch.bfloat16)
    first = np.zeros((len(windows), words), dtype=np.int64)
    labels = np.full((len(windows), words), IGNORE, dtype=np.int64)
    for k, (own, begins, marks) in enumerate(windows):
        vectors[k, : len(own)] = own
        mask[k, ..., : len(own)] = 0
        first[k, : len(begins)] = begins
        labels[k, : len(marks)] = marks
    return vectors.float(), mask, torch.from_numpy(first), torch.from_numpy(labels)


def runs(scores: np.ndarray) -> list[tuple[int, int, int]]:
    """Runs of words that tell of somebody, as src/tagger/decode-attendance.ts finds them."""
    logs = scores - np.log(np.exp(scores).sum(-1, keepdims=True))
    told, found, first = logs[:, 0] < np.log(0.5), [], 0
    while first < len(told):
        end = first
        while end < len(told) and told[end]:
            end += 1
        if end > first:
            found.append((first, end, 1 + int(logs[first:end, 1:].sum(0).argmax())))
        first = max(end, first + 1)
    return found


@torch.no_grad()
def score(net: Network, windows: list[Kept]) -> str:
    """Runs that overlap one of the same status."""
    hit = found = wanted = 0
    for window in windows:
        vectors, mask, first, _ = beside([window])
        with torch.autocast("cpu", torch.bfloat16):
            read = net.attendance.read(vectors, mask, first)
        scores = read[0].float().numpy()
        own, gold, at = runs(scores), [], 0
        while at < len(window[2]):
            end = at
            while end < len(window[2]) and window[2][end] == window[2][at]:
                end += 1
            if window[2][at] > 0:
                gold.append((at, end, window[2][at]))
            at = end
        hit += sum(any(a < d and c < b and s == t for c, d, t in own) for a, b, s in gold)
        found, wanted = found + len(own), wanted + len(gold)
    f1 = 200 * hit / max(1, found + wanted)
    return f"{f1:.1f} (P {100 * hit / max(1, found):.1f}, R {100 * hit / max(1, wanted):.1f}, n {wanted})"


def teach(net: Network, gold: Path, base: Path, rounds: float) -> str:
    """Trains net.attendance in place; returns its score on the passages that were held back."""
    torch.manual_seed(1)
    chance = random.Random(1)
    pieces = Pieces(base / "tokenizer.json")
    net.eval()
    net.attendance.begin_as(net.encoder)
    here = Path(__file__).parent / "coined"
    passages = read_passages(here / "attendance")
    learnt = [(name, record) for name, record in passages if not is_held_back(name)]
    held = kept(net, [document(name, record) for name, record in passages if is_held_back(name)], pieces)
    names = Names([record for _, record in learnt])
    as_written = [document(name, record) for name, record in learnt]
    pools = [kept(net, shuffled(names.documents(learnt, chance) if turn else as_written, chance), pieces) for turn in range(POOLS)]
    articles = kept(net, read_articles(here), pieces)
    others = kept(net, read_others(gold / "train"), pieces)
    own = net.attendance
    optimizer = torch.optim.AdamW(
        [{"params": own.layers.parameters(), "rate": RATE}, {"params": own.out.parameters(), "rate": HEAD_RATE}], weight_decay=0.01
    )
    weights = torch.tensor([1.0] + [WEIGHT] * (len(L.ATTENDANCE) - 1))
    steps = int(rounds * (len(pools[0]) + len(articles) // 3 + len(others) // 2) / BATCH)
    step, turn, started = 0, 0, time.time()
    while step < steps:
        windows = pools[turn % POOLS] + chance.sample(articles, len(articles) // 3) + chance.sample(others, len(others) // 2)
        turn += 1
        windows.sort(key=lambda window: len(window[0]) + chance.random() * 40)
        batches = [windows[at : at + BATCH] for at in range(0, len(windows), BATCH)]
        chance.shuffle(batches)
        own.train()
        total = 0.0
        for some in batches[: steps - step]:
            vectors, mask, first, labels = beside(some)
            with torch.autocast("cpu", torch.bfloat16):
                scores = own.read(vectors, mask, first)
            loss = F.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORE, weight=weights)
            scale = min(1.0, (step + 1) / 50) * (1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * scale
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(own.parameters(), 1.0)
            optimizer.step()
            step += 1
            total += loss.item()
        own.eval()
        print(f"attendance: step {step} of {steps}, loss {total / len(batches):.3f}, {time.time() - started:.0f} s, held back {score(net, held)}", flush=True)
    return score(net, held)


def main(work: Path, gold: Path, base: Path, rounds: float, threads: int) -> str:
    """Adds the layer to the checkpoint in the work folder."""
    torch.set_num_threads(threads)
    state = torch.load(work / "checkpoint.pt", weights_only=True)
    with open(work / "documents.pickle", "rb") as file:
        net = Network(pickle.load(file)["labels"])
    net.load_state_dict(state["smooth"], strict=False)
    said = teach(net, gold, base, rounds)
    for name, value in net.attendance.state_dict().items():
        for kind in ("net", "smooth"):
            state[kind][f"attendance.{name}"] = value.clone()
    torch.save(state, work / "checkpoint.new")
    (work / "checkpoint.new").replace(work / "checkpoint.pt")
    return said


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path(__file__).parent / ".work")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--rounds", type=float, default=14, help="how many times the passages are gone through")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    print(main(arguments.work, arguments.gold, arguments.base, arguments.rounds, arguments.threads))
