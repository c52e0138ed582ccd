"""The words for official documents, the test's papers and the standing of problems."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.issuing import DocumentState, Lack
from inspector_app.domain.official_documents import DocumentKind, RecordPaper
from inspector_app.domain.rectification import Standing
from inspector_app.ui.theme import Tone


def document_kind_text(kind: DocumentKind) -> str:
    match kind:
        case DocumentKind.PLAN:
            return QCoreApplication.translate("Documents", "Inspection plan")
        case DocumentKind.RECORD:
            return QCoreApplication.translate("Documents", "Inspection record")
        case DocumentKind.ORDER:
            return QCoreApplication.translate("Documents", "Rectification order")
        case DocumentKind.REINSPECTION:
            return QCoreApplication.translate("Documents", "Re-inspection opinion")
        case DocumentKind.MEASURE:
            return QCoreApplication.translate("Documents", "Decision on on-site measures")
        case _:
            assert_never(kind)


def record_paper_text(paper: RecordPaper) -> str:
    match paper:
        case RecordPaper.RECEIPT:
            return QCoreApplication.translate("Documents", "Draw receipt")
        case RecordPaper.SCORES:
            return QCoreApplication.translate("Documents", "Score table")
        case RecordPaper.PAPERS:
            return QCoreApplication.translate("Documents", "Papers with answers")
        case RecordPaper.MISTAKES:
            return QCoreApplication.translate("Documents", "Mistakes explained")
        case RecordPaper.TRAINING:
            return QCoreApplication.translate("Documents", "Training and examination file")
        case _:
            assert_never(paper)


def document_state_text(state: DocumentState) -> str:
    match state:
        case DocumentState.DRAFT:
            return QCoreApplication.translate("Documents", "Draft")
        case DocumentState.ISSUED:
            return QCoreApplication.translate("Documents", "Issued")
        case _:
            assert_never(state)


def standing_text(standing: Standing) -> str:
    match standing:
        case Standing.OPEN:
            return QCoreApplication.translate("Documents", "Open")
        case Standing.OVERDUE:
            return QCoreApplication.translate("Documents", "Overdue")
        case Standing.TO_CHECK:
            return QCoreApplication.translate("Documents", "To check")
        case Standing.CLOSED:
            return QCoreApplication.translate("Documents", "Put right")
        case _:
            assert_never(standing)


def standing_tone(standing: Standing) -> Tone:
    """The colour that says the same as the word."""
    return {
        Standing.OPEN: Tone.NEUTRAL,
        Standing.OVERDUE: Tone.BAD,
        Standing.TO_CHECK: Tone.WARNING,
        Standing.CLOSED: Tone.GOOD,
    }[standing]


def lack_text(lack: Lack) -> str:
    """What a document lacks; `{numbers}` stays open where it is about some of its items."""
    translate = QCoreApplication.translate
    texts = {
        Lack.NO_PROBLEM: translate("Documents", "it names no problem"),
        Lack.EMPTY_PROBLEM: translate("Documents", "problem {numbers} has no words"),
        Lack.NO_DEADLINE: translate("Documents", "problem {numbers} has no deadline"),
        Lack.DEADLINE_PAST: translate("Documents", "the deadline of problem {numbers} is past"),
        Lack.DEADLINE_OF_NOTHING: translate(
            "Documents", "a deadline names problem {numbers}, which is not there"
        ),
        Lack.NO_BASIS: translate("Documents", "it names no legal basis"),
        Lack.NO_DECISION: translate("Documents", "it decides nothing"),
        Lack.NO_OPINION: translate("Documents", "it says nothing of any problem"),
        Lack.NO_NOTE: translate(
            "Documents", "problem {numbers} is not put right, but nothing says what is missing"
        ),
        Lack.NO_CONTENTS: translate("Documents", "it does not say what is inspected"),
        Lack.NO_TIME: translate("Documents", "it does not say when the inspection is"),
        Lack.NO_AUTHORITIES: translate(
            "Documents",
            "the settings do not name the government and the court for the appeals clause",
        ),
    }
    return texts[lack]


def boxes_text(missing: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """Which characters no font has, and where they stand."""
    words = QCoreApplication.translate(
        "Documents", "No font has these characters; they will show as boxes: {characters}"
    )
    places = (f"{character}（{'、'.join(texts)}）" for character, texts in missing)
    return words.format(characters="；".join(places))
