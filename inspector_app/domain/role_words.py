"""Which role the words of a staff list name (安全生产法 第二十一、二十五、二十八条)."""

from __future__ import annotations

import re
from functools import lru_cache

from inspector_app.domain.people import Role

_DEPUTY_OR_STAFF = r"(?!助理|秘书|司机|办|室|文员)"
_PRINCIPAL = re.compile(
    r"主要负责人|法定代表人|法人代表|实际控制人|第一责任人|企业负责人|公司负责人|工厂负责人"
    r"|(?<!副)(?:总经理|董事长|执行董事|总裁|(?<!分)厂长|矿长)" + _DEPUTY_OR_STAFF
)
_PRINCIPAL_PERHAPS = re.compile(r"^(?:法人|负责人|校长|园长|院长|站长|店长|场长|老板|业主|经营者)$")
_SAFETY = re.compile(
    r"安全总监|安全员|安全管理|安管人员|安全主[管任]|安全(?:科|部|处|办)|安全[经助]理"
    r"|安全生产管理|安全工程师|注安师|安全负责人|(?:分管|主管|负责)安全|安全副"
    r"|安[环健监][部科处办员]?|(?:EHS|HSE)"
)
_SAFETY_DEPARTMENT = re.compile(
    r"安全(?:管理|生产|环保|质量|技术)*[部科处办室]|安[环健监全].*[部科处办室]|EHS|HSE"
)
_NOT_SAFETY = re.compile(r"保安|保卫|安全带|安全帽")
_HEAD = re.compile(r"^(?:经理|部长|主任|科长|处长|主管|负责人|总监|工程师)$")
_MANAGER = re.compile(r"副总|副厂长|经理|总监|主任|部长|负责人|主管|厂长|董事|总裁|矿长|法人")
_FRONTLINE = re.compile(r"一线|普通员工|从业人员|操作人员|班组?长|组长")


@lru_cache(maxsize=4096)
def recognise_role(category: str, post: str, department: str) -> tuple[Role, bool]:
    """The role that the list's words name, and whether it is only a guess.

    `category` is the list's own column of roles (人员类别), `post` the 岗位 or 职务. Without a
    word that decides, people are front-line; it is a guess where the word is a manager's or
    there is none.
    """
    for text in (category, post):
        found = _decided(text.upper())
        if found is not None:
            return found
    if _HEAD.match(post) and _SAFETY_DEPARTMENT.search(department.upper()):
        return Role.SAFETY_MANAGER, False
    words = category + post
    return Role.FRONTLINE, not words or bool(_MANAGER.search(words))


def _decided(text: str) -> tuple[Role, bool] | None:
    if _PRINCIPAL.search(text):
        return Role.PRINCIPAL, False
    if _SAFETY.search(text) and not _NOT_SAFETY.search(text):
        return Role.SAFETY_MANAGER, False
    if _PRINCIPAL_PERHAPS.match(text):
        return Role.PRINCIPAL, True
    if _FRONTLINE.search(text):
        return Role.FRONTLINE, False
    return None
