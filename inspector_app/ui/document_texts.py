"""A sentence for every problem of documents, keys and signatures; `texts.py` asks here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.errors import Problem
from inspector_app.ui.signing_texts import signing_sentence


def document_sentence(problem: Problem) -> str | None:  # noqa: C901, PLR0911 - one per problem
    """The sentence with its facts still open, None for problems of other parts."""
    translate = QCoreApplication.translate
    match problem:
        case Problem.CHARACTERS_WITHOUT_FONT:
            return translate(
                "Problems",
                "No font has these characters: {characters}. Write the name with other "
                "characters and note the original.",
            )
        case Problem.TEMPLATE_INVALID:
            return translate(
                "Problems",
                "The file {file} is wrong: {detail}. Correct it and try again.",
            )
        case Problem.TEMPLATE_NOT_FOUND:
            return translate(
                "Problems",
                "No document template holds for {region} on {day}. Add one or correct its dates.",
            )
        case Problem.DOCUMENT_ISSUED:
            return translate(
                "Problems",
                "This document is issued and does not change. Correct it by a new one that names "
                "it.",
            )
        case Problem.DOCUMENT_NOT_ISSUED:
            return translate("Problems", "This document is still a draft. Issue it first.")
        case Problem.DOCUMENT_INCOMPLETE:
            return translate("Problems", "The document cannot be issued yet: {lacks}.")
        case Problem.DOCUMENT_REPLACED:
            return translate(
                "Problems", "This document was replaced by {number}. Go on from that one."
            )
        case Problem.ORDER_REQUIRED:
            return translate(
                "Problems",
                "A re-inspection needs an order or a decision on on-site measures that was "
                "issued before. Issue that first.",
            )
        case Problem.PLAN_TOO_LATE:
            return translate(
                "Problems",
                "An inspection plan is made before the visit; this inspection is over.",
            )
        case Problem.NOT_SEALED:
            return translate(
                "Problems",
                "The inspection is not sealed yet. Seal it first; until then pictures belong to "
                "the step “Sign and seal”.",
            )
        case Problem.SCAN_NOT_READABLE:
            return translate(
                "Problems",
                "{file} cannot be read, or it is too large. Choose a JPEG, a PNG or a PDF of at "
                "most {megabytes} MB and {pages} pages.",
            )
        case _:
            return signing_sentence(problem)
