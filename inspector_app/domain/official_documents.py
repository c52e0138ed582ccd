"""The official documents beside the inspection record, each as the data its form is filled with.

An `OfficialDocument` holds everything its pages show, so that the same data gives the same pages
for good. Fields and order are those of the forms of 应急管理 (family emergency-2017).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.signatures import Signature


class DocumentKind(Enum):
    """现场检查方案, 现场检查记录, 责令限期整改指令书, 整改复查意见书, 现场处理措施决定书."""

    PLAN = "plan"
    RECORD = "record"
    ORDER = "order"
    REINSPECTION = "reinspection"
    MEASURE = "measure"

    @property
    def number_mark(self) -> str:
        """The kind's mark in document numbers, which is also its name in the register."""
        return _NUMBER_MARKS[self]

    @property
    def sealed_by_department(self) -> bool:
        """Whether the department's seal belongs on it; a record has none, a plan is internal."""
        return self in {DocumentKind.ORDER, DocumentKind.REINSPECTION, DocumentKind.MEASURE}


_NUMBER_MARKS = {
    DocumentKind.PLAN: "检查方案",
    DocumentKind.RECORD: "检记",
    DocumentKind.ORDER: "责改",
    DocumentKind.REINSPECTION: "复查",
    DocumentKind.MEASURE: "现决",
}


class RecordPaper(Enum):
    """What is printed of a record by itself.

    抽取凭证, 成绩单, 试卷及答卷, 错题讲解单, and 培训考核档案 (安全生产法 第二十八条第四款).
    """

    RECEIPT = "receipt"
    SCORES = "scores"
    PAPERS = "papers"
    MISTAKES = "mistakes"
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class County:
    """What a county's documents say of its authorities.

    `government` hears 行政复议 (since 2024 the 本级人民政府: 行政复议法 第二十四条), `alternative`
    is another authority for it where there is one, `court` hears 行政诉讼; with or without
    人民政府 and 人民法院 at their ends. `sentences` are local additions by kind.
    """

    bureau: Bureau
    government: str = ""
    alternative: str = ""
    court: str = ""
    sentences: Mapping[DocumentKind, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundProblem:
    """A problem as the document words it; `major`: 重大事故隐患; `finding`: a deficiency's id."""

    text: str
    major: bool = False
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day before which the problems with these numbers (from 1) must be put right."""

    items: tuple[int, ...]
    day: date


@dataclass(frozen=True, slots=True)
class OrderContent:
    """责令限期整改指令书; `interim_measures` keep people safe until the problems are put right."""

    problems: tuple[FoundProblem, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    interim_measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemOpinion:
    """What the re-inspection found of one problem (its number in the order, its text)."""

    item: int
    text: str
    done: bool
    note: str = ""
    finding: str = ""


@dataclass(frozen=True, slots=True)
class ReinspectionContent:
    """整改复查意见书; `decision` is what was decided, such as 责令限期整改, by which document."""

    decided_on: date | None = None
    decision: str = ""
    decision_number: str = ""
    opinions: tuple[ItemOpinion, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureContent:
    """现场处理措施决定书; `basis` are citations such as 《…法》第六十七条."""

    inspected_on: date | None = None
    problems: tuple[FoundProblem, ...] = ()
    basis: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a superior wrote on the plan, who and when."""

    text: str = ""
    name: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class PlanContent:
    """现场检查方案, internal, made before the visit."""

    address: str = ""
    contact: str = ""
    industry_name: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    contents: tuple[str, ...] = ()
    method: str = ""
    review: Opinion = Opinion()
    approval: Opinion = Opinion()


Content: TypeAlias = PlanContent | OrderContent | ReinspectionContent | MeasureContent

_KINDS: dict[type[object], DocumentKind] = {
    PlanContent: DocumentKind.PLAN,
    OrderContent: DocumentKind.ORDER,
    ReinspectionContent: DocumentKind.REINSPECTION,
    MeasureContent: DocumentKind.MEASURE,
}


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """One document with all that its pages show; without `issued_at` it is a draft.

    `responsible_person` is whose signature the enterprise's place asks for. Signatures are those
    of the officers and, as SignerKind.REPRESENTATIVE, of the enterprise's responsible person.
    """

    inspection_id: str
    county: County
    enterprise_name: str
    responsible_person: str
    officers: tuple[Officer, ...]
    content: Content
    day: date | None = None
    number: str = ""
    issued_at: datetime | None = None
    signatures: tuple[Signature, ...] = ()

    @property
    def kind(self) -> DocumentKind:
        return _KINDS[type(self.content)]

    @property
    def issued(self) -> bool:
        return self.issued_at is not None
