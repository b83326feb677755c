"""Reads attributions off the scores of a window."""

from dataclasses import dataclass

import numpy as np

from decode import best_bio, log_softmax, spans_of

Spans = tuple[tuple[int, int], ...]
ANCHOR_THRESHOLD = 0.0


@dataclass(frozen=True)
class Attribution:
    """Word ranges of source, cue and content; `score` is the mean log-odds of the decision."""

    source: Spans
    cue: Spans
    content: Spans
    score: float

    def key(self) -> tuple[frozenset, frozenset, frozenset]:
        return frozenset(self.source), frozenset(self.cue), frozenset(self.content)


def attributions_in(out: dict[str, np.ndarray]) -> list[Attribution]:
    found = []
    anchors = out["layers"][:, 9]
    for cue, links in zip(out["cues"], out["links"]):
        if anchors[cue] <= ANCHOR_THRESHOLD:
            continue
        spans = spans_of(best_bio(log_softmax(links, 1)))
        roles = [tuple((a, b) for kind, a, b in spans if kind == role) for role in range(3)]
        if not roles[1]:
            roles[1] = ((int(cue), int(cue) + 1),)
        found.append(Attribution(*roles, score=float(anchors[cue])))
    return found


def outermost(spans: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Spans that lie inside no longer one."""
    kept: list[tuple[int, int]] = []
    for a, b in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0])):
        if not any(a < y and x < b for x, y in kept):
            kept.append((a, b))
    return set(kept)
