"""Questions made up for tests."""

from __future__ import annotations

from inspector_app.domain.people import Role
from inspector_app.domain.questions import (
    Answer,
    Basis,
    DeficiencyKind,
    Option,
    Question,
    QuestionType,
    RubricPoint,
    Topic,
)

_ANSWERS: dict[QuestionType, Answer] = {
    QuestionType.SINGLE: ("B",),
    QuestionType.MULTIPLE: ("A", "C", "D"),
    QuestionType.TRUE_FALSE: False,
    QuestionType.FILL: (("30", "三十"), ("安全员",)),
    QuestionType.SHORT: None,
    QuestionType.PRACTICAL: None,
}


def question(
    number: int,
    type_: QuestionType = QuestionType.SINGLE,
    *,
    topic: Topic = Topic.POST_RISK,
    role: Role | None = None,
    kind: DeficiencyKind = DeficiencyKind.INSUFFICIENT_ABILITY,
) -> Question:
    """A question for one role, or for all."""
    with_options = type_ in {QuestionType.SINGLE, QuestionType.MULTIPLE}
    return Question(
        bank="test",
        id=f"t-{number:03}",
        version=1,
        type=type_,
        roles=frozenset({role}) if role else frozenset(Role),
        topic=topic,
        kind=kind,
        difficulty=1,
        stem=f"第{number}题：____与____" if type_ is QuestionType.FILL else f"第{number}题",
        options=tuple(Option(k, f"选项{k}") for k in "ABCD") if with_options else (),
        answer=_ANSWERS[type_],
        explanation="说明",
        basis=(Basis(law="安全生产法", article="第二十八条", quote="进行安全生产教育和培训"),),
        rubric=(RubricPoint("停机", 60), RubricPoint("报告", 40))
        if type_.scored_by_officer
        else (),
    )
