"""The quality check of question banks: what must be corrected before they are used."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from inspector_app.domain.bank_checks import check_banks
from inspector_app.domain.bank_quality import BankReport, coverage
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.laws import LawRegister
from inspector_app.domain.questions import QuestionBank
from inspector_app.exchange.laws import load_register
from inspector_app.exchange.question_banks import bank_files, read_bank


class BankCheckService:
    """`folders` are checked where no path is given; without any, the banks that ship."""

    def __init__(self, resources: Path, folders: Sequence[Path] = ()) -> None:
        self._resources = resources
        self._folders = folders or (resources.parent / "question_banks",)

    def check(self, path: Path | None, day: date) -> tuple[BankReport, ...]:
        """A report on every bank of a file or folder, by the law of that day.

        A file that cannot be loaded is reported with its complaints. Raises AppError:
        FILE_NOT_FOUND(file, path).
        """
        if path is not None:
            files = bank_files(path)
        else:
            files = tuple(file for each in self._folders for file in sorted(each.glob("*.yaml")))
        banks: list[QuestionBank] = []
        refused: dict[str, BankReport] = {}
        for file in files:
            try:
                banks.append(read_bank(file))
            except AppError as error:
                if error.problem is not Problem.BANK_INVALID:
                    raise
                refused[file.stem] = _refused(file.stem, error.params["complaints"])
        reports = {report.bank: report for report in check_banks(banks, self._register(), day)}
        every = reports | refused
        return tuple(every[file.stem] for file in files)

    def _register(self) -> LawRegister:
        return load_register(self._resources)


def _refused(bank: str, complaints: object) -> BankReport:
    found = complaints if isinstance(complaints, tuple) else ()
    return BankReport(bank, "", 0, coverage(()), complaints=found)
