"""The invented county: its townships, trades, officers and names, all marked as a demonstration."""

from __future__ import annotations

import random
from dataclasses import dataclass

from inspector_app.domain.enterprises import Enterprise, credit_code_check_character
from inspector_app.domain.people import Role, StaffMember

MARK = "演示"
TOWNSHIPS = tuple(
    MARK + name
    for name in [
        "青石镇",
        "柳湾镇",
        "双桥镇",
        "白塔镇",
        "石门镇",
        "桃源镇",
        "清河镇",
        "南岗镇",
        "北营镇",
        "东关镇",
        "西岭镇",
        "大槐镇",
        "龙泉镇",
        "平原乡",
        "高台乡",
        "新集乡",
        "老堡乡",
        "杨楼乡",
        "汲水乡",
        "城关街道",
        "工业街道",
        "湖滨街道",
    ]
)


@dataclass(frozen=True, slots=True)
class Trade:
    """A kind of enterprise: its class of GB/T 4754, its usual name, its front line's posts."""

    code: str
    name: str
    posts: tuple[str, ...]


TRADES = tuple(
    Trade(code, name, tuple(posts.split()))
    for code, name, posts in (
        ("C3484", "机械有限公司", "冲压工 车工 焊工 叉车司机"),
        ("C2614", "化工有限公司", "反应釜操作工 装卸工 电工"),
        ("F5265", "加油站", "加油员 卸油员"),
        ("C1312", "面粉有限公司", "磨粉工 码垛工 电工"),
        ("C1512", "酒业有限公司", "酿酒工 灌装工 司炉工"),
        ("C2110", "家具有限公司", "木工 喷漆工 除尘维护工"),
        ("C2221", "纸业有限公司", "制浆工 抄纸工 污水处理工"),
        ("C3021", "水泥制品厂", "搅拌工 行车工 清仓工"),
        ("C3130", "轧钢有限公司", "轧钢工 行车工 煤气工"),
        ("C1711", "纺织有限公司", "细纱工 络筒工 机修工"),
        ("C1811", "服装有限公司", "缝纫工 裁剪工 锅炉工"),
        ("B1012", "采石场", "凿岩工 铲车司机 破碎工"),
        ("D4511", "燃气有限公司", "巡线工 场站操作工 抢修工"),
        ("D4412", "热电有限公司", "锅炉运行工 汽机运行工 电工"),
        ("D4610", "自来水厂", "净水工 加氯工 泵站工"),
        ("E4710", "建筑有限公司", "架子工 塔吊司机 钢筋工"),
        ("F5212", "超市", "理货员 消防控制室值班员"),
        ("G5431", "运输有限公司", "货车驾驶员 押运员"),
        ("G5920", "仓储有限公司", "叉车司机 仓库管理员"),
        ("G5951", "粮库", "保管员 熏蒸工 输送机操作工"),
        ("H6110", "宾馆", "客房服务员 厨师 消防控制室值班员"),
        ("P8331", "中学", "实验室管理员 食堂工 保安"),
        ("Q8411", "医院", "氧气站值班员 电工 保安"),
        ("R9011", "歌舞厅", "服务员 消防控制室值班员"),
    )
)

_BRANDS = [
    "安泰",
    "恒信",
    "宏达",
    "瑞丰",
    "永兴",
    "华盛",
    "金源",
    "顺和",
    "鑫鑫",
    "正大",
    "东方",
    "新华",
    "德润",
    "祥云",
    "康宁",
]
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"
_GIVEN = "安平宁和顺康泰祥瑞丰登明清正直诚信义勇勤俭松柏桂兰梅竹春秋江河山海"


def people_names(chance: random.Random, count: int) -> list[str]:
    """So many different names, each beginning with the mark."""
    names = [MARK + surname + given for surname in _SURNAMES for given in _GIVEN]
    return chance.sample(names, count)


def invented_enterprise(number: int, chance: random.Random) -> tuple[Enterprise, Trade]:
    """The county's `number`-th enterprise; townships and trades take turns."""
    township = TOWNSHIPS[number % len(TOWNSHIPS)]
    trade = TRADES[(number * 7 + number // len(TRADES)) % len(TRADES)]
    brand = _BRANDS[number % len(_BRANDS)]
    head, *_ = people_names(chance, 1)
    return (
        Enterprise(
            id="",
            name=f"{township}{brand}{trade.name}（{MARK}{number + 1}）",
            credit_code=_credit_code(number),
            industry=trade.code,
            township=township,
            address=f"{township}{MARK}路{number + 1}号",
            legal_representative=head,
            responsible_person=head,
            responsible_post="经理",
            phone="000-0000000",
            headcount=chance.randint(12, 300),
        ),
        trade,
    )


def invented_staff(
    enterprise: Enterprise, trade: Trade, chance: random.Random
) -> list[StaffMember]:
    """The enterprise's people, without ids and numbers."""
    workers = chance.randint(9, 18)
    names = iter(people_names(chance, workers + 3))
    leaders = [
        (Role.PRINCIPAL, "经理", "办公室"),
        (Role.SAFETY_MANAGER, "安全科长", "安全科"),
        (Role.SAFETY_MANAGER, "专职安全员", "安全科"),
    ]
    front = [
        (Role.FRONTLINE, trade.posts[place % len(trade.posts)], ("一班", "二班")[place % 2])
        for place in range(workers)
    ]
    return [
        StaffMember("", enterprise.id, "", next(names), role, post, department)
        for role, post, department in (*leaders, *front)
    ]


def _credit_code(number: int) -> str:
    body = f"9141000{number:04d}DEM0A2"
    return body + (credit_code_check_character(body) or "")
