"""The two faces of a document: Noto Serif SC as Song for the body, Noto Sans SC as Hei for titles.

ReportLab embeds TrueType outlines only and the fonts have CFF ones, so characters are converted:
GB 2312 once in the background (`prepare_fonts`), others when a document first needs them.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

from inspector_app.documents.glyphs import (
    FaceFacts,
    Glyph,
    OutlineSource,
    gb2312,
    read_store,
    write_store,
)

Progress = Callable[[int, int], None]

_BOX = 0x25A1
_STEP = 200
_INVISIBLE = {
    0xAD: None,
    0x200B: None,
    0x200C: None,
    0x200D: None,
    0x2060: None,
    0xFEFF: None,
    **dict.fromkeys(range(0xFE00, 0xFE10)),
    **dict.fromkeys(range(0xE0100, 0xE01F0)),
    **dict.fromkeys((*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0))),
    0x09: " ",
    0x0A: "\n",
    0xA0: " ",
}
"""Characters that have no look of their own; variation selectors follow one that has."""


def printable(text: str) -> str:
    """The text as it is set: NFC, without controls and invisible characters; line feeds stay."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_INVISIBLE)


class _Advances(dict[int, int]):
    """Advances by code point in thousandths of the em, looked up when first asked for."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, code: int) -> int:
        self[code] = self._face.glyph(code).advance
        return self[code]


class Face:
    """One face with every character asked for so far; those it lacks are drawn as a box."""

    def __init__(self, source: Path, store: Path) -> None:
        self._source = OutlineSource(source)
        self._store = store
        self._glyphs: dict[int, Glyph] = {}
        self._facts: FaceFacts | None = None
        self.advances = _Advances(self)

    def refresh(self) -> None:
        """Take over the prepared characters if they have become ready since."""
        if self._facts is None and (kept := read_store(self._store)):
            self._facts, glyphs = kept
            self._glyphs = glyphs | self._glyphs

    @property
    def kept(self) -> bool:
        """Whether the prepared characters are in the cache folder, whole."""
        self.refresh()
        return self._facts is not None

    @property
    def facts(self) -> FaceFacts:
        return self._facts or self._source.facts

    def __contains__(self, code: int) -> bool:
        return code in self._glyphs or code in self._source

    def glyph(self, code: int) -> Glyph:
        """The character's outline, or the box's where the face has none."""
        known = self._glyphs.get(code)
        if known is not None:
            return known
        if code not in self._source:
            return self.glyph(_BOX)
        self._glyphs[code] = self._source.glyph(code)
        return self._glyphs[code]

    def prepare(self, progress: Progress | None, done: int, total: int) -> int:
        """Convert GB 2312 and keep it; returns `done` with what this face added."""
        codes = sorted(gb2312())
        for code in codes:
            self.glyph(code)
            done += 1
            if progress and done % _STEP == 0:
                progress(done, total)
        write_store(self._store, self.facts, {code: self.glyph(code) for code in codes})
        return done


class FontSet:
    """Song and Hei, opened from a cache folder; cheap until a document is drawn."""

    def __init__(self, cache_folder: Path) -> None:
        from pylopdf_fonts_zh_cn import (  # noqa: PLC0415 - loaded when first needed
            __version__,
            sans_path,
            serif_path,
        )

        key = f"{__version__}-{_charset_key()}"
        self.song = Face(serif_path(), cache_folder / f"song-{key}.glyphs")
        self.hei = Face(sans_path(), cache_folder / f"hei-{key}.glyphs")

    @property
    def faces(self) -> tuple[Face, Face]:
        return self.song, self.hei

    def refresh(self) -> None:
        """Take over what `prepare_fonts` has made since."""
        for face in self.faces:
            face.refresh()

    def missing_characters(self, texts: Iterable[str]) -> str:
        """Every character of the texts that would show as a box, once each, in order."""
        self.refresh()
        used = {code for text in texts for code in map(ord, printable(text))} - {0x0A}
        return "".join(
            chr(code) for code in sorted(used) if any(code not in face for face in self.faces)
        )


def prepare_fonts(cache_folder: Path, progress: Progress | None = None) -> None:
    """Convert GB 2312 for both faces and keep it; at once if it is there. Takes seconds.

    `progress(done, total)` may raise to stop; nothing half-made stays.
    """
    absent = [face for face in FontSet(cache_folder).faces if not face.kept]
    total, done = len(gb2312()) * len(absent), 0
    for face in absent:
        done = face.prepare(progress, done, total)
    if progress and total:
        progress(total, total)


def _charset_key() -> str:
    return hashlib.sha256(repr(sorted(gb2312())).encode()).hexdigest()[:12]
