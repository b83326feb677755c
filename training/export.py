"""Writes the trained network as an ONNX file, and makes it small: 8-bit weights, one scale per output channel."""

import json
import pickle
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

import labels as L
from network import Network

INPUTS = ["pieces", "shapes", "quotes", "first", "sentences"]
OUTPUTS = ["upos", "xpos", "lemma", "arcs", "rel", "ner", "metonymy", "layers", "codebook", "attendance", "links", "cues"]
LEAST_CUE = 0.0  # log-odds from which a word is read as a cue


class PlainNorm(nn.Module):
    """Layer normalisation in plain steps: the runtime's own kernel takes three times as long, and this form escapes its fusion."""

    def __init__(self, norm: nn.LayerNorm):
        super().__init__()
        self.weight, self.bias, self.eps = norm.weight, norm.bias, norm.eps

    def forward(self, x: Tensor) -> Tensor:
        centred = x - x.mean(-1, keepdim=True)
        spread = (centred * centred).mean(-1, keepdim=True)
        return centred * torch.rsqrt(spread + self.eps) * self.weight + self.bias


def with_plain_norms(module: nn.Module) -> nn.Module:
    for name, child in module.named_children():
        setattr(module, name, PlainNorm(child) if isinstance(child, nn.LayerNorm) else with_plain_norms(child))
    return module


class OneWindow(nn.Module):
    """The network for one window at a time, with the choices that need no search already made."""

    def __init__(self, net: Network):
        super().__init__()
        self.net = with_plain_norms(net)
        for layer in [*net.encoder.layers, *net.attendance.layers]:
            layer.plain = True
        net.credit.links.layer.plain = True

    def forward(self, pieces: Tensor, shapes: Tensor, quotes: Tensor, first: Tensor, sentences: Tensor, cues: Tensor) -> tuple[Tensor, ...]:
        net = self.net
        layers = net.encoder(pieces.long(), shapes.long(), quotes.long(), None)
        first = first.long()
        words = net.syntax.mix(layers, first)
        same = sentences.unsqueeze(2) == sentences.unsqueeze(1)
        arcs = torch.where(same, net.syntax.arcs(words), -1e4)
        heads = arcs.argmax(-1)
        rel = net.syntax.relations(words, heads).argmax(-1)
        upos, xpos, lemma = (head(words).argmax(-1) for head in (net.syntax.upos, net.syntax.xpos, net.syntax.lemma))
        words = net.names.mix(layers, first)
        ner = net.names.ner(words)
        reading = net.names.metonymy(words)
        words = net.credit.mix(layers, first)
        scores = net.credit.layers(words)
        cues = cues.long()
        offsets = torch.arange(first.shape[1])[None, :] - cues[:, None]
        attendance = net.attendance.read(net.attendance.start(layers), None, first)
        links = net.credit.links(net.credit.links.words(words, scores), words[0, cues], offsets, None)
        return (
            upos[0].int(), xpos[0].int(), lemma[0].int(), arcs[0], rel[0].int(), ner[0],
            reading[0, :, 1] - reading[0, :, 0], scores[0], net.credit.codebook(words)[0], attendance[0], links,
        )  # fmt: skip


def export(work: Path, base: Path, target: Path, kind: str = "smooth") -> None:
    """Writes parley-fp32.onnx into the work folder and the 8-bit parley.onnx, labels.json and tokenizer.json into the target."""
    with open(work / "documents.pickle", "rb") as file:
        names = pickle.load(file)["labels"]
    state = torch.load(work / "checkpoint.pt", weights_only=True)
    net = Network(names)
    net.load_state_dict(state[kind])
    net.eval()
    model = OneWindow(net).eval()
    t, w = 24, 17
    example = (*(torch.zeros(1, n, dtype=torch.int32) for n in (t, t, t, w, w)), torch.arange(5, dtype=torch.int32))
    full = work / "parley-fp32.onnx"
    pieces, words = torch.export.Dim("pieces", min=3, max=512), torch.export.Dim("words", min=2, max=510)
    cues = torch.export.Dim("cues", min=2, max=512)
    torch.onnx.export(
        model, example, str(full), input_names=[*INPUTS, "cues"], output_names=OUTPUTS[:-1], opset_version=20, dynamo=True, external_data=False,
        dynamic_shapes=({1: pieces}, {1: pieces}, {1: pieces}, {1: words}, {1: words}, {0: cues}), optimize=True,
    )  # fmt: skip
    choose_cues(full)
    shrink(full, work / "parley-int8.onnx")
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(work / "parley-int8.onnx", target / "parley.onnx")
    shutil.copyfile(base / "tokenizer.json", target / "tokenizer.json")
    lists = json.dumps({"model": "parley-minilm-2", "step": state["step"], **names, "attendance": L.ATTENDANCE}, ensure_ascii=False, indent=1)
    (target / "labels.json").write_text(lists + "\n", encoding="utf-8")


def choose_cues(file: Path) -> None:
    """Lets the graph pick its own cues: the words whose anchor score is high enough, and always the best one."""
    model = onnx.load(str(file))
    graph = model.graph
    constants = {"anchor_index": 9, "least_cue": LEAST_CUE, "cue_shape": -1}
    for name, value in constants.items():
        kind = np.float32 if isinstance(value, float) else np.int64
        shape = (1,) if name == "cue_shape" else ()
        graph.initializer.append(onnx.numpy_helper.from_array(np.full(shape, value, dtype=kind), name))
    graph.input.remove(next(i for i in graph.input if i.name == "cues"))
    make = onnx.helper.make_node
    graph.node.extend(
        [
            make("Gather", ["layers", "anchor_index"], ["anchor_scores"], axis=1, name="anchor_scores"),
            make("ReduceMax", ["anchor_scores"], ["best_anchor"], keepdims=0, name="best_anchor"),
            make("Min", ["best_anchor", "least_cue"], ["cue_threshold"], name="cue_threshold"),
            make("GreaterOrEqual", ["anchor_scores", "cue_threshold"], ["is_cue"], name="is_cue"),
            make("NonZero", ["is_cue"], ["cue_rows"], name="cue_rows"),
            make("Reshape", ["cue_rows", "cue_shape"], ["cue_list"], name="cue_list"),
            make("Cast", ["cue_list"], ["cues"], to=onnx.TensorProto.INT32, name="cues"),
        ]
    )
    graph.output.append(onnx.helper.make_tensor_value_info("cues", onnx.TensorProto.INT32, ["cues"]))
    ready = {i.name for i in graph.input} | {i.name for i in graph.initializer} | {""}
    waiting, ordered = list(graph.node), []
    while waiting:
        rest = []
        for node in waiting:
            if all(name in ready for name in node.input):
                ordered.append(node)
                ready.update(node.output)
            else:
                rest.append(node)
        if len(rest) == len(waiting):
            raise ValueError("the graph has a circle")
        waiting = rest
    del graph.node[:]
    graph.node.extend(ordered)
    onnx.save(model, str(file))


def shrink(full: Path, small: Path, keep: list[str] | None = None) -> None:
    """Weights of matrix products and the word table to 8 bits; `keep` names nodes left as they are."""
    quantize_dynamic(
        str(full), str(small), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        nodes_to_exclude=keep or [], extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    onnx.checker.check_model(str(small))


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path(__file__).parent / ".work")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--target", type=Path, default=Path(__file__).parent.parent / "model")
    arguments = parser.parse_args()
    export(arguments.work, arguments.base, arguments.target)
