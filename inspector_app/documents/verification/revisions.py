"""What a file's later revisions added to, or changed in, the one that was signed first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from inspector_app.documents.verification.contents import attached_files
from inspector_app.documents.verification.sameness import fingerprint, page_numbers
from inspector_app.domain.verification import Ground, Reason

if TYPE_CHECKING:
    from pikepdf import Dictionary, Object, Pdf

_OWN_COMPARISON = frozenset({"/Pages", "/Names", "/AF", "/AcroForm"})
_MAY_COME = frozenset({"/DSS", "/Extensions", "/Metadata", "/Version"})
"""Validation data of signatures (PAdES), and what writers note about a revision."""
_PAGE_LINKS = frozenset({"/Parent", "/Annots"})
_FORM_COUNTERS = frozenset({"/Fields", "/SigFlags", "/DR", "/DA", "/NeedAppearances"})
_EMBEDDED = frozenset({"/EmbeddedFiles"})
_TOLD = ("/Title", "/Author", "/Subject", "/Keywords")
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def compare_revisions(before: Pdf, after: Pdf, places: Collection[str]) -> tuple[Reason, ...]:
    """Everything that differs, as additions by their grounds, else as CONTENT_CHANGED.

    Signatures in fields that were there before are no difference; `places` are the names of the
    fields that hold one.
    """
    return (
        *_catalogs(before, after),
        *_pages(before, after),
        *_attachments(before, after),
        *_fields(before, after, places),
    )


def validation_data(document: Pdf) -> str:
    """A hash of what the file keeps for checking its signatures (ISO 32000-2, 12.8.4.3)."""
    return fingerprint(_part(document.Root, "/DSS"), page_numbers(document))


def _catalogs(before: Pdf, after: Pdf) -> Iterator[Reason]:
    stops, later_stops = page_numbers(before), page_numbers(after)
    skipped = _OWN_COMPARISON | _MAY_COME
    if fingerprint(before.Root, stops, skipped) != fingerprint(after.Root, later_stops, skipped):
        yield Reason(Ground.CONTENT_CHANGED, "catalog")
    if _description(before) != _description(after):
        yield Reason(Ground.CONTENT_CHANGED, "description")
    names, later_names = (_part(each.Root, "/Names") for each in (before, after))
    if fingerprint(names, stops, _EMBEDDED) != fingerprint(later_names, later_stops, _EMBEDDED):
        yield Reason(Ground.CONTENT_CHANGED, "names")


def _description(document: Pdf) -> dict[str, str]:
    """What the file says that it is; writers may note themselves and the time, nothing else."""
    told = {key: str(document.docinfo.get(key, "")) for key in _TOLD}
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        core = {key: str(metadata[key]) for key in metadata if key.startswith(_DUBLIN_CORE)}
    return told | core


def _pages(before: Pdf, after: Pdf) -> Iterator[Reason]:
    stops, later_stops = page_numbers(before), page_numbers(after)
    if len(after.pages) < len(before.pages):
        yield Reason(Ground.CONTENT_CHANGED, "pages")
    for number, (page, later) in enumerate(zip(before.pages, after.pages, strict=False), start=1):
        old, new = page.obj, later.obj
        if fingerprint(old, stops, _PAGE_LINKS) != fingerprint(new, later_stops, _PAGE_LINKS):
            yield Reason(Ground.CONTENT_CHANGED, f"page {number}")
            continue
        marks, later_marks = _marks(old, stops), _marks(new, later_stops)
        if marks != later_marks[: len(marks)]:
            yield Reason(Ground.CONTENT_CHANGED, f"page {number}")
        elif len(later_marks) > len(marks):
            yield Reason(Ground.ADDED_MARK, str(number))
    for number in range(len(before.pages) + 1, len(after.pages) + 1):
        yield Reason(Ground.ADDED_PAGE, str(number))


def _marks(page: Dictionary, stops: dict[tuple[int, int], str]) -> list[str]:
    """The page's annotations but for signature fields, which are compared by themselves."""
    from pikepdf import Array  # noqa: PLC0415 - loaded when first needed

    annotations = page.get("/Annots")
    if not isinstance(annotations, Array):
        return []
    skipped = frozenset({"/P", "/Parent"})
    return [
        fingerprint(each, stops, skipped)
        for each in annotations.as_list()
        if each.get("/FT") != "/Sig"
    ]


def _attachments(before: Pdf, after: Pdf) -> Iterator[Reason]:
    old = {each.name: each.sha256 for each in attached_files(before)}
    found = attached_files(after)
    for each in found:
        if each.name not in old:
            yield Reason(Ground.ADDED_ATTACHMENT, each.name)
        elif old[each.name] != each.sha256:
            yield Reason(Ground.CONTENT_CHANGED, each.name)
    for name in old.keys() - {each.name for each in found}:
        yield Reason(Ground.CONTENT_CHANGED, name)


def _fields(before: Pdf, after: Pdf, places: Collection[str]) -> Iterator[Reason]:
    """Only signatures may be filled in, and only where nothing was signed yet.

    What looks filled in but holds no signature that can be checked is a picture at best.
    """
    stops, later_stops = page_numbers(before), page_numbers(after)
    form, later_form = (_part(each.Root, "/AcroForm") for each in (before, after))
    if fingerprint(form, stops, _FORM_COUNTERS) != fingerprint(
        later_form, later_stops, _FORM_COUNTERS
    ):
        yield Reason(Ground.CONTENT_CHANGED, "form")
    old, new = _named_fields(form), _named_fields(later_form)
    for name, field in old.items():
        skipped = frozenset({"/P", "/Parent"})
        if field.get("/FT") == "/Sig" and "/V" not in field and name in places:
            skipped |= {"/V", "/AP", "/F", "/M"}
        same = name in new and fingerprint(field, stops, skipped) == fingerprint(
            new[name], later_stops, skipped
        )
        if not same:
            yield Reason(Ground.CONTENT_CHANGED, name)
    for name in new.keys() - old.keys():
        if new[name].get("/FT") != "/Sig" or "/V" not in new[name]:
            yield Reason(Ground.ADDED_MARK, name)


def _named_fields(form: Object) -> dict[str, Object]:
    from pikepdf import Array  # noqa: PLC0415 - loaded when first needed

    fields = form.get("/Fields")
    listed = list(fields.as_list()) if isinstance(fields, Array) else []
    return {str(each.get("/T", number)): each for number, each in enumerate(listed)}


def _part(catalog: Object, key: str) -> Object:
    from pikepdf import Dictionary  # noqa: PLC0415 - loaded when first needed

    found = catalog.get(key)
    return found if isinstance(found, Dictionary) else Dictionary()
