"""What the verifier and the chain check say."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.chain import Chain, ChainFault, Fault
from inspector_app.domain.devices import KeyStanding
from inspector_app.domain.recomputed import Recomputed, Subject
from inspector_app.domain.verification import Ground, Reason, Signer, Verdict
from inspector_app.ui.theme import Tone

_MOST_PLACES = 5


def verdict_text(verdict: Verdict) -> str:
    """The verdict as a headline."""
    match verdict:
        case Verdict.INTACT:
            return QCoreApplication.translate("Verification", "Complete and unchanged")
        case Verdict.APPENDED:
            return QCoreApplication.translate("Verification", "Something was added after signing")
        case Verdict.CHANGED:
            return QCoreApplication.translate("Verification", "The content was changed")
        case Verdict.UNKNOWN:
            return QCoreApplication.translate("Verification", "Cannot be judged")
    assert_never(verdict)


VERDICT_TONES = {
    Verdict.INTACT: Tone.GOOD,
    Verdict.APPENDED: Tone.WARNING,
    Verdict.CHANGED: Tone.BAD,
    Verdict.UNKNOWN: Tone.NEUTRAL,
}


def reason_text(reason: Reason) -> str:
    """One reason in plain words, naming what it concerns."""
    detail = reason.detail
    if reason.ground is Ground.RECOMPUTED_OTHERWISE:
        detail = subject_text(Subject(detail))
    elif reason.ground is Ground.CONTENT_CHANGED:
        detail = _part_text(detail)
    texts = _ground_texts()
    if not detail:
        return texts[reason.ground]
    words = QCoreApplication.translate("Verification", "{reason} ({detail})")
    return words.format(reason=texts[reason.ground], detail=detail)


def _part_text(part: str) -> str:
    """A part of a file in plain words; attachments and fields have their own names."""
    number = part.removeprefix("page ")
    if number != part:
        return QCoreApplication.translate("Verification", "page {number}").format(number=number)
    return {
        "catalog": QCoreApplication.translate("Verification", "the file's catalogue"),
        "description": QCoreApplication.translate("Verification", "title, author and the like"),
        "names": QCoreApplication.translate("Verification", "the list of names"),
        "pages": QCoreApplication.translate("Verification", "the number of pages"),
        "form": QCoreApplication.translate("Verification", "the form"),
    }.get(part, part)


def _ground_texts() -> dict[Ground, str]:
    return {
        Ground.SIGNATURE_BROKEN: QCoreApplication.translate(
            "Verification", "A signature does not fit the content"
        ),
        Ground.TRUNCATED: QCoreApplication.translate(
            "Verification", "Part of the signed content is missing"
        ),
        Ground.CONTENT_CHANGED: QCoreApplication.translate("Verification", "Changed after signing"),
        Ground.SIGNATURE_REMOVED: QCoreApplication.translate(
            "Verification", "The device's signature is gone"
        ),
        Ground.OTHER_DEVICE_KEY: QCoreApplication.translate(
            "Verification", "Another key took the device's place"
        ),
        Ground.DATA_MISSING: QCoreApplication.translate(
            "Verification", "The record's data is gone or unreadable"
        ),
        Ground.ATTACHMENT_DAMAGED: QCoreApplication.translate(
            "Verification", "An attachment is damaged"
        ),
        Ground.PRINTED_HASH_DIFFERS: QCoreApplication.translate(
            "Verification", "The pages print another check code"
        ),
        Ground.PRINTED_HASH_MISSING: QCoreApplication.translate(
            "Verification", "The pages print no check code"
        ),
        Ground.SEAL_MISSING: QCoreApplication.translate(
            "Verification", "The seal is gone or unreadable"
        ),
        Ground.SEAL_BROKEN: QCoreApplication.translate(
            "Verification", "The seal's signature is not valid"
        ),
        Ground.SEAL_OF_ANOTHER: QCoreApplication.translate(
            "Verification", "The seal belongs to other data"
        ),
        Ground.RECOMPUTED_OTHERWISE: QCoreApplication.translate(
            "Verification", "Computed again it comes out otherwise"
        ),
        Ground.ADDED_ATTACHMENT: QCoreApplication.translate(
            "Verification", "An attachment was added"
        ),
        Ground.ADDED_PAGE: QCoreApplication.translate("Verification", "A page was added"),
        Ground.ADDED_MARK: QCoreApplication.translate(
            "Verification", "A mark or form field was added on a page"
        ),
        Ground.ADDED_SIGNATURE: QCoreApplication.translate(
            "Verification", "A signature was added in a place of its own"
        ),
        Ground.ADDED_BYTES: QCoreApplication.translate(
            "Verification", "Data was added at the file's end"
        ),
        Ground.NOT_OURS: QCoreApplication.translate(
            "Verification", "This PDF holds no inspection data of this program"
        ),
        Ground.OLD_UNSIGNED: QCoreApplication.translate(
            "Verification",
            "Sealed by an early version without a signature: its data can be computed again, "
            "but nothing proves the pages",
        ),
        Ground.UNREADABLE: QCoreApplication.translate(
            "Verification", "Damaged, incomplete, or no PDF"
        ),
    }


def subject_text(subject: Subject) -> str:
    """What was computed again."""
    return {
        Subject.FORM: QCoreApplication.translate("Verification", "Form of the data"),
        Subject.COMMITMENT: QCoreApplication.translate("Verification", "Commitment of the draw"),
        Subject.FRAME: QCoreApplication.translate("Verification", "Frame of the draw"),
        Subject.SEED: QCoreApplication.translate("Verification", "Seed of the draw"),
        Subject.DRAWN: QCoreApplication.translate("Verification", "People drawn, in order"),
        Subject.REPLACED: QCoreApplication.translate("Verification", "Replacements"),
        Subject.PAPER_SEED: QCoreApplication.translate("Verification", "Seeds of the papers"),
        Subject.QUESTIONS: QCoreApplication.translate("Verification", "Questions, in order"),
        Subject.OPTIONS: QCoreApplication.translate("Verification", "Order of the options"),
        Subject.MARKS: QCoreApplication.translate("Verification", "Marks"),
        Subject.TOTALS: QCoreApplication.translate("Verification", "Scores and results"),
        Subject.HANDWRITING: QCoreApplication.translate(
            "Verification", "Hashes of the handwriting"
        ),
    }[subject]


def result_text(result: Recomputed) -> str:
    """How many came out the same, and where others did not."""
    parts = [
        QCoreApplication.translate("Verification", "{count} the same").format(count=result.right)
    ]
    if result.wrong:
        words = QCoreApplication.translate("Verification", "{count} different ({places})")
        places = ", ".join(result.wrong[:_MOST_PLACES])
        parts.append(words.format(count=len(result.wrong), places=places))
    if result.left_out:
        words = QCoreApplication.translate(
            "Verification", "{count} whose content is not in the file"
        )
        parts.append(words.format(count=result.left_out))
    return "; ".join(parts)


def signer_text(signer: Signer) -> str:
    """Whose key signed."""
    return {
        Signer.DEVICE: QCoreApplication.translate("Verification", "Device signature"),
        Signer.OFFICER: QCoreApplication.translate("Verification", "In an officer's place"),
        Signer.DEPARTMENT: QCoreApplication.translate("Verification", "In the department's place"),
        Signer.STAMP: QCoreApplication.translate("Verification", "Time stamp"),
        Signer.OTHER: QCoreApplication.translate("Verification", "Signature in an unknown place"),
    }[signer]


def standing_text(standing: KeyStanding) -> str:
    """What is held of a device's key here."""
    return {
        KeyStanding.OWN: QCoreApplication.translate("Verification", "this computer's key"),
        KeyStanding.TRUSTED: QCoreApplication.translate("Verification", "a trusted key"),
        KeyStanding.REFUSED: QCoreApplication.translate("Verification", "a refused key"),
        KeyStanding.UNKNOWN: QCoreApplication.translate(
            "Verification", "a key nobody here has confirmed"
        ),
    }[standing]


def chain_text(chain: Chain) -> str:
    return {
        Chain.LOG: QCoreApplication.translate("Verification", "Log"),
        Chain.RECORDS: QCoreApplication.translate("Verification", "Sealed records"),
        Chain.NUMBERS: QCoreApplication.translate("Verification", "Document numbers"),
        Chain.DOCUMENTS: QCoreApplication.translate("Verification", "Documents"),
        Chain.COPIES: QCoreApplication.translate("Verification", "Signed copies"),
        Chain.ENCLOSURES: QCoreApplication.translate("Verification", "Enclosures"),
        Chain.PICTURES: QCoreApplication.translate("Verification", "Pictures"),
    }[chain]


def fault_text(fault: ChainFault) -> str:
    """Where a chain breaks and why."""
    why = {
        Fault.MISSING: QCoreApplication.translate("Verification", "this number is missing"),
        Fault.PREVIOUS_DIFFERS: QCoreApplication.translate(
            "Verification", "does not fit the one before"
        ),
        Fault.CHANGED: QCoreApplication.translate("Verification", "was changed"),
        Fault.RECORD_CHANGED: QCoreApplication.translate(
            "Verification", "the record's data was changed"
        ),
        Fault.PDF_CHANGED: QCoreApplication.translate("Verification", "the file was changed"),
        Fault.PDF_DATA_DIFFERS: QCoreApplication.translate(
            "Verification", "the PDF holds other data"
        ),
        Fault.UNSIGNED_AFTER_SIGNED: QCoreApplication.translate(
            "Verification", "unsigned after a signed one"
        ),
        Fault.KEY_UNKNOWN: QCoreApplication.translate("Verification", "its key is not known here"),
        Fault.SIGNATURE_WRONG: QCoreApplication.translate(
            "Verification", "the device's signature is not valid"
        ),
        Fault.NOT_IN_LOG: QCoreApplication.translate("Verification", "the log does not note it so"),
        Fault.LOG_HEAD_DIFFERS: QCoreApplication.translate(
            "Verification", "the log was another when it was sealed"
        ),
        Fault.ROW_MISSING: QCoreApplication.translate(
            "Verification", "it is noted but no longer there"
        ),
    }[fault.fault]
    words = QCoreApplication.translate(
        "Verification", "{chain}, no. {number}: {why} (device {device})"
    )
    if not fault.number:
        words = QCoreApplication.translate("Verification", "{chain}: {why} ({detail})")
    return words.format(
        chain=chain_text(fault.chain),
        number=fault.number,
        why=why,
        device=fault.device,
        detail=fault.detail or fault.device,
    )
