"""The shipped faces, opened and converted once for all tests of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pylopdf_fonts_zh_cn import sans_path, serif_path
from typing_extensions import override

from inspector_app.documents.glyphs import Glyph, OutlineSource


class RememberedOutlines(OutlineSource):
    """A font whose characters are converted when first asked for, whoever asks again."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._known: dict[int, Glyph] = {}

    @override
    def glyph(self, code: int) -> Glyph:
        if code not in self._known:
            self._known[code] = super().glyph(code)
        return self._known[code]


def outlines(path: Path, index: int = 0) -> OutlineSource:
    """The font file's characters; those of a file that a test made are read anew."""
    shipped = {serif_path(), sans_path()}
    return _remembered(path) if path in shipped else OutlineSource(path, index)


_remembered = cache(RememberedOutlines)
