"""The colour space of the documents, sRGB (IEC 61966-2-1), as an ICC profile (ICC.1:2001-04)."""

from __future__ import annotations

import struct
from functools import cache

_D50 = (0.9642, 1.0, 0.8249)
"""The profile connection space's white."""
_COLORANTS = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""sRGB's primaries adapted to D50, as in the profile of the International Color Consortium."""
_STEPS = 1024
_HEAD = 128


@cache
def srgb_profile() -> bytes:
    """A matrix profile of version 2.1 for displays; always the same bytes."""
    curve = _curve()
    elements: list[tuple[bytes, bytes]] = [
        (b"desc", _description(b"sRGB IEC61966-2.1")),
        (b"cprt", b"text" + bytes(4) + b"No copyright, use freely\0"),
        (b"wtpt", _xyz(_D50)),
        *((name, _xyz(value)) for name, value in _COLORANTS.items()),
        *((name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")),
    ]
    at = _HEAD + 4 + 12 * len(elements)
    index, body, places = b"", b"", dict[bytes, int]()
    for name, data in elements:
        if data not in places:
            places[data] = at + len(body)
            body += data + bytes(-len(data) % 4)
        index += struct.pack(">4sLL", name, places[data], len(data))
    size = at + len(body)
    return _header(size) + struct.pack(">L", len(elements)) + index + body


def _header(size: int) -> bytes:
    """ICC.1:2001-04, 6.1."""
    return (
        struct.pack(
            ">L4sL4s4s4s6H4s4sL4sLLLL",
            *(size, bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ "),
            *(2026, 1, 1, 0, 0, 0),
            *(b"acsp", bytes(4), 0, bytes(4), 0, 0, 0, 0),
        )
        + b"".join(struct.pack(">l", _fixed(each)) for each in _D50)
        + bytes(48)
    )


def _curve() -> bytes:
    steps = [round(_linear(step / (_STEPS - 1)) * 0xFFFF) for step in range(_STEPS)]
    return b"curv" + bytes(4) + struct.pack(f">L{_STEPS}H", _STEPS, *steps)


def _linear(value: float) -> float:
    """IEC 61966-2-1, 5.2."""
    low, linear_part = 0.04045, 12.92
    return value / linear_part if value <= low else ((value + 0.055) / 1.055) ** 2.4


def _description(text: bytes) -> bytes:
    return (
        b"desc"
        + bytes(4)
        + struct.pack(">L", len(text) + 1)
        + text
        + b"\0"
        + bytes(4 + 4 + 2 + 1 + 67)
    )


def _xyz(value: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3l", *(_fixed(each) for each in value))


def _fixed(value: float) -> int:
    return round(value * 0x10000)
