"""Trains the network for a given time, on all corpora at once; can be stopped and taken up again."""

import copy
import math
import pickle
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from corpora import IGNORE
from network import Network
from pieces import Pieces
from windows import Batch, Stream

# how many windows of each group of corpora stand in a batch, and how long they may be
MENU = [("polnear", 6, 256), ("ewt", 3, 256), ("gum", 2, 256), ("newswire", 2, 256), ("metonymy", 1, 256), ("coined", 2, 256), ("gold", 1, 256)]
# this one comes in only every other batch
ALTERNATING = ("gold",)
WEIGHTS = {
    "arc": 1.5, "rel": 1.0, "upos": 0.6, "xpos": 0.6, "lemma": 0.4, "ner": 1.2, "metonymy": 0.6,
    "source": 0.8, "cue": 0.8, "content": 1.0, "anchor": 2.0, "pair": 3.0, "statement": 0.4, "position": 0.5, "condition": 0.4,
}  # fmt: skip
ENCODER_RATE, HEAD_RATE = 3e-4, 1e-3
WARM_UP = 0.04
CHECKPOINT_SECONDS = 480
EMA = 0.999


def losses(net: Network, batch: Batch, names: dict[str, list[str]]) -> dict[str, Tensor]:
    """The loss of every task that the batch has labels for."""
    layers = net.encoder(batch.ids, batch.shapes, batch.quotes, batch.attention)
    found: dict[str, Tensor] = {}

    def rows_of(*layer_names: str) -> Tensor:
        has = torch.zeros(batch.first.shape[0], dtype=torch.bool)
        for name in layer_names:
            if name in batch.layers:
                has |= (batch.layers[name] != IGNORE).any(1)
        return has.nonzero().squeeze(1)

    def cross(scores: Tensor, gold: Tensor) -> Tensor:
        return F.cross_entropy(scores.float().flatten(0, -2), gold.flatten(), ignore_index=IGNORE)

    rows = rows_of("upos")
    if len(rows):
        words = net.syntax.mix([l[rows] for l in layers], batch.first[rows])
        gold = {k: batch.layers[k][rows] for k in ("upos", "xpos", "lemma", "head", "rel")}
        dropped = net.syntax.drop(words)
        for task in ("upos", "xpos", "lemma"):
            found[task] = cross(getattr(net.syntax, task)(dropped), gold[task])
        sentences = batch.sentences[rows]
        apart = sentences[:, :, None] != sentences[:, None, :]
        scores = net.syntax.arcs(words).float().masked_fill(apart, -1e4)
        found["arc"] = cross(scores, gold["head"])
        found["rel"] = cross(net.syntax.relations(words, gold["head"].clamp(min=0)), gold["rel"])
    rows = rows_of("ner", "metonymy")
    if len(rows):
        words = net.names.mix([l[rows] for l in layers], batch.first[rows])
        for task in ("ner", "metonymy"):
            if task in batch.layers and (batch.layers[task][rows] != IGNORE).any():
                found[task] = cross(getattr(net.names, task)(words), batch.layers[task][rows])
    rows = rows_of("cue", "statement")
    if len(rows):
        words = net.credit.mix([l[rows] for l in layers], batch.first[rows])
        dropped = net.credit.drop(words)
        if "cue" in batch.layers and (batch.layers["cue"][rows] != IGNORE).any():
            scores = net.credit.layers(dropped).float()
            for k, task in enumerate(("source", "cue", "content")):
                found[task] = cross(scores[..., 3 * k : 3 * k + 3], batch.layers[task][rows])
            anchor = batch.layers["anchor"][rows]
            known = anchor != IGNORE
            found["anchor"] = F.binary_cross_entropy_with_logits(scores[..., 9][known], anchor[known].float())
        if "statement" in batch.layers and (batch.layers["statement"][rows] != IGNORE).any():
            scores, at = net.credit.codebook(dropped), 0
            for task in ("statement", "position", "condition"):
                width = len(names[task])
                found[task] = cross(scores[..., at : at + width], batch.layers[task][rows])
                at += width
        if batch.rows is not None:
            back = torch.full((batch.first.shape[0],), -1, dtype=torch.long)
            back[rows] = torch.arange(len(rows))
            place = back[batch.row_window]
            shared = net.credit.links.words(dropped, net.credit.layers(dropped).detach())[place]
            cues = dropped[place, batch.row_anchor]
            offsets = torch.arange(words.shape[1])[None, :] - batch.row_anchor[:, None]
            mask = torch.where(batch.sentences[batch.row_window] >= 0, 0.0, -1e4)[:, None, None, :].to(torch.bfloat16)
            found["pair"] = cross(net.credit.links(shared, cues, offsets, mask), batch.rows)
    return found


def train(work: Path, base: Path, minutes: float, threads: int, most_steps: int = 0, fresh: bool = False) -> Path:
    """Trains until the time is used up; the learning rate follows the clock, so that it always comes to rest."""
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    with open(work / "documents.pickle", "rb") as file:
        data = pickle.load(file)
    names, train_docs = data["labels"], data["train"]
    train_docs["metonymy"] = train_docs["metonymy"] + train_docs["geowebnews"]
    pieces = Pieces(base / "tokenizer.json")
    net = Network(names)
    net.encoder.load_base(base / "model.safetensors")
    encoder = [p for p in net.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in net.named_parameters() if not n.startswith(("encoder.", "attendance."))]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "rate": ENCODER_RATE}, {"params": heads, "rate": HEAD_RATE}], betas=(0.9, 0.98), weight_decay=0.01, foreach=True
    )
    trained = encoder + heads
    average = [p.detach().clone() for p in trained]
    checkpoint = work / "checkpoint.pt"
    used, step = 0.0, 0
    if checkpoint.exists() and not fresh:
        state = torch.load(checkpoint, weights_only=True)
        net.load_state_dict(state["net"])
        optimizer.load_state_dict(state["optimizer"])
        average = state["average"]
        used, step = state["used"], state["step"]
    streams = {group: Stream(train_docs[group], pieces, most, 1000 * step + k) for k, (group, _, most) in enumerate(MENU)}
    chance = random.Random(step)
    net.train()
    started, kept, sums, words, told = time.time(), time.time(), {}, 0, time.time()
    while True:
        spent = used + time.time() - started
        share = spent / (60 * minutes)
        if share >= 1 or (most_steps and step >= most_steps):
            break
        scale = min(1.0, share / WARM_UP + 0.01) * (0.5 + 0.5 * math.cos(math.pi * share)) if share > 0 else 0.01
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * scale
        windows, length = [], chance.random()
        for group, count, _ in MENU:
            if group in ALTERNATING and step % 2:
                continue
            windows += [streams[group].take(length) for _ in range(count)]
        batch = Batch(windows)
        with torch.autocast("cpu", torch.bfloat16):
            found = losses(net, batch, names)
        total = sum(WEIGHTS[task] * loss for task, loss in found.items())
        optimizer.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0, foreach=True)
        optimizer.step()
        step += 1
        with torch.no_grad():
            torch._foreach_lerp_(average, [p.detach() for p in trained], 1 - min(EMA, step / (step + 10)))
        words += sum(len(w.first) for w in windows)
        for task, loss in found.items():
            sums.setdefault(task, []).append(loss.detach())
        if step % 50 == 0:
            now = time.time()
            said = " ".join(f"{task} {torch.stack(v).float().mean():.3f}" for task, v in sums.items())
            print(f"step {step} {100 * share:.1f}% {words / (now - told):.0f} words/s  {said}", flush=True)
            sums, words, told = {}, 0, now
        if time.time() - kept > CHECKPOINT_SECONDS:
            keep(checkpoint, net, optimizer, trained, average, used + time.time() - started, step)
            kept = time.time()
    keep(checkpoint, net, optimizer, trained, average, used + time.time() - started, step)
    return checkpoint


def keep(path: Path, net: Network, optimizer: torch.optim.Optimizer, trained: list, average: list, used: float, step: int) -> None:
    """Writes the state beside its place first, so that a broken write never loses the old one."""
    smooth = copy.deepcopy(net.state_dict())
    places = {id(p): n for n, p in net.named_parameters()}
    for parameter, mean in zip(trained, average):
        smooth[places[id(parameter)]] = mean.clone()
    state = {"net": net.state_dict(), "smooth": smooth, "optimizer": optimizer.state_dict(), "average": average, "used": used, "step": step}
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path(__file__).parent / ".work")
    parser.add_argument("--base", type=Path, required=True, help="folder with the pretrained MiniLM and its tokenizer.json")
    parser.add_argument("--minutes", type=float, default=75)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--fresh", action="store_true")
    arguments = parser.parse_args()
    train(arguments.work, arguments.base, arguments.minutes, arguments.threads, arguments.steps, arguments.fresh)
