"""One small encoder and the heads that read grammar, names and credited words off it."""

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

import labels as L

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
SHAPE_CODES, QUOTE_CODES = 19, 8  # code 0 is kept for marks that are not words ([CLS], [SEP])
ARC, REL, READING = 256, 128, 128
LINK, LINK_HEADS, LINK_INNER = 128, 4, 384
FARTHEST = 512
MIXED_LAYERS = 4
OWN_LAYERS = 3


POOL = 1 << 23
pools: dict[float, Tensor] = {}


class Drop(nn.Module):
    """Dropout whose random masks are slices of one long drawn mask: drawing anew costs a third of a step on a CPU."""

    def __init__(self, share: float):
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or x.numel() >= POOL:
            return x
        if self.share not in pools:
            pools[self.share] = ((torch.rand(POOL) >= self.share).float() / (1 - self.share)).bfloat16()
        start = int(torch.randint(POOL - x.numel(), (1,)))
        return x * pools[self.share][start : start + x.numel()].view(x.shape)


class Layer(nn.Module):
    """A transformer layer as BERT has it: attention, then a wide inner layer, each added and normalised."""

    def __init__(self, dropout: float, width: int = WIDTH, heads: int = HEADS, inner: int = INNER):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.norm_attention = nn.LayerNorm(width, eps=1e-12)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = Drop(dropout)
        self.plain = False

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        b, t, width = x.shape

        def heads(y: Tensor) -> Tensor:
            return y.view(b, t, self.heads, width // self.heads).transpose(1, 2)

        q, k, v = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        if self.plain:
            weights = torch.softmax(q @ k.transpose(2, 3) * (self.heads / width) ** 0.5, dim=-1)
            y = weights @ v
        else:
            y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        y = self.out(y.transpose(1, 2).reshape(b, t, width))
        x = self.norm_attention(x + self.drop(y))
        y = self.outer(F.gelu(self.inner(x)))
        return self.norm(x + self.drop(y))


class Encoder(nn.Module):
    def __init__(self, vocabulary: int, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPE_CODES, WIDTH)
        self.quotes = nn.Embedding(QUOTE_CODES, WIDTH)
        for table in (self.shapes, self.quotes):
            nn.init.normal_(table.weight, std=0.005)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = Drop(dropout)
        self.words.weight.requires_grad = False

    def forward(self, pieces: Tensor, shapes: Tensor, quotes: Tensor, mask: Tensor | None) -> list[Tensor]:
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]] + self.shapes(shapes) + self.quotes(quotes)
        x = self.drop(self.norm(x))
        outputs = []
        for layer in self.layers:
            x = layer(x, mask)
            outputs.append(x)
        return outputs[-MIXED_LAYERS:]

    def load_base(self, file: Path) -> None:
        """Takes over the weights of the pretrained MiniLM."""
        from safetensors.torch import load_file

        base = load_file(str(file))
        base = {k.removeprefix("bert."): v for k, v in base.items()}
        with torch.no_grad():
            self.words.weight.copy_(base["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0])
            copy(self.norm, base, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                stem = f"encoder.layer.{i}."
                copy(layer.query, base, stem + "attention.self.query")
                copy(layer.key, base, stem + "attention.self.key")
                copy(layer.value, base, stem + "attention.self.value")
                copy(layer.out, base, stem + "attention.output.dense")
                copy(layer.norm_attention, base, stem + "attention.output.LayerNorm")
                copy(layer.inner, base, stem + "intermediate.dense")
                copy(layer.outer, base, stem + "output.dense")
                copy(layer.norm, base, stem + "output.LayerNorm")


def copy(module: nn.Module, base: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(base[name + ".weight"])
    module.bias.copy_(base[name + ".bias"])


class Mix(nn.Module):
    """A learned average of the last encoder layers, taken at the first piece of every word."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([0.0] * (MIXED_LAYERS - 1) + [1.0]))

    def forward(self, layers: list[Tensor], first: Tensor) -> Tensor:
        shares = torch.softmax(self.weights, dim=0)
        mixed = sum(shares[i] * layer for i, layer in enumerate(layers))
        return torch.gather(mixed, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))


def narrow(out: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(Drop(dropout), nn.Linear(WIDTH, out), nn.GELU(), Drop(dropout))


class Syntax(nn.Module):
    """Parts of speech, lemmas, and the dependency tree."""

    def __init__(self, names: dict[str, list[str]]):
        super().__init__()
        self.mix = Mix()
        self.drop = Drop(0.2)
        self.upos = nn.Linear(WIDTH, len(names["upos"]))
        self.xpos = nn.Linear(WIDTH, len(names["xpos"]))
        self.lemma = nn.Linear(WIDTH, len(names["lemma"]))
        self.arc_dependent = narrow(ARC, 0.2)
        self.arc_head = narrow(ARC, 0.2)
        self.arc = nn.Linear(ARC, ARC, bias=False)
        self.arc_bias = nn.Linear(ARC, 1)
        self.rel_dependent = nn.Linear(WIDTH, REL)
        self.rel_head = nn.Linear(WIDTH, REL, bias=False)
        self.rel = nn.Linear(REL, len(names["rel"]))

    def arcs(self, words: Tensor) -> Tensor:
        dependent, head = self.arc_dependent(words), self.arc_head(words)
        return self.arc(dependent) @ head.transpose(1, 2) / math.sqrt(ARC) + self.arc_bias(head).transpose(1, 2)

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        words = self.drop(words)
        of_head = torch.gather(self.rel_head(words), 1, heads.unsqueeze(-1).expand(-1, -1, REL))
        return self.rel(self.drop(F.gelu(self.rel_dependent(words) + of_head)))


class Names(nn.Module):
    """Names, and whether a place stands for its government or people."""

    def __init__(self, names: dict[str, list[str]]):
        super().__init__()
        self.mix = Mix()
        self.ner = nn.Sequential(Drop(0.15), nn.Linear(WIDTH, len(names["ner"])))
        self.metonymy = nn.Sequential(narrow(READING, 0.2), nn.Linear(READING, 2))


class Credit(nn.Module):
    """Who is credited with which words; and the codebook's own layers."""

    def __init__(self, names: dict[str, list[str]]):
        super().__init__()
        self.mix = Mix()
        self.drop = Drop(0.15)
        self.layers = nn.Linear(WIDTH, 10)  # source, cue, content (O, B, I each), anchor
        self.codebook = nn.Linear(WIDTH, sum(len(names[k]) for k in ("statement", "position", "condition")))
        self.links = Links(len(names["pair"]))


class Links(nn.Module):
    """Reads a window once more with one cue in mind, and says of each word what it is to that cue."""

    def __init__(self, labels: int):
        super().__init__()
        self.word = nn.Linear(WIDTH, LINK)
        self.scores = nn.Linear(10, LINK, bias=False)
        self.cue = nn.Linear(WIDTH, LINK)
        self.gate = nn.Linear(WIDTH, LINK)
        self.distance = nn.Embedding(55, LINK)
        nn.init.normal_(self.distance.weight, std=0.1)
        offsets = torch.arange(2 * FARTHEST - 1) - (FARTHEST - 1)
        # near distances have a weight of their own, far ones share it by powers of two
        bucket = (offsets.abs() + 1).float().log2().mul(3).round().long() * offsets.sign() + 27
        self.register_buffer("bucket", bucket)
        self.norm = nn.LayerNorm(LINK)
        self.layer = Layer(0.1, LINK, LINK_HEADS, LINK_INNER)
        self.out = nn.Linear(LINK, labels)

    def words(self, words: Tensor, layer_scores: Tensor) -> Tensor:
        """What of the words is the same for every cue."""
        return self.word(words) + self.scores(layer_scores)

    def forward(self, words: Tensor, cues: Tensor, offsets: Tensor, mask: Tensor | None) -> Tensor:
        """Scores [cue, word, label]; words [cue or 1, word, LINK], cues [cue, WIDTH], offsets = word index − cue index."""
        near = self.distance.weight[self.bucket[offsets + (FARTHEST - 1)]]
        x = words * (1 + self.gate(cues)).unsqueeze(1) + self.cue(cues).unsqueeze(1) + near
        return self.out(self.layer(self.norm(x), mask))


class Attendance(nn.Module):
    """Who comes to talks and who does not: layers of its own over the encoder's first, begun as the encoder's last ones are."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(0.15) for _ in range(OWN_LAYERS))
        self.drop = Drop(0.2)
        self.out = nn.Linear(WIDTH, len(L.ATTENDANCE))

    def begin_as(self, encoder: Encoder) -> None:
        for own, last in zip(self.layers, encoder.layers[-OWN_LAYERS:]):
            own.load_state_dict(last.state_dict())

    @staticmethod
    def start(layers: list[Tensor]) -> Tensor:
        """Of the encoder's last outputs the one that its own last layers start from."""
        return layers[-1 - OWN_LAYERS]

    def read(self, x: Tensor, mask: Tensor | None, first: Tensor) -> Tensor:
        for layer in self.layers:
            x = layer(x, mask)
        return self.out(self.drop(torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))))


class Network(nn.Module):
    def __init__(self, names: dict[str, list[str]], vocabulary: int = 30522):
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.syntax = Syntax(names)
        self.names = Names(names)
        self.credit = Credit(names)
        self.attendance = Attendance()
