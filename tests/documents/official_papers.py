"""Official documents made by hand for the tests: invented people, short and overflowing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from inspector_app.domain.officers import Bureau, Officer
from inspector_app.domain.official_documents import (
    Content,
    County,
    Deadline,
    DocumentKind,
    FoundProblem,
    ItemOpinion,
    MeasureContent,
    OfficialDocument,
    Opinion,
    OrderContent,
    PlanContent,
    ReinspectionContent,
)
from inspector_app.domain.signatures import Signature, SignerKind
from tests.documents.records import START, strokes

COUNTY = County(Bureau("丹阳县应急管理局", "丹阳", "A"), "丹阳县", "", "丹阳县人民法院")
OFFICERS = (
    Officer("officer-1", "李明远", "豫P-AJ0071", date(2028, 6, 30)),
    Officer("officer-2", "周文静", "豫P-AJ0115", date(2027, 12, 31)),
)
PROBLEMS = (
    FoundProblem("打磨车间除尘系统未按规定设置锁气卸灰装置", major=True, finding="finding-1"),
    FoundProblem("打磨工3人不掌握铝镁粉尘的清理方法和初期火灾的处置要求", finding="finding-2"),
    FoundProblem("有限空间作业未执行“先通风、再检测、后作业”", finding="finding-3"),
)
LONG = (
    "打磨车间第{n}号除尘系统未按规定设置锁气卸灰装置，现场作业人员说不清粉尘清扫周期、清扫工具和停机"
    "处置要求；岗位风险告知卡未更新，与双重预防清单不一致"
)
ORDER = OrderContent(
    PROBLEMS,
    (Deadline((1, 3), date(2026, 12, 1)), Deadline((2,), date(2026, 12, 15))),
    ("整改期间打磨车间停止打磨作业，撤出作业人员，设置警示标志",),
)
REINSPECTION = ReinspectionContent(
    date(2026, 11, 23),
    "责令限期整改",
    "（丹阳）应急责改〔2026〕12号",
    (
        ItemOpinion(1, PROBLEMS[0].text, done=True, finding="finding-1"),
        ItemOpinion(2, PROBLEMS[1].text, done=False, note="仍有1人答不出", finding="finding-2"),
        ItemOpinion(3, PROBLEMS[2].text, done=True, finding="finding-3"),
    ),
)
MEASURE = MeasureContent(
    date(2026, 11, 23),
    PROBLEMS[:1],
    ("《中华人民共和国安全生产法》第七十条第一款",),
    ("打磨车间暂时停产，撤出全部作业人员", "重大事故隐患排除并经审查同意后方可恢复生产"),
)
PLAN = PlanContent(
    address="丹阳县产业集聚区创业路18号",
    contact="钱国栋　0394-5550101",
    industry_name="金属制品业",
    starts_at=datetime(2026, 11, 23, 9, 0, tzinfo=START.tzinfo),
    ends_at=datetime(2026, 11, 23, 11, 0, tzinfo=START.tzinfo),
    contents=("从业人员安全生产教育和培训情况", "粉尘防爆专项整治情况"),
    method="现场随机抽取从业人员考试，查阅资料，现场检查",
    review=Opinion("同意", "吴国强", date(2026, 11, 20)),
    approval=Opinion("同意按方案检查", "郑海涛", date(2026, 11, 20)),
)
NUMBERS = {
    DocumentKind.PLAN: "（丹阳）应急检查方案〔2026〕9号",
    DocumentKind.ORDER: "（丹阳）应急责改〔2026〕12号",
    DocumentKind.REINSPECTION: "（丹阳）应急复查〔2026〕7号",
    DocumentKind.MEASURE: "（丹阳）应急现决〔2026〕3号",
}


def make_document(content: Content) -> OfficialDocument:
    """An issued document, signed by all; `dataclasses.replace` makes the others of it."""
    draft = OfficialDocument(
        inspection_id="0190f5a2-7b1c-7c3e-8a55-2f6d1c9e4b01",
        county=COUNTY,
        enterprise_name="丹阳县恒信金属制品有限公司",
        responsible_person="钱国栋",
        officers=OFFICERS,
        content=content,
        day=date(2026, 11, 23),
    )
    return replace(
        draft,
        number=NUMBERS[draft.kind],
        issued_at=START + timedelta(hours=2),
        signatures=(
            Signature(SignerKind.OFFICER, "officer-1", "李明远", START, strokes(5)),
            Signature(SignerKind.OFFICER, "officer-2", "周文静", START, strokes(9)),
            Signature(SignerKind.REPRESENTATIVE, "", "钱国栋", START, strokes(13)),
        ),
    )


def long_problems(count: int) -> tuple[FoundProblem, ...]:
    """Problems of two to three lines each."""
    return tuple(FoundProblem(LONG.format(n=n), major=n % 5 == 1) for n in range(1, count + 1))
