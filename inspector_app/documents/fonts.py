"""The faces of a document: FangSong or Song for the body, Hei or 小标宋 for titles.

The shipped ones are Noto Serif SC as Song and Noto Sans SC as Hei; where the faces that official
documents are known by are installed and may be embedded, they take their places. PDFs embed
TrueType outlines here, so characters are converted: GB 2312 once in the background
(`prepare_fonts`), others when a document first needs them.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from inspector_app.documents.glyphs import (
    FaceFacts,
    Glyph,
    OutlineSource,
    gb2312,
    read_store,
    write_store,
)
from inspector_app.documents.installed_fonts import (
    FaceUse,
    FontFile,
    InstalledFonts,
    installed_fonts,
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
    **dict.fromkeys(range(0xD800, 0xE000)),
    **dict.fromkeys((0xFFFE, 0xFFFF)),
    **dict.fromkeys(range(0xFE00, 0xFE10)),
    **dict.fromkeys(range(0xE0100, 0xE01F0)),
    **dict.fromkeys((*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0))),
    0x09: " ",
    0x0A: "\n",
    0xA0: " ",
}
"""Characters that have no look of their own; variation selectors follow one that has."""


class Source(Protocol):
    """Something that characters can be taken from."""

    def __contains__(self, code: int, /) -> bool: ...

    def glyph(self, code: int) -> Glyph:
        """The character. Raises KeyError where there is none."""


class _AnyInstalled:
    """Every installed font that may be embedded, as one source of rare characters."""

    def __init__(self, installed: InstalledFonts) -> None:
        self._installed = installed
        self._sources: dict[FontFile, OutlineSource] = {}

    def __contains__(self, code: int) -> bool:
        return self._installed.holder(code) is not None

    def glyph(self, code: int) -> Glyph:
        file = self._installed.holder(code)
        if file is None:
            raise KeyError(code)
        if file not in self._sources:
            self._sources[file] = OutlineSource(file.path, file.index)
        return self._sources[file].glyph(code)


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
    """One face with every character asked for so far.

    Those it lacks come from the first of the others that has them; those that none has are
    drawn as a box.
    """

    def __init__(self, source: OutlineSource, store: Path, others: Sequence[Source] = ()) -> None:
        self._source = source
        self._store = store
        self._others = others
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
        return code in self._glyphs or self._holder(code) is not None

    def _holder(self, code: int) -> Source | None:
        return next((each for each in (self._source, *self._others) if code in each), None)

    def glyph(self, code: int) -> Glyph:
        """The character's outline, or the box's where no face has it."""
        known = self._glyphs.get(code)
        if known is not None:
            return known
        holder = self._holder(code)
        if holder is None:
            return self.glyph(_BOX)
        self._glyphs[code] = holder.glyph(code)
        return self._glyphs[code]

    def prepare(self, progress: Progress | None, done: int, total: int) -> int:
        """Convert GB 2312 and keep it; returns `done` with what this face added."""
        for code in sorted(gb2312()):
            self.glyph(code)
            done += 1
            if progress and done % _STEP == 0:
                progress(done, total)
        write_store(self._store, self.facts, {code: self.glyph(code) for code in gb2312()})
        return done


class FontSet:
    """The faces by their use, opened from a cache folder; cheap until a document is drawn.

    `body` is for the text of forms, `song` for small print, `title` for titles and `hei` for what
    is set apart. `font_folders` are looked through for official faces and rare characters.
    """

    def __init__(self, cache_folder: Path, font_folders: Sequence[Path] = ()) -> None:
        from pylopdf_fonts_zh_cn import (  # noqa: PLC0415 - loaded when first needed
            __version__,
            sans_path,
            serif_path,
        )

        self._cache = cache_folder
        installed = installed_fonts(tuple(font_folders), cache_folder)
        serif, sans = OutlineSource(serif_path()), OutlineSource(sans_path())
        self._last: tuple[Source, ...] = (serif, sans, _AnyInstalled(installed))
        found = {
            use: self._installed_face(file)
            for use, file in installed.official.items()
            if file.path.is_file()
        }
        self.song = found.get(FaceUse.SONG) or self._face(serif, "song", __version__)
        self.hei = found.get(FaceUse.HEI) or self._face(sans, "hei", __version__)
        self.body = found.get(FaceUse.BODY) or self.song
        self.title = found.get(FaceUse.TITLE) or self.hei

    def _face(self, source: OutlineSource, name: str, version: str) -> Face:
        store = self._cache / f"{name}-{version}-{_charset_key()}.glyphs"
        return Face(source, store, [each for each in self._last if each is not source])

    def _installed_face(self, file: FontFile) -> Face:
        facts = file.path.stat()
        text = f"{file.path}|{file.index}|{facts.st_size}|{facts.st_mtime_ns}|{_charset_key()}"
        store = self._cache / f"installed-{hashlib.sha256(text.encode()).hexdigest()[:16]}.glyphs"
        return Face(OutlineSource(file.path, file.index), store, self._last)

    @property
    def title_needs_weight(self) -> bool:
        """Whether titles are to be drawn bold: 小标宋 and 中宋 are heavy of themselves."""
        return self.title is self.hei

    @property
    def faces(self) -> tuple[Face, ...]:
        """Each face once."""
        return tuple(dict.fromkeys((self.song, self.hei, self.body, self.title)))

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


def prepare_fonts(
    cache_folder: Path, progress: Progress | None = None, font_folders: Sequence[Path] = ()
) -> None:
    """Convert GB 2312 for every face and keep it; at once if it is there. Takes seconds.

    `progress(done, total)` may raise to stop; nothing half-made stays.
    """
    absent = [face for face in FontSet(cache_folder, font_folders).faces if not face.kept]
    total, done = len(gb2312()) * len(absent), 0
    for face in absent:
        done = face.prepare(progress, done, total)
    if progress and total:
        progress(total, total)


def _charset_key() -> str:
    return hashlib.sha256(repr(sorted(gb2312())).encode()).hexdigest()[:12]
