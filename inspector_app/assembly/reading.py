"""What reads the files that ship with the program, each when it is first needed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.enterprise_lists import (
    EnterpriseChoices,
    EnterprisePreview,
    KeptEnterprises,
)
from inspector_app.domain.enterprises import Industry
from inspector_app.domain.laws import Law, LawRegister, review_reason
from inspector_app.domain.questions import Question
from inspector_app.domain.statistics.authorities import Authorities
from inspector_app.services.banks import ReviewTest
from inspector_app.services.enterprise_import import ListReader

if TYPE_CHECKING:
    from inspector_app.exchange.enterprise_rows import Sorting


def industries(resources: Path) -> tuple[Industry, ...]:
    from inspector_app.exchange.industries import load_industries  # noqa: PLC0415 - when needed

    return load_industries(resources)


def departments(resources: Path, own: Path) -> Authorities:
    from inspector_app.exchange.departments import load_departments  # noqa: PLC0415 - when needed

    return load_departments(resources, own)


def laws(resources: Path) -> tuple[Law, ...]:
    from inspector_app.exchange.laws import load_laws  # noqa: PLC0415 - when needed

    return load_laws(resources)


def list_reader(resources: Path) -> ListReader:
    sorting: Sorting | None = None

    def read(
        path: Path, choices: EnterpriseChoices | None, kept: KeptEnterprises
    ) -> EnterprisePreview:
        from inspector_app.exchange.enterprise_lists import (  # noqa: PLC0415 - when needed
            load_sorting,
            read_enterprises,
        )

        nonlocal sorting
        sorting = sorting or load_sorting(resources)
        return read_enterprises(path, sorting, choices, kept)

    return read


def review_test(resources: Path) -> ReviewTest:
    register: LawRegister | None = None

    def under_review(question: Question, day: date) -> bool:
        nonlocal register
        if register is None:
            from inspector_app.exchange.laws import load_register  # noqa: PLC0415 - when needed

            register = load_register(resources)
        return review_reason(question, register, day) is not None

    return under_review
