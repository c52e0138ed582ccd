from __future__ import annotations

import pytest

from inspector_app.domain.people import Role
from inspector_app.domain.role_words import recognise_role

P, S, W = Role.PRINCIPAL, Role.SAFETY_MANAGER, Role.FRONTLINE


@pytest.mark.parametrize(
    ("category", "post", "department", "role", "guessed"),
    [
        ("", "主要负责人", "公司领导", P, False),
        ("", "董事长兼总经理", "", P, False),
        ("", "厂长", "", P, False),
        ("", "法定代表人", "", P, False),
        ("", "实际控制人", "", P, False),
        ("", "校长", "", P, True),
        ("", "副总经理", "", W, True),
        ("", "常务副厂长", "", W, True),
        ("", "总经理助理", "", W, True),
        ("", "董事长秘书", "", W, True),
        ("", "总经理办公室文员", "", W, True),
        ("", "安全总监", "安环部", S, False),
        ("", "专职安全员", "", S, False),
        ("", "车间兼职安全员", "一车间", S, False),
        ("", "安全科长", "", S, False),
        ("", "安环部经理", "", S, False),
        ("", "经理", "安环部", S, False),
        ("", "注册安全工程师", "", S, False),
        ("", "HSE工程师", "", S, False),
        ("", "保安", "保卫科", W, False),
        ("", "安全保卫", "", W, False),
        ("", "经理", "销售部", W, True),
        ("", "车间主任", "生产一车间", W, True),
        ("", "班组长", "", W, False),
        ("", "焊工", "设备部", W, False),
        ("", "", "", W, True),
        ("主要负责人", "车间主任", "", P, False),
        ("安全管理人员", "文员", "", S, False),
        ("一线员工", "厂长", "", W, False),
    ],
)
def test_role(category: str, post: str, department: str, role: Role, guessed: bool) -> None:  # noqa: FBT001 - a table
    assert recognise_role(category, post, department) == (role, guessed)
