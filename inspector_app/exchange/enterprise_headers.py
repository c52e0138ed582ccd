"""The labels of a list of enterprises, and how its columns look without them."""

from __future__ import annotations

import re

from inspector_app.domain.enterprise_lists import EnterpriseColumn
from inspector_app.exchange.list_guesses import Guesses
from inspector_app.exchange.list_headers import HeaderWords, rule
from inspector_app.exchange.opened_lists import OtherList

_SUBJECT = r"(?:被检查|生产经营)?(?:企业|单位|公司|商户|门店|店铺|场所|机构|学校|市场主体|经营主体)"
_PERSON = r"电话|手机|联系方式|身份证|证件|证号|职务|学历|时间|日期"

ENTERPRISE_WORDS = HeaderWords(
    (
        rule(
            EnterpriseColumn.NAME,
            _SUBJECT + r"(?:\(全称\)|全称|名称|名)(?:全称)?",
            r"(?:企业|单位|公司|主体)(?:全称|名称|名)$",
            r"主管|监管|曾用|上级|母公司|集团|报送|填报|网格",
        ),
        rule(
            EnterpriseColumn.CREDIT_CODE,
            r"(?:统一)?社会信用(?:代码|编码|号码?)|(?:统一)?信用代码",
            r"社会信用|信用代码",
            r"有效|发证|等级",
        ),
        rule(
            EnterpriseColumn.TOWNSHIP,
            r"(?:所属|所在)?(?:乡镇/?街道|街道/?乡镇|乡镇办?|镇街|镇办|街道|乡/?镇|属地|辖区)(?:办|办事处)?",
            r"乡镇|街道|镇办|属地|辖区",
            r"负责|人员|责任|主管|监管|联系|电话|编码|代码|地址",
        ),
        rule(
            EnterpriseColumn.INDUSTRY,
            r"(?:所属|所在)?(?:国民经济)?行业(?:/?领域|类别|类型|分类|门类|名称|代码|小类)?",
            r"行业",
            r"主管|监管|部门|协会|人员",
        ),
        rule(
            EnterpriseColumn.LEGAL_REPRESENTATIVE,
            r"(?:企业)?(?:法定代表人|法人代表|法人)(?:姓名)?",
            r"法定代表人|法人代表|^法人",
            _PERSON + r"|法人单位|法人库",
        ),
        rule(
            EnterpriseColumn.RESPONSIBLE_PERSON,
            r"(?:企业|单位|公司)?(?:主要)?(?:负责人|责任人)(?:姓名)?|经营者|实际控制人",
            r"主要负责人|企业负责人|企业责任人",
            _PERSON + r"|部门|监管|包保|属地|网格",
        ),
        rule(
            EnterpriseColumn.PHONE,
            r"(?:企业)?联系(?:电话|方式|手机)|电话(?:号码)?|手机(?:号码?)?|PHONE|MOBILE",
            r"电话|手机|联系方式",
            r"监管|主管|包保|网格|型号|应急|值班|安全管理?员|属地",
        ),
        rule(
            EnterpriseColumn.HEADCOUNT,
            r"(?:从业|职工|员工|在岗|在册|用工)?(?:总?人数|人员数量?|人员总数)|从业人员|职工总数|员工数",
            r"(?:从业|职工|员工|用工).*(?:人数|数量?)$",
            r"安全|特种|党员|死亡|受伤|持证|专职|兼职|管理",
        ),
        rule(
            EnterpriseColumn.ADDRESS,
            r"(?:企业|单位|公司|生产|经营|生产经营|注册|详细|具体|通讯|所在)?(?:地址|住所|地点)|(?:生产)?经营场所",
            r"地址|住所",
            r"电子|网址|邮箱|IP|MAC",
        ),
    ),
    name=EnterpriseColumn.NAME,
    ignore=EnterpriseColumn.IGNORE,
)

ENTERPRISE_GUESSES = Guesses(
    EnterpriseColumn.NAME,
    re.compile(
        r".{2,}(?:公司|厂|店|部|站|院|校|园|社|场|所|行|馆|超市|商场|酒店|宾馆|中心|集团|大学|中学|小学)"
        r"(?:（.*）|\(.*\))?"
    ),
    (
        (EnterpriseColumn.CREDIT_CODE, re.compile(r"[0-9A-Z]{18}")),
        (EnterpriseColumn.PHONE, re.compile(r"1[3-9][0-9]{9}")),
        (EnterpriseColumn.TOWNSHIP, re.compile(r"[\u4e00-\u9fff]{1,6}(?:乡|镇|街道|办事处)")),
    ),
)

ENTERPRISES = OtherList(
    ENTERPRISE_WORDS, frozenset({EnterpriseColumn.NAME, EnterpriseColumn.CREDIT_CODE})
)
"""By what a list is seen to be one of enterprises."""
