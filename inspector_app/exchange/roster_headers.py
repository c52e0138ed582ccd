"""The labels of a staff list."""

from __future__ import annotations

import re

from inspector_app.domain.rosters import RosterColumn
from inspector_app.exchange.list_headers import Header, HeaderWords, rule
from inspector_app.exchange.opened_lists import OtherList

_POSITION = re.compile(r"职务|职位")
"""Labels that, beside a column of posts, tell who leads."""

_RULES = (
    rule(
        RosterColumn.NAME,
        r"(?:员工|人员|职工|从业人员|被测人员)?(?:姓名|名字)|NAME|人员名称|员工|职工|人员",
        r"姓名$",
        r"联系人|家属|配偶|父|母|监护|介绍人|曾用|拼音|英文",
    ),
    rule(
        RosterColumn.IDENTITY_NUMBER,
        r"(?:居民)?身份证(?:件)?(?:号码?)?|公民身份号码|证件号码?",
        r"身份证|身份号|证件号",
        r"作业|操作|资格|驾驶|特种|地址|有效|复印",
    ),
    rule(
        RosterColumn.PHONE,
        r"手机(?:号码?)?|移动电话|(?:本人)?联系(?:电话|方式|手机)|电话(?:号码)?|PHONE|MOBILE",
        r"手机|电话|联系方式",
        r"紧急|家属|办公|短号|型号",
    ),
    rule(RosterColumn.GENDER, r"性别|GENDER|SEX", r"^性别"),
    rule(
        RosterColumn.POST,
        r"(?:现任|工作|从事|所在)?岗位(?:名称)?(?:[/或及](?:工种|职务))?|工种(?:[/或]岗位)?|POST",
        r"岗位|工种|职务|职位",
        r"证|号|编码|代码|等级|级别|时间|日期|职责|工资|津贴|风险|培训|类别|类型|性质",
    ),
    rule(
        RosterColumn.ROLE,
        r"(?:人员|员工|岗位|身份)(?:类别|类型|分类)|角色|考试类别|ROLE",
        r"(?:人员|员工|岗位)(?:类别|类型)",
        r"编码",
    ),
    rule(
        RosterColumn.DEPARTMENT,
        r"(?:所属|所在|工作)?部门(?:名称)?(?:[/或]?(?:车间|班组))?|科室|DEPARTMENT",
        r"部门|车间|班组|科室|工段|组别",
        r"主管|编码|编号|代码|电话|负责|领导",
    ),
    rule(
        RosterColumn.NUMBER, r"工号|(?:员工|职工|人员)(?:编号|号)|编号", r"工号$|员工编号", r"坐席"
    ),
)

STAFF_WORDS = HeaderWords(
    _RULES,
    name=RosterColumn.NAME,
    ignore=RosterColumn.IGNORE,
    # Beside the 岗位 a 职务 tells who leads, so it decides the role.
    second=(RosterColumn.ROLE, _POSITION),
)

STAFF = OtherList(STAFF_WORDS, frozenset({RosterColumn.NAME, RosterColumn.IDENTITY_NUMBER}))
"""By what a list is seen to be one of people."""


def has_positions(header: Header[RosterColumn]) -> bool:
    """Whether the column of roles holds positions (职务), which also serve as posts."""
    roles = (at for at, column in header.columns.items() if column is RosterColumn.ROLE)
    return any(_POSITION.search(header.labels[at]) for at in roles)
