"""Invented people of the demo: names, answers and handwriting made from chance."""

from __future__ import annotations

import math
import random

from inspector_app.domain.enterprises import credit_code_check_character
from inspector_app.domain.people import Role, StaffMember
from inspector_app.domain.questions import Question, QuestionType
from inspector_app.domain.signatures import Sample, Strokes

_CREDIT_BODY = "91410000MA0DEM001"
CREDIT_CODE = _CREDIT_BODY + (credit_code_check_character(_CREDIT_BODY) or "")

_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
_GIVEN = "安平宁和顺康泰祥瑞丰登明清正直诚"
_POSTS: tuple[tuple[Role, str, str, int], ...] = (
    (Role.PRINCIPAL, "公司领导", "总经理", 1),
    (Role.PRINCIPAL, "公司领导", "生产副总经理", 2),
    (Role.SAFETY_MANAGER, "安环部", "安全总监", 1),
    (Role.SAFETY_MANAGER, "安环部", "专职安全员", 3),
    (Role.FRONTLINE, "机加工车间", "冲压工", 7),
    (Role.FRONTLINE, "机加工车间", "车工", 6),
    (Role.FRONTLINE, "焊接车间", "焊工", 7),
    (Role.FRONTLINE, "仓储部", "叉车司机", 4),
    (Role.FRONTLINE, "设备部", "电工", 3),
    (Role.FRONTLINE, "动力车间", "司炉工", 2),
)


def staff_of_demo(enterprise_id: str, chance: random.Random) -> list[StaffMember]:
    """The demo enterprise's people, without ids and numbers."""
    names = [surname + a + b for surname in _SURNAMES for a in _GIVEN[:4] for b in _GIVEN[4:8]]
    chosen = iter(chance.sample(names, sum(count for *_, count in _POSTS)))
    return [
        StaffMember("", enterprise_id, "", next(chosen), role, post, department)
        for role, department, post, count in _POSTS
        for _ in range(count)
    ]


def demo_response(
    question: Question, skill: float, chance: random.Random
) -> str | tuple[str, ...] | bool | None:
    """What someone of this skill (probability of a right answer) answers; None leaves it open."""
    knows = chance.random() < skill
    keys = [option.key for option in question.options]
    match question.type:
        case QuestionType.SINGLE:
            right = _keys(question)
            return right[0] if knows else chance.choice([key for key in keys if key not in right])
        case QuestionType.MULTIPLE:
            return _keys(question) if knows else _keys(question)[:1]
        case QuestionType.TRUE_FALSE:
            return bool(question.answer) is knows
        case QuestionType.FILL:
            return tuple(texts[0] if knows else "不清楚" for texts in _blanks(question))
        case QuestionType.SHORT:
            return "停止作业，撤离现场，报告班组长。" if knows else None
        case QuestionType.PRACTICAL:
            return None


def rubric_points(question: Question, chance: random.Random) -> tuple[int, ...]:
    """Points for each line of the rubric: all, half or none of it."""
    return tuple(
        chance.choice((line.score, line.score, line.score // 2)) for line in question.rubric
    )


def demo_strokes(chance: random.Random) -> Strokes:
    """Made-up handwriting: a few wavy strokes, different each time."""
    strokes: list[tuple[Sample, ...]] = []
    time = 0
    for stroke in range(chance.randint(4, 7)):
        left, top = 80 + stroke * 120, chance.randint(90, 160)
        bend, length = chance.uniform(0.5, 2.5), chance.randint(60, 140)
        samples = []
        for step in range(24):
            time += 12
            x = left + length * step // 23
            y = top + int(50 * math.sin(bend * step / 6) + step * chance.uniform(0, 3))
            pressure = 450 + int(300 * math.sin(math.pi * step / 23))
            samples.append(Sample(x, max(0, y), time, pressure))
        strokes.append(tuple(samples))
        time += 150
    return tuple(strokes)


def _keys(question: Question) -> tuple[str, ...]:
    return tuple(str(key) for key in question.answer) if isinstance(question.answer, tuple) else ()


def _blanks(question: Question) -> list[tuple[str, ...]]:
    blanks = question.answer if isinstance(question.answer, tuple) else ()
    return [blank for blank in blanks if isinstance(blank, tuple)]
