"""Turns words into the word pieces that the encoder knows."""

from pathlib import Path

from tokenizers import Tokenizer

MOST_PIECES = 8
CLS, SEP, UNK, PAD = 101, 102, 100, 0


class Pieces:
    """Word pieces by word, remembered, because news repeats its words."""

    def __init__(self, file: Path):
        self.tokenizer = Tokenizer.from_file(str(file))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        ids = self.known.get(word)
        if ids is None:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES] or [UNK]
            self.known[word] = ids
        return ids
