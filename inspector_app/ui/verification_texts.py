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
    detail = detail.removeprefix("page ")
    texts = _ground_texts()
    return f"{texts[reason.ground]} ({detail})" if detail else texts[reason.ground]


def _ground_texts() -> dict[Ground, str]:
    tr = QCoreApplication.translate
    return {
        Ground.SIGNATURE_BROKEN: tr("Verification", "A signature does not fit the content"),
        Ground.TRUNCATED: tr("Verification", "Part of the signed content is missing"),
        Ground.CONTENT_CHANGED: tr("Verification", "Changed after signing"),
        Ground.SIGNATURE_REMOVED: tr("Verification", "The device's signature is gone"),
        Ground.OTHER_DEVICE_KEY: tr("Verification", "Another key took the device's place"),
        Ground.DATA_MISSING: tr("Verification", "The record's data is gone or unreadable"),
        Ground.ATTACHMENT_DAMAGED: tr("Verification", "An attachment is damaged"),
        Ground.PRINTED_HASH_DIFFERS: tr("Verification", "The pages print another check code"),
        Ground.PRINTED_HASH_MISSING: tr("Verification", "The pages print no check code"),
        Ground.SEAL_MISSING: tr("Verification", "The seal is gone or unreadable"),
        Ground.SEAL_BROKEN: tr("Verification", "The seal's signature is not valid"),
        Ground.SEAL_OF_ANOTHER: tr("Verification", "The seal belongs to other data"),
        Ground.RECOMPUTED_OTHERWISE: tr("Verification", "Computed again it comes out otherwise"),
        Ground.ADDED_ATTACHMENT: tr("Verification", "An attachment was added"),
        Ground.ADDED_PAGE: tr("Verification", "A page was added"),
        Ground.ADDED_MARK: tr("Verification", "A mark or form field was added on a page"),
        Ground.ADDED_SIGNATURE: tr("Verification", "A signature was added in a place of its own"),
        Ground.ADDED_BYTES: tr("Verification", "Data was added at the file's end"),
        Ground.NOT_OURS: tr("Verification", "This PDF holds no inspection data of this program"),
        Ground.OLD_UNSIGNED: tr(
            "Verification",
            "Sealed by an early version without a signature: its data can be computed again, "
            "but nothing proves the pages",
        ),
        Ground.UNREADABLE: tr("Verification", "Damaged, incomplete, or no PDF"),
    }


def subject_text(subject: Subject) -> str:
    """What was computed again."""
    tr = QCoreApplication.translate
    return {
        Subject.FORM: tr("Verification", "Form of the data"),
        Subject.COMMITMENT: tr("Verification", "Commitment of the draw"),
        Subject.FRAME: tr("Verification", "Frame of the draw"),
        Subject.SEED: tr("Verification", "Seed of the draw"),
        Subject.DRAWN: tr("Verification", "People drawn, in order"),
        Subject.REPLACED: tr("Verification", "Replacements"),
        Subject.PAPER_SEED: tr("Verification", "Seeds of the papers"),
        Subject.QUESTIONS: tr("Verification", "Questions, in order"),
        Subject.OPTIONS: tr("Verification", "Order of the options"),
        Subject.MARKS: tr("Verification", "Marks"),
        Subject.TOTALS: tr("Verification", "Scores and results"),
        Subject.HANDWRITING: tr("Verification", "Hashes of the handwriting"),
    }[subject]


def result_text(result: Recomputed) -> str:
    """How many came out the same, and where others did not."""
    tr = QCoreApplication.translate
    parts = [tr("Verification", "{count} the same").format(count=result.right)]
    if result.wrong:
        words = tr("Verification", "{count} different ({places})")
        places = ", ".join(result.wrong[:_MOST_PLACES])
        parts.append(words.format(count=len(result.wrong), places=places))
    if result.left_out:
        words = tr("Verification", "{count} whose content is not in the file")
        parts.append(words.format(count=result.left_out))
    return "; ".join(parts)


def signer_text(signer: Signer) -> str:
    """Whose key signed."""
    tr = QCoreApplication.translate
    return {
        Signer.DEVICE: tr("Verification", "Device signature"),
        Signer.OFFICER: tr("Verification", "Officer's certificate"),
        Signer.DEPARTMENT: tr("Verification", "Department's certificate"),
        Signer.STAMP: tr("Verification", "Time stamp"),
        Signer.OTHER: tr("Verification", "Signature in an unknown place"),
    }[signer]


def standing_text(standing: KeyStanding) -> str:
    """What is held of a device's key here."""
    tr = QCoreApplication.translate
    return {
        KeyStanding.OWN: tr("Verification", "this computer's key"),
        KeyStanding.TRUSTED: tr("Verification", "a trusted key"),
        KeyStanding.REFUSED: tr("Verification", "a refused key"),
        KeyStanding.UNKNOWN: tr("Verification", "a key nobody here has confirmed"),
    }[standing]


def chain_text(chain: Chain) -> str:
    tr = QCoreApplication.translate
    return {
        Chain.LOG: tr("Verification", "Log"),
        Chain.RECORDS: tr("Verification", "Sealed records"),
        Chain.NUMBERS: tr("Verification", "Document numbers"),
        Chain.DOCUMENTS: tr("Verification", "Documents"),
        Chain.COPIES: tr("Verification", "Signed copies"),
        Chain.ENCLOSURES: tr("Verification", "Enclosures"),
        Chain.PICTURES: tr("Verification", "Pictures"),
    }[chain]


def fault_text(fault: ChainFault) -> str:
    """Where a chain breaks and why."""
    tr = QCoreApplication.translate
    why = {
        Fault.MISSING: tr("Verification", "this number is missing"),
        Fault.PREVIOUS_DIFFERS: tr("Verification", "does not fit the one before"),
        Fault.CHANGED: tr("Verification", "was changed"),
        Fault.RECORD_CHANGED: tr("Verification", "the record's data was changed"),
        Fault.PDF_CHANGED: tr("Verification", "the file was changed"),
        Fault.PDF_DATA_DIFFERS: tr("Verification", "the PDF holds other data"),
        Fault.UNSIGNED_AFTER_SIGNED: tr("Verification", "unsigned after a signed one"),
        Fault.KEY_UNKNOWN: tr("Verification", "its key is not known here"),
        Fault.SIGNATURE_WRONG: tr("Verification", "the device's signature is not valid"),
        Fault.NOT_IN_LOG: tr("Verification", "the log does not note it so"),
        Fault.LOG_HEAD_DIFFERS: tr("Verification", "the log was another when it was sealed"),
        Fault.ROW_MISSING: tr("Verification", "it is noted but no longer there"),
    }[fault.fault]
    words = tr("Verification", "{chain}, no. {number}: {why} (device {device})")
    if not fault.number:
        words = tr("Verification", "{chain}: {why} ({detail})")
    return words.format(
        chain=chain_text(fault.chain),
        number=fault.number,
        why=why,
        device=fault.device,
        detail=fault.detail or fault.device,
    )
