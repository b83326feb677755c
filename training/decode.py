"""From scores to structures: trees, spans, and who is credited with what. src/tagger decodes in the same way."""

import numpy as np

FORBIDDEN = -1e9


def log_softmax(scores: np.ndarray, axis: int) -> np.ndarray:
    shifted = scores - scores.max(axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis, keepdims=True))


def best_bio(scores: np.ndarray) -> list[int]:
    """The best row of labels O, B-a, I-a, B-b, I-b … in which an I follows only a B or I of its own kind. Scores: [words, labels]."""
    words, labels = scores.shape
    best = scores[0].astype(np.float64).copy()
    best[2::2] = FORBIDDEN
    back = np.zeros((words, labels), dtype=np.int64)
    for t in range(1, words):
        top = int(best.argmax())
        new = np.full(labels, best[top]) + scores[t]
        back[t] = top
        for inside in range(2, labels, 2):
            came = inside if best[inside] >= best[inside - 1] else inside - 1
            new[inside] = best[came] + scores[t, inside]
            back[t, inside] = came
        best = new
    row = [int(best.argmax())]
    for t in range(words - 1, 0, -1):
        row.append(int(back[t, row[-1]]))
    return row[::-1]


def spans_of(row: list[int]) -> list[tuple[int, int, int]]:
    """(kind, first, end) of every span in a row of BIO labels."""
    found: list[list[int]] = []
    for i, label in enumerate(row):
        if label == 0:
            continue
        kind = (label - 1) // 2
        if label % 2 == 1 or not found or found[-1][2] != i or found[-1][0] != kind:
            found.append([kind, i, i + 1])
        else:
            found[-1][2] = i + 1
    return [tuple(f) for f in found]


def tree(arcs: np.ndarray, sentences: list[int]) -> list[int]:
    """Heads of all words; a word that is its own head is the root. Each sentence becomes a proper tree."""
    heads = arcs.argmax(1).tolist()
    first = 0
    for end in range(1, len(heads) + 1):
        if end < len(heads) and sentences[end] == sentences[first]:
            continue
        part = [h - first for h in heads[first:end]]
        if not is_tree(part):
            part = spanning_tree(log_softmax(arcs[first:end, first:end].astype(np.float64), 1))
            heads[first:end] = [h + first for h in part]
        first = end
    return heads


def is_tree(heads: list[int]) -> bool:
    if sum(h == i for i, h in enumerate(heads)) != 1:
        return False
    state = [0] * len(heads)
    for i in range(len(heads)):
        path, j = [], i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            if heads[j] == j:
                break
            j = heads[j]
        if state[j] == 1 and heads[j] != j:
            return False
        for k in path:
            state[k] = 2
    return True


def spanning_tree(scores: np.ndarray) -> list[int]:
    """The best tree with one root (Chu-Liu/Edmonds, tried with each of the likeliest roots)."""
    n = len(scores)
    roots = np.argsort(-np.diag(scores))[: min(n, 3)]
    best, best_score = None, -np.inf
    for root in roots:
        graph = scores.copy()
        graph[np.arange(n), np.arange(n)] = FORBIDDEN
        heads = edmonds(graph, int(root))
        total = scores[root, root] + sum(scores[i, h] for i, h in enumerate(heads) if i != root)
        if total > best_score:
            best, best_score = heads, total
    assert best is not None
    return best


def edmonds(scores: np.ndarray, root: int) -> list[int]:
    """Heads of the best tree under a given root; scores[dependent, head]."""
    n = len(scores)
    heads = scores.argmax(1)
    heads[root] = root
    cycle = find_cycle(heads, root)
    if not cycle:
        return heads.tolist()
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    m = len(rest)
    small = np.full((m + 1, m + 1), FORBIDDEN)
    small[:m, :m] = scores[np.ix_(rest, rest)]
    own = scores[cycle, heads[cycle]]
    enter = scores[np.ix_(cycle, rest)] - own[:, None]
    small[m, :m] = enter.max(0)
    entered = enter.argmax(0)
    leave = scores[np.ix_(rest, cycle)]
    small[:m, m] = leave.max(1)
    left = leave.argmax(1)
    small_heads = edmonds(small, int(np.flatnonzero(rest == root)[0]))
    result = heads.copy()
    for k in range(m):
        word = rest[k]
        if word != root:
            result[word] = cycle[left[k]] if small_heads[k] == m else rest[small_heads[k]]
    broken = small_heads[m]
    result[cycle[entered[broken]]] = rest[broken]
    return result.tolist()


def find_cycle(heads: np.ndarray, root: int) -> list[int]:
    state = np.zeros(len(heads), dtype=np.int64)
    state[root] = 2
    for i in range(len(heads)):
        path, j = [], i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = int(heads[j])
        if state[j] == 1:
            return path[path.index(j) :]
        for k in path:
            state[k] = 2
    return []
