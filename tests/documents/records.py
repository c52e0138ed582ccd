"""Records made by hand for the tests: invented people, a real draw, papers made of its seed."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from inspector_app.domain import draws
from inspector_app.domain.blueprints import Blueprint, BlueprintCell, MultipleRule
from inspector_app.domain.deficiencies import Deficiency, FindingState
from inspector_app.domain.draws import DigitsBy, Exclusion, Frame, Stratum
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.papers import compose
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
from inspector_app.domain.record import (
    InspectionRecord,
    RecordedAnswer,
    RecordedAttempt,
    RecordedDraw,
    RecordedPerson,
    Replacement,
)
from inspector_app.domain.scoring import MARKS_PER_POINT, Response, Score, mark, rubric_mark
from inspector_app.domain.signatures import Sample, Signature, SignerKind, Strokes

ZONE = timezone(timedelta(hours=8))
START = datetime(2026, 11, 23, 9, 5, tzinfo=ZONE)
SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
DIGITS = "20190725"
SITUATION = (
    (
        "经核对，现场在岗企业负责人1人、安全管理人员2人、一线员工12人。抽取经承诺、给数、计算三步，"
        "被检查单位现场负责人给出公开数字，随机抽取6人，替换1人。"
    ),
    "对现场6名从业人员进行安全知识抽考，平均71.5分，合格4人，不合格2人（名单附后）。",
    "抽考中发现岗位问题3条，已当场告知，限期整改（问题清单附后）。",
)
PLAN = Blueprint(
    id="test-6",
    title="标准",
    cells=(
        BlueprintCell(QuestionType.TRUE_FALSE, 1, 10),
        BlueprintCell(QuestionType.SINGLE, 2, 20),
        BlueprintCell(QuestionType.MULTIPLE, 1, 20),
        BlueprintCell(QuestionType.FILL, 1, 10),
        BlueprintCell(QuestionType.PRACTICAL, 1, 20),
    ),
    minutes=20,
    multiple_rule=MultipleRule.HALF,
)
BASIS = (Basis(law="中华人民共和国安全生产法", article="第二十八条", quote="了解事故应急处理措施"),)
STEMS = {
    QuestionType.SINGLE: "下班前，打磨台边积了一层铝粉，怎样清理才安全？",
    QuestionType.MULTIPLE: "进入有限空间作业之前，必须先做好下列哪几件事？",
    QuestionType.TRUE_FALSE: "发现除尘风管发烫并有焦糊味，应当立即停机并向班组长报告。",
    QuestionType.FILL: "有限空间作业必须坚持“先____、再____、后作业”。",
    QuestionType.PRACTICAL: "请口述并演示：同伴触电倒地，你怎样施救？",
}
OPTIONS = (
    Option("A", "打开排风扇把粉吹到门外去"),
    Option("B", "用家用吸尘器慢慢吸干净"),
    Option("C", "用防爆吸尘器吸或用软刷轻扫"),
    Option("D", "用压缩空气吹到墙角，再扫起来"),
)
ANSWERS: dict[QuestionType, Answer] = {
    QuestionType.SINGLE: ("C",),
    QuestionType.MULTIPLE: ("A", "C"),
    QuestionType.TRUE_FALSE: True,
    QuestionType.FILL: (("通风",), ("检测", "检验")),
    QuestionType.PRACTICAL: None,
}
RUBRIC = (RubricPoint("先切断电源再施救", 50), RubricPoint("拨打120并说明地点", 50))
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
GIVEN = ("建国", "秀英", "志强", "海燕", "德福", "春梅", "永胜", "桂兰", "小军", "玉珍")


def strokes(seed: int = 1) -> Strokes:
    """A scribble of three strokes with varying pressure."""
    return tuple(
        tuple(
            Sample(
                120 + part * 230 + round(180 * i / 30),
                160 + round(90 * math.sin(i / 3 + part + seed)),
                part * 400 + i * 12,
                200 + (i * 97 + seed * 31) % 700,
            )
            for i in range(31)
        )
        for part in range(3)
    )


def question(kind: QuestionType, number: int) -> Question:
    choice = kind in {QuestionType.SINGLE, QuestionType.MULTIPLE}
    return Question(
        bank="general",
        id=f"{kind.value}-{number:03}",
        version=1,
        type=kind,
        roles=frozenset(Role),
        topic=Topic.LAW,
        kind=DeficiencyKind.INSUFFICIENT_ABILITY,
        difficulty=1,
        stem=STEMS[kind],
        options=OPTIONS if choice else (),
        answer=ANSWERS[kind],
        explanation="气枪和风扇会把粉吹成粉尘云，普通吸尘器的电机会打火花，凑到一起就可能爆炸。",
        basis=BASIS,
        rubric=RUBRIC if kind is QuestionType.PRACTICAL else (),
    )


def person(number: str) -> RecordedPerson:
    index = int(number[1:]) + {"P": 0, "S": 3, "W": 5}[number[0]]
    role = {"P": Role.PRINCIPAL, "S": Role.SAFETY_MANAGER, "W": Role.FRONTLINE}[number[0]]
    return RecordedPerson(
        number=number,
        name=SURNAMES[index % len(SURNAMES)] + GIVEN[index % len(GIVEN)],
        role=role,
        post={"P": "总经理", "S": "安全员", "W": "打磨工"}[number[0]],
        department={"P": "经理办公室", "S": "安全环保部", "W": "打磨车间二班"}[number[0]],
        identity="412726**********1X",
    )


def draw_record(workers: int = 12, quota: int = 3) -> RecordedDraw:
    strata = (
        Stratum("1", Role.PRINCIPAL, 1, ("P001",)),
        Stratum("1", Role.SAFETY_MANAGER, 2, ("S001", "S002", "S003")),
        Stratum("1", Role.FRONTLINE, quota, tuple(f"W{n:03}" for n in range(1, workers + 1))),
    )
    frame = Frame(
        inspection="0190f5a2-7b1c-7c3e-8a55-2f6d1c9e4b01",
        draw_no=1,
        device_commitment=draws.commitment(SECRET),
        banks={"general": "1.0.0"},
        plan=PLAN.id,
        strata=strata,
        excluded=(
            Exclusion(f"W{workers + 1:03}", "on_leave"),
            Exclusion(f"W{workers + 2:03}", "到县里参加培训"),
        ),
    )
    digest = draws.frame_hash(frame)
    seed = draws.seed(digest, SECRET, DIGITS)
    orders = {stratum.key: draws.stratum_order(seed, stratum) for stratum in strata}
    frontline = orders["1/frontline"]
    return RecordedDraw(
        frame=frame,
        frame_hash=digest,
        secret=SECRET,
        digits=DIGITS,
        digits_by=DigitsBy.REPRESENTATIVE,
        seed=seed,
        drawn={each.key: orders[each.key][: each.quota] for each in strata},
        reserves={each.key: orders[each.key][each.quota :] for each in strata},
        replaced=(Replacement(frontline[0], frontline[quota], "突发腹痛，已由班组长送医"),),
        abandoned=None,
        committed_at=START + timedelta(minutes=8),
        drawn_at=START + timedelta(minutes=10),
        pool=(),
        shown={},
    )


def attempt(draw: RecordedDraw, number: str, luck: int, plan: Blueprint = PLAN) -> RecordedAttempt:
    questions = [question(cell.type, n) for cell in plan.cells for n in range(cell.count + 4)]
    questions = list({each.ref: each for each in questions}.values())
    seed = draws.paper_seed(draw.seed, number)
    answers = []
    for item in compose(plan, questions, person(number).role, seed, {}):
        given = (luck * 7 + item.position * 3) % 5
        marks, rubric = _marks(item.question, item.points, given)
        answers.append(
            RecordedAnswer(
                item=item,
                response=_response(item.question, given),
                marks=marks,
                rubric_given=rubric,
                remark="能说出断电，未说清地点" if rubric else "",
                scored_by="officer-1" if rubric else "",
                saved_at=START,
            )
        )
    score = Score(sum(each.marks or 0 for each in answers), plan.total_points * MARKS_PER_POINT)
    return RecordedAttempt(
        person=person(number),
        draw_no=1,
        paper_seed=seed,
        mode="laptop",
        started_at=START + timedelta(minutes=15),
        submitted_at=START + timedelta(minutes=27),
        used_seconds=734,
        left_window=luck % 3,
        answers=tuple(answers),
        score=score,
        passed=score.passes(plan.pass_mark),
        signature=Signature(SignerKind.TESTED, number, person(number).name, START, strokes(luck)),
    )


def _response(asked: Question, given: int) -> Response:
    match asked.type:
        case QuestionType.SINGLE:
            return "C" if given else None
        case QuestionType.MULTIPLE:
            return ("A", "C") if given > 2 else ("A",)
        case QuestionType.TRUE_FALSE:
            return given != 2
        case QuestionType.FILL:
            return ("通风", "检测") if given > 1 else ("通风", "")
        case _:
            return "先拉闸，再打120"


def _marks(asked: Question, points: int, given: int) -> tuple[int, tuple[int, ...]]:
    if asked.rubric:
        return rubric_mark(asked, points, (50, 25)), (50, 25)
    return mark(asked, points, _response(asked, given), MultipleRule.HALF), ()


def finding(position: int, number: str) -> Deficiency:
    return Deficiency(
        id=f"finding-{position}",
        inspection_id="0190f5a2-7b1c-7c3e-8a55-2f6d1c9e4b01",
        position=position,
        kind=tuple(DeficiencyKind)[position % 3],
        person=number,
        person_name=person(number).name if number else "",
        post="打磨工",
        wording="不掌握铝镁粉尘的清理方法和初期火灾的处置要求，答错相关题目3道。",
        clause="《中华人民共和国安全生产法》第二十八条第一款",
        requirement="组织打磨岗位人员进行粉尘清理和应急处置专项培训，经考核合格后上岗。",
        deadline=date(2026, 12, 8),
        state=FindingState.CONFIRMED,
        question_refs=("general/single-001@1",),
    )


def signatures() -> tuple[Signature, ...]:
    return (
        Signature(SignerKind.OFFICER, "officer-1", "李明远", START, strokes(5)),
        Signature(SignerKind.OFFICER, "officer-2", "周文静", START, strokes(9)),
        Signature(SignerKind.REPRESENTATIVE, "", "钱国栋", START, strokes(13)),
    )


def make_record(workers: int = 12, quota: int = 3, plan: Blueprint = PLAN) -> InspectionRecord:
    """A sealed record, fully signed; `dataclasses.replace` makes the others of it."""
    draw = draw_record(workers, quota)
    gone = {each.person: each.by for each in draw.replaced}
    tested = [gone.get(number, number) for drawn in draw.drawn.values() for number in drawn]
    numbers = [number for stratum in draw.frame.strata for number in stratum.members]
    numbers += [each.person for each in draw.frame.excluded]
    return InspectionRecord(
        inspection_id=draw.frame.inspection,
        number="（丹阳）应急检记〔2026〕12号",
        version=1,
        corrects="",
        correction_reason="",
        bureau=Bureau("丹阳县应急管理局", "丹阳", "A"),
        enterprise=Enterprise(
            id="enterprise-1",
            name="丹阳县恒信金属制品有限公司",
            credit_code="91410000MA0000000X",
            industry="C33",
            township="东城街道",
            address="丹阳县产业集聚区创业路18号",
            legal_representative="钱国栋",
            responsible_person="钱国栋",
            responsible_post="总经理",
            phone="0394-5550101",
            headcount=86,
        ),
        industry_name="金属制品业",
        place="打磨车间、会议室",
        purpose="双重预防抽考",
        started_at=START,
        ended_at=START + timedelta(minutes=95),
        sealed_at=START + timedelta(minutes=96),
        officers=(
            Officer("officer-1", "李明远", "豫P-AJ0071", date(2028, 6, 30)),
            Officer("officer-2", "周文静", "豫P-AJ0115", date(2027, 12, 31)),
        ),
        blueprint=plan,
        banks=(("general", "1.0.0", "通用"),),
        people=tuple(person(number) for number in numbers),
        draws=(draw,),
        attempts=tuple(
            attempt(draw, number, luck, plan) for luck, number in enumerate(tested, start=1)
        ),
        findings=tuple(finding(n, number) for n, number in enumerate((tested[-1], "", "S001"), 1)),
        signatures=signatures(),
        situation=SITUATION,
        remarks="",
        statement="",
        previous_hash="",
        record_date=date(2026, 11, 23),
    )


def make_preview() -> InspectionRecord:
    """An open inspection: no number, nobody has signed, not ended."""
    return replace(make_record(), number="", sealed_at=None, ended_at=None, signatures=())


def make_long_record() -> InspectionRecord:
    """A sealed record whose findings do not fit on the form's first page."""
    more = tuple(
        f"第{n}处：打磨车间除尘系统未按规定设置锁气卸灰装置，现场作业人员说不清粉尘清扫周期、"
        "清扫工具和停机处置要求；岗位风险告知卡未更新，与双重预防清单不一致。"
        for n in range(1, 16)
    )
    return replace(make_record(), situation=SITUATION + more)
