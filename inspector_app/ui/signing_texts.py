"""A sentence for every problem of signatures on files; `document_texts.py` asks here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.errors import Problem


def signing_sentence(problem: Problem) -> str | None:
    """The sentence with its facts still open, None for problems of other parts."""
    return _place_sentence(problem) or _key_sentence(problem)


def _place_sentence(problem: Problem) -> str | None:
    translate = QCoreApplication.translate
    match problem:
        case Problem.PDF_NOT_READABLE:
            return translate("Problems", "The file is not a PDF that can be read.")
        case Problem.PLACE_MISSING:
            return translate(
                "Problems",
                "The file has no place for this signature; it was sealed by an earlier version. "
                "Sign the print in ink instead.",
            )
        case Problem.PLACE_SIGNED:
            return translate(
                "Problems", "{name} has signed here already. Choose another place or none."
            )
        case Problem.DEPARTMENT_SIGNED:
            return translate(
                "Problems", "The department has signed last; nobody can sign the file after it."
            )
        case Problem.NO_PLACE_FOR_STAMP:
            return translate("Problems", "All places for time stamps in the file are taken.")
        case _:
            return _stamp_sentence(problem)


def _stamp_sentence(problem: Problem) -> str | None:
    translate = QCoreApplication.translate
    match problem:
        case Problem.STAMP_NOT_GIVEN:
            return translate(
                "Problems",
                "No time stamp came from {url}. The signatures stay as they are; check network "
                "and address, and stamp the file later.",
            )
        case Problem.STAMP_ADDRESS_MISSING:
            return translate(
                "Problems", "There is no address for time stamps yet. Enter it in the settings."
            )
        case Problem.STAMP_ADDRESS_INVALID:
            return translate(
                "Problems", "The address of the time stamps must begin with http:// or https://."
            )
        case _:
            return None


def _key_sentence(problem: Problem) -> str | None:
    translate = QCoreApplication.translate
    match problem:
        case Problem.KEY_FILE_UNREADABLE:
            return translate(
                "Problems",
                "The file holds no key with its certificate. Choose a PKCS#12 file (.pfx or .p12).",
            )
        case Problem.KEY_PASSWORD_WRONG:
            return translate(
                "Problems",
                "The password does not open the key file. Type it again; if it is right, the file "
                "is damaged.",
            )
        case Problem.KEY_UNUSABLE:
            return translate(
                "Problems",
                "This key cannot sign PDF files here. Use an RSA or EC key for signatures; SM2 "
                "keys are not supported.",
            )
        case Problem.KEY_EXPIRED:
            return translate(
                "Problems", "The certificate of {name} was valid until {day}. Have it renewed."
            )
        case _:
            return _token_sentence(problem)


def _token_sentence(problem: Problem) -> str | None:
    translate = QCoreApplication.translate
    match problem:
        case Problem.TOKEN_LIBRARY_UNREADABLE:
            return translate(
                "Problems",
                "{file} is not a PKCS#11 library that works here. Choose the one that came with "
                "the token.",
            )
        case Problem.TOKEN_NOT_FOUND:
            return translate("Problems", "The token “{token}” is not there. Plug it in, try again.")
        case Problem.TOKEN_PIN_WRONG:
            return translate(
                "Problems", "The PIN of the token is wrong. It locks itself after a few wrong ones."
            )
        case Problem.TOKEN_PIN_LOCKED:
            return translate(
                "Problems", "The token has locked itself. Who issued it can unlock it."
            )
        case Problem.TOKEN_KEY_NOT_FOUND:
            return translate(
                "Problems",
                "The token has no certificate with its key under the label “{label}”. Leave the "
                "label empty to take the first one.",
            )
        case _:
            return None
