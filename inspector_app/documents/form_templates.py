"""What a template file says of an official form: geometry, wording, order of its parts.

A form's body is a list of parts in the order they are printed, so that a county changes words and
order in a copy of the file.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section of a template file; every field without a default must be there."""


class WordFaces(Part, frozen=True):
    """The names of the faces that Word documents ask for."""

    body: str
    title: str
    number: str


class Page(Part, frozen=True):
    """Geometry in points: margins left, right, top, bottom; characters to a body line.

    `signature_row` is the height of a signature's place, `seal_height` of the room for the seal.
    """

    margins: tuple[float, float, float, float]
    characters: int
    body_size: float
    body_leading: float
    title_size: float
    number_size: float
    continued_size: float
    signature_row: float
    word: WordFaces
    seal_height: float = 0.0
    annex_margins: tuple[float, float, float, float] = (56.0, 56.0, 56.0, 60.0)


class BodyPart(Part, frozen=True):
    """A paragraph with places for values or, with `each`, one for every entry of that list.

    A place is written `{name}`, `{name:8}` (room for 8 characters at least), `{name:8?}` (that
    only where there is no value) or `{name:*}` (ruled to the line's end). `last` words the list's
    last entry, `intro` stands before its first one, `continued` words an entry that goes on from
    the page before. With `needs` (`unless`) the paragraph is printed only where that value is
    filled in (empty). A blank form has `blanks` entries of the list.
    """

    text: str
    each: str = ""
    last: str = ""
    intro: str = ""
    continued: str = ""
    needs: str = ""
    unless: str = ""
    blanks: int = 0


class SigningWords(Part, frozen=True):
    """The signature block; `order` says who signs and in what order, `seal` whose seal it has."""

    order: tuple[Literal["officers", "representative"], ...]
    officer_sign: str
    officer_name: str
    certificate: str
    representative_sign: str
    date: str
    date_blank: str
    refusal: str
    witness: str
    long_refusal: str
    refusal_in_full: str
    strokes: str
    seal: str = ""
    copies: str = ""


class Form(Part, frozen=True):
    """`overflow` continues on a 续页, or in the same form again with `suffix` to its number.

    `blanks` are the words printed for a value that is not filled in, instead of a ruled blank.
    """

    masthead: str
    title: str
    number_blank: str
    overflow: Literal["continued", "again"]
    continued: str
    suffix: str
    body: tuple[BodyPart, ...]
    end_mark: str
    signing: SigningWords
    footer: str
    check_code: str
    device_signed: str
    watermark: str
    blanks: dict[str, str] = {}


class FormTemplate(Part, frozen=True, kw_only=True):
    """A form of a family with its region (empty: every one) and the time in which it holds.

    `based_on` names the laws that its clauses come from, by the law register's titles.
    """

    family: str
    kind: str
    region: str
    valid_from: date
    valid_to: date | None
    based_on: tuple[str, ...] = ()
    page: Page
    form: Form

    def holds(self, region: str, day: date) -> bool:
        """Whether the template is for the region (or for all) and valid on the day."""
        in_time = self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
        return in_time and self.region in {"", region}
