"""The problems a user can act on; `ui/texts.py` and `cli/texts.py` word them."""

from __future__ import annotations

from enum import Enum, auto


class Problem(Enum):
    """What went wrong, without words: the faces turn it into a sentence."""

    FILE_NOT_FOUND = auto()
    FILE_NOT_READABLE = auto()
    FILE_EMPTY = auto()
    FILE_NOT_A_SPREADSHEET = auto()
    FILE_TOO_LARGE = auto()
    FILE_ENCODING_UNKNOWN = auto()
    SHEET_EMPTY = auto()
    ROSTER_WITHOUT_NAMES = auto()
    BANK_INVALID = auto()
    QUESTION_CHANGED_SAME_VERSION = auto()
    FOLDER_NOT_WRITABLE = auto()
    DEVICE_KEY_UNREADABLE = auto()
    ALREADY_OPEN = auto()
    DATABASE_LOCKED = auto()
    DATABASE_READ_ONLY = auto()
    DATABASE_CORRUPT = auto()
    DATABASE_TOO_NEW = auto()
    DISK_FULL = auto()
    DEMO_NEEDS_EMPTY_DATA = auto()
    NOT_FOUND = auto()
    CHANGED_BY_OTHERS = auto()
    FIELD_REQUIRED = auto()
    CREDIT_CODE_INVALID = auto()
    CREDIT_CODE_TAKEN = auto()
    INDUSTRY_UNKNOWN = auto()
    CERTIFICATE_TAKEN = auto()
    PIN_TOO_SHORT = auto()
    PIN_WRONG = auto()
    PERSON_ALREADY_LISTED = auto()
    TOO_FEW_OFFICERS = auto()
    CERTIFICATE_EXPIRED = auto()
    INSPECTION_SEALED = auto()
    NO_BANKS_CHOSEN = auto()
    BLUEPRINT_EMPTY = auto()
    BLUEPRINT_SHORTAGE = auto()
    PASS_MARK_INVALID = auto()
    QUOTA_EMPTY = auto()
    QUOTA_ABOVE_STRATUM = auto()
    PERSON_IN_TWO_BATCHES = auto()
    DIGITS_TOO_SHORT = auto()
    DRAW_OPEN = auto()
    DRAW_NOT_COMMITTED = auto()
    NO_RESERVE_LEFT = auto()
    ALREADY_TESTED = auto()
    REASON_REQUIRED = auto()
    ATTEMPT_FINISHED = auto()
    ATTEMPT_NOT_FINISHED = auto()
    TIME_IS_UP = auto()
    ANSWER_INVALID = auto()
    RUBRIC_MARK_INVALID = auto()
    PAPER_UNKNOWN = auto()
    PAPER_INCOMPLETE = auto()
    PAPER_DIFFERENCES = auto()
    PAPER_SAME_OFFICER = auto()
    PAPER_TIMES_INVALID = auto()
    ATTEMPT_UNDER_WAY = auto()
    RUBRIC_UNSCORED = auto()
    SECOND_OFFICER_NEEDED = auto()
    PHOTO_NOT_READABLE = auto()
    SCAN_NOT_READABLE = auto()
    PHOTO_WITHOUT_CODE = auto()
    PHOTO_TWO_SHEETS = auto()
    PHOTO_CORNERS_MISSING = auto()
    PHOTO_TOO_SMALL = auto()
    PHOTO_NOT_SHARP = auto()
    PHOTO_DISTORTED = auto()
    SIGNATURE_BLANK = auto()
    NOT_SEALED = auto()
    SEALING_INCOMPLETE = auto()
    PHONES_NOT_STARTED = auto()
    ALREADY_CORRECTED = auto()
    DOCUMENT_ISSUED = auto()
    DOCUMENT_NOT_ISSUED = auto()
    DOCUMENT_INCOMPLETE = auto()
    DOCUMENT_REPLACED = auto()
    ORDER_REQUIRED = auto()
    PLAN_TOO_LATE = auto()
    CHARACTERS_WITHOUT_FONT = auto()
    TEMPLATE_INVALID = auto()
    TEMPLATE_NOT_FOUND = auto()


class AppError(Exception):
    """An expected failure the user can act on; `params` are the facts its sentence needs."""

    def __init__(self, problem: Problem, **params: object) -> None:
        super().__init__(problem.name, params)
        self.problem = problem
        self.params = params


class Cancelled(Exception):  # noqa: N818 - a decision of the user's, not an error
    """The user stopped a long task; nothing of it is kept."""
