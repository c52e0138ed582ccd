"""Handwriting drawn as it was written: to scale, heavier where the pen pressed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise

from inspector_app.documents.type.sheet import Ink
from inspector_app.domain.signatures import Sample, Strokes

_LARGEST = 0.22
"""Points per pad unit: a signature that is small on the pad stays small on paper."""
_LEVELS = 6


def handwriting(name: str) -> str:
    """A signature in words, for those who hear the document."""
    return f"{name}的手写签名"


@dataclass(frozen=True, slots=True)
class Box:
    """A place for handwriting: lower left corner and size."""

    x: float
    y: float
    width: float
    height: float


def ink(strokes: Strokes, box: Box) -> list[Ink]:
    """The strokes fitted into the box with their proportions kept, centred on its height."""
    samples = [sample for stroke in strokes for sample in stroke]
    if not samples:
        return []
    left, top = min(s.x for s in samples), min(s.y for s in samples)
    width = max(max(s.x for s in samples) - left, 1)
    height = max(max(s.y for s in samples) - top, 1)
    scale = min(box.width / width, box.height / height, _LARGEST)
    up = box.y + (box.height + height * scale) / 2

    def place(sample: Sample) -> tuple[float, float]:
        return round(box.x + (sample.x - left) * scale, 2), round(up - (sample.y - top) * scale, 2)

    thin = max(box.height / 70, 0.2)
    drawn: list[Ink] = []
    for stroke in strokes:
        pairs = list(pairwise(stroke)) or [(stroke[0], stroke[0])] if stroke else []
        for level, group in groupby(pairs, key=lambda pair: _level(pair[1])):
            run = list(group)
            points = (place(run[0][0]), *(place(end) for _, end in run))
            drawn.append(Ink(round(thin * (0.8 + 1.8 * level / _LEVELS), 2), points))
    return drawn


def _level(sample: Sample) -> int:
    return sample.pressure * _LEVELS // 1000
