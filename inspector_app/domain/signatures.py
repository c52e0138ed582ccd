"""Handwriting as strokes, and what counts as a signature."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from inspector_app.domain.canonical import Json, canonical, sha256_hex

MINIMUM_INK = 60
"""Least length of all strokes together, in the pad's units (thousandths of its width)."""


class SignerKind(Enum):
    OFFICER = "officer"
    TESTED = "tested"
    REPRESENTATIVE = "representative"


@dataclass(frozen=True, slots=True)
class Sample:
    """A pen position: x and y in thousandths of the pad's width, milliseconds, pressure 0-1000."""

    x: int
    y: int
    time: int
    pressure: int


Strokes = tuple[tuple[Sample, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Someone's handwriting, or their refusal with the reason and, where there is one, a witness.

    With `on_paper` the place stays blank for ink on the print.
    `signer` is an officer's id, a tested person's roster number, or empty for the representative.
    """

    kind: SignerKind
    signer: str
    name: str
    at: datetime
    strokes: Strokes = ()
    refusal_reason: str = ""
    witness: str = ""
    on_paper: bool = False

    @property
    def refused(self) -> bool:
        return bool(self.refusal_reason)


def is_handwriting(strokes: Sequence[Sequence[Sample]]) -> bool:
    """Whether the strokes are more than nothing or a dot."""
    return ink_length(strokes) >= MINIMUM_INK


def ink_length(strokes: Sequence[Sequence[Sample]]) -> float:
    """The way the pen went on the pad, in thousandths of its width."""
    return sum(
        math.hypot(b.x - a.x, b.y - a.y)
        for stroke in strokes
        for a, b in itertools.pairwise(stroke)
    )


def strokes_json(strokes: Strokes) -> list[Json]:
    """The strokes as the record holds them: lists of [x, y, time, pressure]."""
    return [[[s.x, s.y, s.time, s.pressure] for s in stroke] for stroke in strokes]


def strokes_from_json(data: Sequence[Sequence[Sequence[int]]]) -> Strokes:
    return tuple(tuple(Sample(*sample) for sample in stroke) for stroke in data)


def strokes_hash(strokes: Strokes) -> str:
    """The hash printed beside the handwriting."""
    return sha256_hex(canonical(strokes_json(strokes)))


def signature_json(signature: Signature) -> dict[str, Json]:
    """A signature as records and documents hold it, with the hash of its strokes."""
    return {
        "kind": signature.kind.value,
        "signer": signature.signer,
        "name": signature.name,
        "at": signature.at.isoformat(),
        "strokes": strokes_json(signature.strokes),
        "strokes_hash": strokes_hash(signature.strokes) if signature.strokes else None,
        "refusal_reason": signature.refusal_reason or None,
        "witness": signature.witness or None,
        "on_paper": signature.on_paper,
    }


def signature_from_json(data: Mapping[str, Any]) -> Signature:
    """The signature that `signature_json` wrote."""
    return Signature(
        kind=SignerKind(data["kind"]),
        signer=data["signer"],
        name=data["name"],
        at=datetime.fromisoformat(data["at"]),
        strokes=strokes_from_json(data["strokes"]),
        refusal_reason=data["refusal_reason"] or "",
        witness=data["witness"] or "",
        on_paper=data["on_paper"],
    )
