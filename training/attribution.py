"""Reads attributions off the scores of a window. src/tagger/decode-attributions.ts does the same."""

from dataclasses import dataclass

import numpy as np

from decode import best_bio, log_softmax, spans_of
from words import CLOSING, IN_BOTH, INSIDE, OPENING

Spans = tuple[tuple[int, int], ...]
SOURCE, CUE, CONTENT = range(3)
# chosen on PolNeAR dev: how much the plain layers of sources, cues and contents weigh beside the links
ANCHOR_THRESHOLD = 0.0
LAYER_WEIGHT, BEGIN_WEIGHT, OUTSIDE_WEIGHT = 0.3, 0.5, -0.2
# marks that a content does not end with
TRAILING = {",", ";", "--", "—", "–"}


@dataclass(frozen=True)
class Attribution:
    """Word ranges of source, cue and content; `score` is the log-odds that the cue is one."""

    source: Spans
    cue: Spans
    content: Spans
    score: float

    def key(self) -> tuple[frozenset, frozenset, frozenset]:
        return frozenset(self.source), frozenset(self.cue), frozenset(self.content)


def attributions_in(out: dict[str, np.ndarray], words: list[str], quotes: list[int]) -> list[Attribution]:
    """The attributions of a window of `words`, whose quotation states are `quotes`."""
    found = []
    layers = out["layers"]
    bias = layer_bias(layers)
    for cue, links in zip(out["cues"], out["links"]):
        score = float(layers[cue, 9])
        if score <= ANCHOR_THRESHOLD:
            continue
        spans = spans_of(best_bio(links + bias))
        roles = [[(a, b) for kind, a, b in spans if kind == role] for role in range(3)]
        cues = merged(roles[CUE], 0, set()) or [(int(cue), int(cue) + 1)]
        sources = merged(roles[SOURCE], 0, set())
        taken = {i for a, b in sources + cues for i in range(a, b)}
        contents = [trimmed(span, words, quotes) for span in merged(roles[CONTENT], 1, taken)]
        # a cue without content is nearly always none; those whose content lies in another window are lost with them
        if contents:
            found.append(Attribution(tuple(sources), tuple(cues), tuple(contents), score))
    return found


def layer_bias(layers: np.ndarray) -> np.ndarray:
    """What the plain layers add to the links' scores for O, and B and I of each role."""
    bias = np.full((len(layers), 7), OUTSIDE_WEIGHT)
    for role in range(3):
        logs = log_softmax(layers[:, 3 * role : 3 * role + 3].astype(np.float64), 1)
        inside = LAYER_WEIGHT * np.logaddexp(logs[:, 1], logs[:, 2])
        bias[:, 1 + 2 * role] = inside + BEGIN_WEIGHT * logs[:, 1]
        bias[:, 2 + 2 * role] = inside + BEGIN_WEIGHT * logs[:, 2]
    return bias


def merged(spans: list[tuple[int, int]], gap: int, taken: set[int]) -> list[tuple[int, int]]:
    """Spans of one role side by side, or parted by a word that is nobody's, made into one."""
    whole: list[tuple[int, int]] = []
    for first, end in spans:
        if whole and first - whole[-1][1] <= gap and not any(i in taken for i in range(whole[-1][1], first)):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((first, end))
    return whole


def trimmed(span: tuple[int, int], words: list[str], quotes: list[int]) -> tuple[int, int]:
    """A content without a trailing comma or dash, and with the quotation marks that belong to it."""
    first, end = span
    if end - first > 1 and words[end - 1] in TRAILING:
        end -= 1
    if end < len(words) and quotes[end] == CLOSING and quotes[end - 1] in (INSIDE, IN_BOTH):
        end += 1
    if first > 0 and quotes[first - 1] == OPENING and quotes[first] in (INSIDE, IN_BOTH):
        first -= 1
    return first, end


def outermost(spans: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Spans that lie inside no longer one."""
    kept: list[tuple[int, int]] = []
    for a, b in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0])):
        if not any(a < y and x < b for x, y in kept):
            kept.append((a, b))
    return set(kept)
