"""A sentence for every problem: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.blueprints import Shortage
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Evidence, EvidenceLine
from inspector_app.domain.issuing import Lack
from inspector_app.domain.packages import ConflictKind
from inspector_app.domain.people import Role
from inspector_app.ui.database_texts import database_sentence
from inspector_app.ui.document_labels import lack_text
from inspector_app.ui.document_texts import document_sentence
from inspector_app.ui.file_texts import file_sentence
from inspector_app.ui.labels import evidence_text, question_type_text, role_text, topic_text
from inspector_app.ui.office_texts import office_sentence
from inspector_app.ui.package_texts import conflict_text
from inspector_app.ui.way_texts import way_sentence


def problem_text(error: AppError) -> str:
    """The sentence for an expected failure, with its facts filled in."""
    facts = _Facts({name: _fact(name, value) for name, value in error.params.items()})
    if error.problem is Problem.CREDIT_CODE_INVALID and not error.params.get("expected"):
        return QCoreApplication.translate(
            "Problems",
            "This is not a unified social credit code. It has 18 characters: digits and capital "
            "letters without I, O, S, V and Z.",
        )
    return _sentence(error.problem).format_map(facts)


def field_text(field: str) -> str:
    """The label of a field that a service names."""
    labels = {
        "name": QCoreApplication.translate("Fields", "The name"),
        "short_name": QCoreApplication.translate("Fields", "Short name"),
        "certificate_number": QCoreApplication.translate("Fields", "Certificate number"),
        "pin": QCoreApplication.translate("Fields", "PIN"),
        "place": QCoreApplication.translate("Fields", "Place of inspection"),
        "purpose": QCoreApplication.translate("Fields", "Purpose of inspection"),
        "title": QCoreApplication.translate("Fields", "Title"),
        "wording": QCoreApplication.translate("Fields", "Wording of the problem"),
        "clause": QCoreApplication.translate("Fields", "Legal clause"),
        "requirement": QCoreApplication.translate("Fields", "Requirement"),
        "deadline": QCoreApplication.translate("Fields", "Deadline"),
        "person_or_post": QCoreApplication.translate("Fields", "Person or post"),
        "reason": QCoreApplication.translate("Fields", "Reason"),
        "officer": QCoreApplication.translate("Fields", "Officer"),
    }
    return labels.get(field, field)


class _Facts(dict[str, str]):
    """Facts by name; one that is missing shows as a dash instead of breaking the sentence."""

    def __missing__(self, _key: str) -> str:
        return "—"


def _fact(name: str, value: object) -> str:  # noqa: C901, PLR0911 - one return per kind of fact
    match value:
        case (Lack() as lack, str() as numbers):
            return lack_text(lack).format(numbers=numbers)
        case Role():
            return role_text(value)
        case Evidence():
            return evidence_text(value)
        case EvidenceLine():
            return evidence_text(value.evidence)
        case Shortage():
            return _shortage_text(value)
        case ConflictKind():
            return conflict_text(value)
        case date():
            return value.isoformat()
        case str():
            return field_text(value) if name == "field" else value
        case PurePath() | None:
            return str(value or "—")
        case Iterable():
            comma = QCoreApplication.translate("Problems", ", ", "between items of a list")
            return comma.join(_fact(name, each) for each in value)
        case _:
            return str(value)


def _shortage_text(shortage: Shortage) -> str:
    kind = question_type_text(shortage.cell.type)
    if shortage.cell.topic:
        kind = f"{kind} · {topic_text(shortage.cell.topic)}"
    return QCoreApplication.translate(
        "Problems", "{role} – {kind}: {needed} needed, {available} there"
    ).format(
        role=role_text(shortage.role),
        kind=kind,
        needed=shortage.cell.count,
        available=shortage.available,
    )


def _sentence(problem: Problem) -> str:  # noqa: C901, PLR0911, PLR0912, PLR0915 - one per problem
    translate = QCoreApplication.translate
    match problem:
        case Problem.NOT_FOUND:
            return translate(
                "Problems",
                "This entry no longer exists. Refresh the list.",
            )
        case Problem.CHANGED_BY_OTHERS:
            return translate(
                "Problems",
                "The entry was changed elsewhere meanwhile. Open it again and repeat your change.",
            )
        case Problem.FIELD_REQUIRED:
            return translate(
                "Problems",
                "“{field}” must be filled in.",
            )
        case Problem.CREDIT_CODE_INVALID:
            return translate(
                "Problems",
                "The check character of the credit code is wrong: by the first 17 characters it "
                "would be {expected}. Compare it with the business licence.",
            )
        case Problem.CREDIT_CODE_TAKEN:
            return translate(
                "Problems",
                "This credit code already belongs to {name}. Open that enterprise instead.",
            )
        case Problem.INDUSTRY_UNKNOWN:
            return translate(
                "Problems",
                "There is no industry {code} in GB/T 4754-2017. Choose one from the list.",
            )
        case Problem.CERTIFICATE_TAKEN:
            return translate(
                "Problems",
                "The certificate number {certificate} already belongs to {name}. Check the number.",
            )
        case Problem.PIN_TOO_SHORT:
            return translate(
                "Problems",
                "The PIN needs at least {minimum} characters.",
            )
        case Problem.PIN_WRONG:
            return translate(
                "Problems",
                "This is not the PIN of an officer of this inspection. Try again.",
            )
        case Problem.PERSON_ALREADY_LISTED:
            return translate(
                "Problems",
                "{name} is already listed as {number}. Change that entry instead.",
            )
        case Problem.TOO_FEW_OFFICERS:
            return translate(
                "Problems",
                "At least {minimum} officers inspect together. Choose another officer.",
            )
        case Problem.CERTIFICATE_EXPIRED:
            return translate(
                "Problems",
                "The certificate of {name} was valid until {day}. Choose another officer, or "
                "correct the date in the settings.",
            )
        case Problem.INSPECTION_SEALED:
            return translate(
                "Problems",
                "This inspection is sealed and does not change. Start a correction, which makes "
                "a new version.",
            )
        case Problem.NO_BANKS_CHOSEN:
            return translate(
                "Problems",
                "No question bank is chosen. Choose at least one.",
            )
        case Problem.BLUEPRINT_EMPTY:
            return translate(
                "Problems",
                "The plan has no questions, no points or no time. Fill it in.",
            )
        case Problem.BLUEPRINT_SHORTAGE:
            return translate(
                "Problems",
                "The chosen banks have too few questions for the plan: {shortages}. Choose more "
                "banks or a smaller plan.",
            )
        case Problem.PASS_MARK_INVALID:
            return translate(
                "Problems",
                "The pass mark must be between 1 and 100.",
            )
        case Problem.QUOTA_EMPTY:
            return translate(
                "Problems",
                "Nobody would be drawn. Set a number for at least one group.",
            )
        case Problem.QUOTA_ABOVE_STRATUM:
            return translate(
                "Problems",
                "{quota} are to be drawn from {role} of batch {batch}, but only {available} are "
                "present. Lower the number.",
            )
        case Problem.PERSON_IN_TWO_BATCHES:
            return translate(
                "Problems",
                "{people} are in two batches of this draw. Take them out of one.",
            )
        case Problem.DIGITS_TOO_SHORT:
            return translate(
                "Problems",
                "The representative gives at least {minimum} digits.",
            )
        case Problem.DRAW_OPEN:
            return translate(
                "Problems",
                "A committed draw waits for its digits. Finish it or abandon it with a reason "
                "first.",
            )
        case Problem.DRAW_NOT_COMMITTED:
            return translate(
                "Problems",
                "This draw is not waiting for digits. Start a new draw.",
            )
        case Problem.NO_RESERVE_LEFT:
            return translate(
                "Problems",
                "This group has no reserve left. Go on without a replacement or make another draw.",
            )
        case Problem.ALREADY_TESTED:
            return translate(
                "Problems",
                "{person} has already begun the test and is not replaced.",
            )
        case Problem.REASON_REQUIRED:
            return translate(
                "Problems",
                "A reason must be given; it is kept in the record.",
            )
        case Problem.ATTEMPT_FINISHED:
            return translate(
                "Problems",
                "This test is finished and takes no more answers.",
            )
        case Problem.TIME_IS_UP:
            return translate(
                "Problems",
                "The time is up; the test was handed in with the answers saved so far.",
            )
        case Problem.ANSWER_INVALID:
            return translate(
                "Problems",
                "This answer does not fit the question. Answer again.",
            )
        case Problem.RUBRIC_MARK_INVALID:
            return translate(
                "Problems",
                "A mark is outside its range. Give each point between nothing and its full score.",
            )
        case Problem.SIGNATURE_BLANK:
            return translate(
                "Problems",
                "There is no signature on the pad yet. Sign again, or record a refusal.",
            )
        case Problem.SEALING_INCOMPLETE:
            return translate(
                "Problems",
                "The inspection cannot be sealed yet. Missing: {missing}.",
            )
        case Problem.ALREADY_CORRECTED:
            return translate(
                "Problems",
                "A correction of {number} was already begun. Go on with that one.",
            )
        case Problem.ATTEMPT_NOT_FINISHED:
            return translate(
                "Problems",
                "This test is not finished yet. Let the person hand it in first.",
            )
        case Problem.DEMO_NEEDS_EMPTY_DATA:
            return translate(
                "Problems",
                "The demo needs an empty data folder. Start the program with another one: --data.",
            )
        case _:
            return _of_a_part(problem)


def _of_a_part(problem: Problem) -> str:
    for sentence_of in (file_sentence, database_sentence, document_sentence, office_sentence):
        if found := sentence_of(problem):
            return found
    return way_sentence(problem)
