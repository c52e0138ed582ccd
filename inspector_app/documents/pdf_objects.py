"""Indirect objects written as bytes into a document that ReportLab numbers and saves."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument


class Objects:
    """The objects of one document; each has a number under which others refer to it."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document

    def reserve(self) -> int:
        """A number whose object follows with `write`."""
        name = f"own-{self._document.objectcounter}"
        self._document.Reference(b"", name)  # type: ignore[no-untyped-call]  # ReportLab's stub has none
        return self.number_of(name)

    def write(self, number: int, data: bytes) -> None:
        objects: dict[str, object] = self._document.idToObject  # type: ignore[assignment]  # bytes too
        objects[self._document.numberToId[number]] = data

    def add(self, data: bytes) -> int:
        number = self.reserve()
        self.write(number, data)
        return number

    def add_stream(self, data: bytes, entries: bytes = b"", *, packed: bool = True) -> int:
        """A stream with further entries of its dictionary; packed with Flate unless it is not."""
        if packed:
            data, entries = zlib.compress(data), entries + b" /Filter /FlateDecode"
        return self.add(
            b"<< /Length %d%s >>\nstream\n%s\nendstream"
            % (len(data), entries and b" " + entries, data)
        )

    def number_of(self, name: str) -> int:
        """The number of an object that ReportLab named."""
        number: int = self._document.idToObjectNumberAndVersion[name][0]
        return number

    def page(self, index: int) -> int:
        """The number of a page, counted from 0, once it has been shown."""
        return self.number_of(f"Page{index + 1}")


def text_string(text: str) -> bytes:
    """ISO 32000-1, 7.9.2.2, in UTF-16 with its mark."""
    return b"<feff" + text.encode("utf-16-be").hex().encode() + b">"


def references(numbers: list[int]) -> bytes:
    """An array of references."""
    return b"[" + b" ".join([b"%d 0 R" % number for number in numbers]) + b"]"
