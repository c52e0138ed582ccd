"""Small fonts for tests: every character is a bar, so that a page shows which face set it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

SAMPLE = "安全生产行政执法文书现场检查记录单位，。：一二三四五六七八九十被地址 0123456789"


def make_font(
    name: str, units: int = 256, embedding: int = 0, characters: str = SAMPLE, advance: float = 1.0
) -> TTFont:
    """A TrueType font in which the first character is made of a component.

    `embedding` is `fsType`; `advance` that of every character in ems.
    """
    codes = dict.fromkeys(map(ord, characters))
    order = [".notdef", "bar", *(f"u{code:x}" for code in codes)]
    glyphs = {each: _bar(units) for each in order}
    component = TTGlyphPen(glyphs)
    component.addComponent("bar", (1, 0, 0, 1, units // 8, 0))
    glyphs[order[2]] = component.glyph()
    builder = FontBuilder(units, isTTF=True)
    _begin(builder, order, codes)
    builder.setupGlyf(glyphs)
    return _finished(builder, name, embedding, (units, advance))


def make_cubic_font(name: str, units: int, characters: str = SAMPLE) -> TTFont:
    """A font with CFF outlines."""
    codes = dict.fromkeys(map(ord, characters))
    order = [".notdef", "bar", *(f"u{code:x}" for code in codes)]
    pen = T2CharStringPen(units, None)
    _draw(pen, units)
    shape = pen.getCharString()
    builder = FontBuilder(units, isTTF=False)
    _begin(builder, order, codes)
    builder.setupCFF(name, {"FullName": name}, dict.fromkeys(order, shape), {})
    return _finished(builder, name, 0, (units, 1.0))


def save_collection(path: Path, fonts: Sequence[TTFont]) -> None:
    collection = TTCollection()
    collection.fonts = list(fonts)
    collection.save(path)


def _begin(builder: FontBuilder, order: list[str], codes: dict[int, None]) -> None:
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({code: f"u{code:x}" for code in codes})


def _finished(
    builder: FontBuilder, name: str, embedding: int, measures: tuple[int, float]
) -> TTFont:
    units, advance = measures
    order = builder.font.getGlyphOrder()
    left = dict.fromkeys(order, units // 8)
    if "glyf" in builder.font:
        left = {each: builder.font["glyf"][each].xMin for each in order}
    width = round(units * advance)
    builder.setupHorizontalMetrics({each: (width, left[each]) for each in order})
    builder.setupHorizontalHeader(ascent=round(0.86 * units), descent=round(-0.14 * units))
    family = {"en": name, "zh": name}
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": name})
    builder.setupOS2(
        sTypoAscender=round(0.86 * units), sTypoDescender=round(-0.14 * units), fsType=embedding
    )
    builder.setupPost()
    return builder.font


def _bar(units: int) -> object:
    pen = TTGlyphPen(None)
    _draw(pen, units)
    return pen.glyph()


def _draw(pen: TTGlyphPen | T2CharStringPen, units: int) -> None:
    step = units // 8
    pen.moveTo((step, 0))
    pen.lineTo((step, 6 * step))
    pen.lineTo((6 * step, 6 * step))
    pen.lineTo((6 * step, 0))
    pen.closePath()
