"""Question banks from their YAML files, validated strictly; every complaint names its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from inspector_app.domain.bank_quality import BankComplaint, ComplaintKind
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.questions import Question, QuestionBank
from inspector_app.exchange.question_fields import Complaints, Fields, read_question
from inspector_app.exchange.sheets import MEGABYTE, read_content
from inspector_app.exchange.yaml_files import Lines, YamlProblem, parse

LARGEST_BANK = 5 * MEGABYTE
_BANK_FIELDS = frozenset({"bank", "title", "version", "industries", "questions"})


def read_bank(path: Path) -> QuestionBank:
    """A bank with its questions; the file is named after it.

    Raises AppError: FILE_NOT_FOUND(file, path), FILE_NOT_READABLE(file), FILE_EMPTY(file),
    FILE_TOO_LARGE(file, megabytes, limit), FILE_ENCODING_UNKNOWN(file), and
    BANK_INVALID(file, complaints, count, line, detail), the last two being the first complaint's.
    """
    return bank_of(path, read_content(path, LARGEST_BANK))


def bank_of(path: Path, content: bytes) -> QuestionBank:
    """The bank in a file's content; raises as `read_bank` for a file with this name and content."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AppError(Problem.FILE_ENCODING_UNKNOWN, file=path.name) from error
    document = parse(text)
    complaints = Complaints(path.name)
    bank = None
    if isinstance(document, YamlProblem):
        complaints.add("", "", ComplaintKind.SYNTAX, document.reason, document.line)
    elif isinstance(document, Lines):
        bank = _bank(path, document, complaints)
    else:
        complaints.add("", "", ComplaintKind.WRONG_TYPE, type(document).__name__, 1)
    if bank is None or complaints.found:
        raise _invalid(path.name, tuple(complaints.found))
    return bank


def read_all(folder: Path) -> tuple[QuestionBank, ...]:
    """Every bank of a folder, by file name. Raises as `read_bank` at the first wrong file."""
    return tuple(read_bank(path) for path in bank_files(folder))


def bank_files(path: Path) -> tuple[Path, ...]:
    """The bank files of a folder, or the one file. Raises AppError(FILE_NOT_FOUND)."""
    files = tuple(sorted(path.glob("*.yaml"))) if path.is_dir() else (path,)
    if not files or not files[0].exists():
        raise AppError(Problem.FILE_NOT_FOUND, file=path.name, path=str(path))
    return files


def _bank(path: Path, document: Lines, complaints: Complaints) -> QuestionBank | None:
    fields = Fields(document, "", complaints)
    fields.only(_BANK_FIELDS)
    identifier = fields.text("bank")
    if identifier and identifier != path.stem:
        complaints.add("", "bank", ComplaintKind.FILE_NAME_DIFFERS, identifier, document.line)
    title, version = fields.text("title"), fields.text("version")
    industries = fields.texts("industries", may_be_empty=True)
    questions = _questions(fields, path.stem, complaints)
    return QuestionBank(identifier, title, version, industries, questions, len(questions))


def _questions(fields: Fields, bank: str, complaints: Complaints) -> tuple[Question, ...]:
    found: dict[str, Question] = {}
    for position, entry in enumerate(fields.items("questions"), start=1):
        if not isinstance(entry, Mapping):
            complaints.add(f"#{position}", "", ComplaintKind.WRONG_TYPE, str(entry), 0)
            continue
        question = read_question(entry, bank, position, complaints)
        if question is None:
            continue
        if question.id in found:
            line = entry.line if isinstance(entry, Lines) else 0
            complaints.add(question.id, "id", ComplaintKind.DUPLICATE_ID, question.id, line)
        found[question.id] = question
    return tuple(found.values())


def _invalid(file: str, complaints: tuple[BankComplaint, ...]) -> AppError:
    first = complaints[0]
    return AppError(
        Problem.BANK_INVALID,
        file=file,
        complaints=complaints,
        count=len(complaints),
        line=first.line,
        detail=str(first),
    )
