"""How places for signatures, kinds of keys and fingerprints are shown."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.draws import short_code
from inspector_app.domain.file_signatures import (
    FileSignatures,
    KeyKind,
    PlaceKind,
    SignedPlace,
)
from inspector_app.domain.time import BEIJING
from inspector_app.ui.labels import moment_text


def place_text(place: SignedPlace, name: str = "") -> str:
    """Whose place it is, with the officer's name where it is known."""
    if name:
        words = QCoreApplication.translate("Signatures", "{place}: {name}")
        return words.format(place=place_text(place), name=name)
    translate = QCoreApplication.translate
    match place.kind:
        case PlaceKind.DEVICE:
            return translate("Signatures", "This program's computer")
        case PlaceKind.OFFICER:
            return translate("Signatures", "Officer {number}").format(number=place.number)
        case PlaceKind.DEPARTMENT:
            return translate("Signatures", "Law-enforcement department")
        case PlaceKind.STAMP:
            return translate("Signatures", "Time stamp")
    assert_never(place.kind)


def key_kind_text(kind: KeyKind) -> str:
    """What the key is kept in."""
    translate = QCoreApplication.translate
    match kind:
        case KeyKind.DEVICE:
            return translate("Signatures", "device signature")
        case KeyKind.FILE:
            return translate("Signatures", "key file")
        case KeyKind.TOKEN:
            return translate("Signatures", "token")
        case KeyKind.STAMP:
            return translate("Signatures", "time-stamping authority")
    assert_never(kind)


def fingerprint_text(fingerprint: str) -> str:
    """The short form that is printed at the foot of a record."""
    return short_code(fingerprint).upper()


def signed_text(place: SignedPlace) -> str:
    """When it was signed and, where that is attested, when it was stamped."""
    at = moment_text(place.at.astimezone(BEIJING) if place.at else None)
    if place.stamped_at is None:
        return at
    words = QCoreApplication.translate("Signatures", "{at}, time stamp {stamped}")
    return words.format(at=at, stamped=moment_text(place.stamped_at.astimezone(BEIJING)))


def signatures_text(signatures: FileSignatures) -> str:
    """One line on who has signed the file and whether time stamps cover it."""
    translate = QCoreApplication.translate
    if not signatures.signed:
        return translate("Signatures", "The file carries no electronic signature.")
    comma = translate("Problems", ", ", "between items of a list")
    who = comma.join(
        place_text(each) for each in signatures.signed if each.kind is not PlaceKind.STAMP
    )
    stamped = translate("Signatures", "Signed by: {who}. Time stamp: yes.")
    offline = translate("Signatures", "Signed by: {who}. Time stamp: not yet.")
    return (stamped if signatures.stamped else offline).format(who=who)
