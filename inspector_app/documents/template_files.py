"""Template files: those that ship with the program, and a county's own in its data folder.

A county copies a file into `templates` in its data folder, keeps the file's name, writes its own
short name as the region, and changes words, order or geometry.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec

from inspector_app.documents.form_names import LISTS, VALUES
from inspector_app.documents.form_templates import BodyPart, FormTemplate
from inspector_app.documents.templates import Template
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.official_documents import DocumentKind

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "templates"
FILE_KINDS = {
    DocumentKind.PLAN: "inspection-plan",
    DocumentKind.RECORD: "inspection-record",
    DocumentKind.ORDER: "rectification-order",
    DocumentKind.REINSPECTION: "reinspection-opinion",
    DocumentKind.MEASURE: "on-site-measures",
}
_KINDS = {name: kind for kind, name in FILE_KINDS.items()}
_BODY_PLACE = re.compile(r"\{(\w+)(?::(?:\d+\??|\*))?\}|[{}]")

AnyTemplate = TypeVar("AnyTemplate", bound=FormTemplate)
AnyPart = TypeVar("AnyPart", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class TemplateShelf:
    """Where templates are looked for: the shipped folder and, if there is one, the county's."""

    own: Path | None = None
    shipped: Path = SHIPPED

    def form(self, kind: DocumentKind, region: str, day: date) -> FormTemplate:
        """The template of a form but the record's, as `choose_template` chooses."""
        return choose_template(self._all(kind, FormTemplate), region, day)

    def record(self, region: str, day: date) -> Template:
        """The record's template with its annexes."""
        return choose_template(self._all(DocumentKind.RECORD, Template), region, day)

    def words(self, name: str, shape: type[AnyPart]) -> AnyPart:
        """A file not chosen by region and day: the county's own, else the shipped one.

        Raises AppError(TEMPLATE_INVALID) with file and field.
        """
        own = next(_files(self.own, name), None)
        if own is None:
            return read_part(next(_files(self.shipped, name)), shape)
        return self.checked_words(own, shape)

    def checked_words(self, file: Path, shape: type[AnyPart]) -> AnyPart:
        """A county's own file, which may fill in what the shipped one does. Raises as `words`."""
        own = read_part(file, shape)
        shipped = read_part(next(_files(self.shipped, file.stem)), shape)
        _check_places(file, own, (shipped,))
        return own

    def check(self, file: Path) -> None:
        """See that a file of the county's own can be used, whatever its region and time.

        Raises AppError(TEMPLATE_INVALID) with file and field.
        """
        kind = _KINDS.get(file.stem)
        if kind is None:
            raise _invalid(file, f"{file.name}: {', '.join(sorted(_KINDS))}")
        shape = Template if kind is DocumentKind.RECORD else FormTemplate
        own: FormTemplate = load_template(file, shape)
        shipped = [_kept(each, shape) for each in _files(self.shipped, file.stem)]
        _check_places(file, own, shipped)

    def _all(self, kind: DocumentKind, shape: type[AnyTemplate]) -> tuple[AnyTemplate, ...]:
        """The county's own before the shipped ones."""
        name = FILE_KINDS[kind]
        shipped = [_kept(file, shape) for file in _files(self.shipped, name)]
        own = []
        for file in _files(self.own, name):
            own.append(_kept(file, shape))
            _check_places(file, own[-1], shipped)
        return (*own, *shipped)


def choose_template(templates: Iterable[AnyTemplate], region: str, day: date) -> AnyTemplate:
    """The region's own template before the general one, the newest of several.

    Raises AppError(TEMPLATE_NOT_FOUND) where none holds.
    """
    holding = [each for each in templates if each.holds(region, day)]
    if not holding:
        raise AppError(Problem.TEMPLATE_NOT_FOUND, region=region, day=day)
    return max(holding, key=lambda each: (each.region == region, each.valid_from))


def load_template(file: Path, shape: type[AnyTemplate]) -> AnyTemplate:
    """The template in a YAML file. Raises AppError(TEMPLATE_INVALID) with file and field."""
    template = read_part(file, shape)
    kind = _KINDS.get(file.stem)
    if kind is None or template.kind != file.stem:
        raise _invalid(file, f"{template.kind} - at `$.kind`")
    for number, part in enumerate(template.form.body):
        for field, wrong in _wrong_in_body(part, kind):
            raise _invalid(file, f"{wrong} - at `$.form.body[{number}].{field}`")
    return template


def read_part(file: Path, shape: type[AnyPart]) -> AnyPart:
    """The file's data. Raises AppError(TEMPLATE_INVALID) with file and field."""
    import yaml  # noqa: PLC0415 - loaded when first needed

    try:
        return msgspec.yaml.decode(file.read_bytes(), type=shape)
    except (OSError, UnicodeError, msgspec.MsgspecError, yaml.YAMLError) as error:
        raise _invalid(file, " ".join(str(error).split())) from error


def _files(folder: Path | None, name: str) -> Iterator[Path]:
    if folder is not None and folder.is_dir():
        yield from sorted(folder.rglob(f"{name}.yaml"))


def _kept(file: Path, shape: type[AnyTemplate]) -> AnyTemplate:
    """As `load_template`, read again only when the file has changed."""
    try:
        state = file.stat()
    except OSError as error:
        raise _invalid(file, str(error)) from error
    template = _read(file, shape, (state.st_mtime_ns, state.st_size))
    assert isinstance(template, shape)  # noqa: S101 - tells the type checker what the cache forgot
    return template


@lru_cache(maxsize=64)
def _read(file: Path, shape: type[FormTemplate], _state: tuple[int, int]) -> FormTemplate:
    return load_template(file, shape)


def _wrong_in_body(part: BodyPart, kind: DocumentKind) -> Iterator[tuple[str, str]]:
    """Names in a body part that the program does not fill in, with the field they stand in."""
    lists, values = LISTS[kind], VALUES[kind]
    if part.each and part.each not in lists:
        yield "each", part.each
        return
    entry = values | lists.get(part.each, frozenset())
    wordings = {"text": part.text, "last": part.last, "continued": part.continued}
    for field, text in wordings.items():
        yield from ((field, wrong) for wrong in _unknown(text, entry))
    yield from (("intro", wrong) for wrong in _unknown(part.intro, values))
    for field, name in (("needs", part.needs), ("unless", part.unless)):
        if name and name not in values:
            yield field, name


def _unknown(text: str, names: frozenset[str]) -> Iterator[str]:
    for place in _BODY_PLACE.finditer(text):
        if place[1] not in names:
            yield place[0]


def _check_places(file: Path, own: msgspec.Struct, shipped: Sequence[msgspec.Struct]) -> None:
    """Raise AppError(TEMPLATE_INVALID) for a place that the shipped wording does not have."""
    for reference in shipped:
        for path, wrong in _foreign(msgspec.to_builtins(own), msgspec.to_builtins(reference), "$"):
            raise _invalid(file, f"{wrong} - at `{path}`")


def _foreign(own: object, reference: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(own, str):
        allowed = _names(reference)
        yield from ((path, f"{{{name}}}") for name in _names(own) if name not in allowed)
    elif path != "$.form.body":
        for key, value, other in _inside(own, reference):
            yield from _foreign(value, other, path + key)


def _inside(own: object, reference: object) -> Iterator[tuple[str, object, object]]:
    """The parts of a list or mapping, each with what it is compared with."""
    if isinstance(own, Mapping):
        known = reference if isinstance(reference, Mapping) else {}
        yield from ((f".{key}", value, known.get(key)) for key, value in own.items())
    elif isinstance(own, Sequence):
        yield from ((f"[{number}]", value, reference) for number, value in enumerate(own))


def _names(value: object) -> frozenset[str]:
    """The places in a wording, or in all wordings of a list; one not closed is a place too."""
    if isinstance(value, str):
        try:
            return frozenset(f for _, f, _, _ in string.Formatter().parse(value) if f is not None)
        except ValueError:
            return frozenset({value})
    if isinstance(value, Sequence):
        return frozenset(name for each in value for name in _names(each))
    return frozenset()


def _invalid(file: Path, detail: str) -> AppError:
    return AppError(Problem.TEMPLATE_INVALID, file=str(file), detail=detail)
