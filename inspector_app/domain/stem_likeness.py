"""Stems that say nearly the same, found through an index of four-character pieces."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

_PIECE = 4


def pieces(text: str) -> frozenset[str]:
    """The text's overlapping four-character pieces; only letters and digits count."""
    normal = unicodedata.normalize("NFKC", text)
    plain = "".join(each for each in normal if unicodedata.category(each)[0] in "LN")
    return frozenset(plain[at : at + _PIECE] for at in range(max(1, len(plain) - _PIECE + 1)))


def alike(texts: Sequence[str], least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of positions (earlier, later) whose pieces' Jaccard likeness exceeds `least`."""
    all_pieces = [pieces(text) for text in texts]
    seen: dict[str, list[int]] = {}
    for later, own in enumerate(all_pieces):
        shared = Counter(earlier for piece in own for earlier in seen.get(piece, ()))
        for earlier, common in sorted(shared.items()):
            likeness = common / (len(own) + len(all_pieces[earlier]) - common)
            if likeness > least:
                yield earlier, later, likeness
        for piece in own:
            seen.setdefault(piece, []).append(later)
