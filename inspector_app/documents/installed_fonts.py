"""Fonts installed on this computer: the faces of official documents, and rare characters.

Folders are looked through once in a run of the program, by file name; what a file says of itself
is kept in the cache folder, with the file's size and date, so that it is opened only once.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path

from inspector_app.documents.character_maps import character_maps, font_offsets, maps_character
from inspector_app.documents.glyphs import OutlineSource

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_PLACEHOLDERS = ("lastresort", "adobeblank", "notdef")
"""Fonts that claim every character and draw none."""
_STYLED = ("bold", "black", "heavy", "light", "thin", "italic", "oblique", "mono", "cond")
"""Files that are taken only where no plainer font has the character."""
_CACHE_FILE = "installed-fonts.json"
_SAMPLE = "安全生产行政执法文书现场检查记录单位，。："
"""A face for documents has these; one for a logotype or of another script has not."""


class FaceUse(StrEnum):
    """What a face is wanted for."""

    BODY = "body"
    SONG = "song"
    HEI = "hei"
    TITLE = "title"


_WANTED = {
    FaceUse.BODY: ("仿宋GB2312", "FangSongGB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋"),
    FaceUse.SONG: ("SimSun", "宋体", "STSong", "华文宋体"),
    FaceUse.HEI: ("SimHei", "黑体", "STHeiti", "华文黑体"),
    FaceUse.TITLE: (
        "方正小标宋简体",
        "FZXiaoBiaoSongB05S",
        "FZXBSJWGB10",
        "FZXBSKGBK10",
        "方正小标宋GBK",
        "FZXiaoBiaoSongB05",
        "STZhongsong",
        "华文中宋",
    ),
}
"""Names of faces in the order of preference, as `_plain` leaves them."""
_HINTS = (
    *("fang", "仿宋", "song", "simsun", "宋", "hei", "黑体", "heiti", "fzxb", "xbs", "小标宋"),
    *("stzhong", "zhongs", "stfang", "simfang"),
)
"""Parts of the names of files that may hold a wanted face."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font, by its place in a collection where the file is one."""

    path: Path
    index: int = 0


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a font says of itself; `usable` if it may be embedded and can set documents."""

    names: tuple[str, ...]
    usable: bool


@cache
def installed_fonts(folders: tuple[Path, ...], cache_folder: Path) -> InstalledFonts:
    """The fonts in the folders; asked again, the same as the first time in this run."""
    return InstalledFonts(folders, cache_folder)


class InstalledFonts:
    """Finds a face by its name or by a character that it has."""

    def __init__(self, folders: Sequence[Path], cache_folder: Path) -> None:
        self._folders = folders
        self._cache = cache_folder / _CACHE_FILE
        self._tables: dict[Path, list[bytes]] = {}
        self._holders: dict[int, FontFile | None] = {}

    @cached_property
    def _files(self) -> list[Path]:
        found = (path for folder in self._folders for path in _font_files(folder))
        real = [path for path in found if not any(p in path.name.lower() for p in _PLACEHOLDERS)]
        return sorted(real, key=lambda path: any(each in path.name.lower() for each in _STYLED))

    @cached_property
    def official(self) -> dict[FaceUse, FontFile]:
        """The best installed face for each use that may be embedded; not every use has one."""
        known = self._examined()
        found: dict[FaceUse, FontFile] = {}
        for use, wanted in _WANTED.items():
            names = [_plain(name) for name in wanted]
            ranked = [
                (names.index(name), number, file)
                for number, (file, kept) in enumerate(known.items())
                for name in kept.names
                if kept.usable and name in names
            ]
            if ranked:
                found[use] = min(ranked, key=lambda each: each[:2])[2]
        return found

    def holder(self, code: int) -> FontFile | None:
        """A font with the character that may be embedded, or None."""
        if code not in self._holders:
            self._holders[code] = next(self._holding(code), None)
        return self._holders[code]

    def _holding(self, code: int) -> Iterator[FontFile]:
        for path in self._files:
            if path not in self._tables:
                self._tables[path] = character_maps(path)
            for index, table in enumerate(self._tables[path]):
                if maps_character(table, code) and _draws(FontFile(path, index), code):
                    yield FontFile(path, index)

    def _examined(self) -> dict[FontFile, _Kept]:
        """Every font whose file name promises a wanted face, opened only if it is new."""
        before = _read_kept(self._cache)
        files: dict[str, list[_Kept]] = {}
        examined: dict[FontFile, _Kept] = {}
        for path in self._files:
            if any(hint in path.stem.lower() for hint in _HINTS):
                key = _key(path)
                files[key] = before.get(key) or [
                    _examine(FontFile(path, index)) for index in range(len(font_offsets(path)))
                ]
                examined |= {FontFile(path, i): kept for i, kept in enumerate(files[key])}
        if files.keys() != before.keys():
            _write_kept(self._cache, files)
        return examined


def _font_files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.lower().endswith(_SUFFIXES):
                yield Path(place, name)


def _key(path: Path) -> str:
    try:
        facts = path.stat()
    except OSError:
        return str(path)
    return f"{path}|{facts.st_size}|{facts.st_mtime_ns}"


def _examine(file: FontFile) -> _Kept:
    try:
        source = OutlineSource(file.path, file.index)
        usable = source.embeddable and all(ord(each) in source for each in _SAMPLE)
        return _Kept(tuple(sorted({_plain(name) for name in source.names})), usable)
    except Exception:  # noqa: BLE001 - a broken font fails in any way, and is none for us
        return _Kept((), usable=False)


def _draws(file: FontFile, code: int) -> bool:
    """Whether the font may be embedded and has an outline for the character."""
    try:
        source = OutlineSource(file.path, file.index)
        return source.embeddable and bool(source.glyph(code).outline)
    except Exception:  # noqa: BLE001 - as above
        return False


def _plain(name: str) -> str:
    """A name without what its spellings differ in."""
    return "".join(each for each in name.casefold() if each.isalnum())


def _read_kept(file: Path) -> dict[str, list[_Kept]]:
    try:
        data = json.loads(file.read_bytes())
        return {
            key: [_Kept(tuple(each["names"]), bool(each["usable"])) for each in fonts]
            for key, fonts in data.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _write_kept(file: Path, fonts: Mapping[str, list[_Kept]]) -> None:
    """Keep what was found out; a folder that cannot be written to only costs time."""
    data = {key: [asdict(each) for each in kept] for key, kept in fonts.items()}
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        part.replace(file)
