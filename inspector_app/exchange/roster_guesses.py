"""How the columns of a staff list look where the header does not say what they hold."""

from __future__ import annotations

import re

from inspector_app.domain.rosters import RosterColumn
from inspector_app.exchange.list_guesses import Guesses

_NAME = re.compile(
    r"(?:欧阳|上官|司马|诸葛|皇甫|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻"
    r"柏水窦章云苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝安常乐于时傅齐康伍余元顾孟"
    r"黄穆萧尹姚邵汪祁毛狄米贝明臧计成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵季贾路娄江童颜郭梅盛林钟徐邱骆高夏"
    r"蔡田樊胡凌霍虞万柯管卢莫房解应宗丁邓洪包左石崔吉龚程邢裴陆荣翁荀惠曲封靳段焦牧侯全班秋仲宫宁仇甘"
    r"武符刘景詹龙叶白蒲卓蔺池乔闻党翟谭申冉桑桂牛边温庄晏柴瞿阎习艾鱼容向古易廖耿满匡文寇广欧关包闫肖付"
    r"代冀杭尚兰辛])[\u4e00-\u9fff]{1,2}"
)
STAFF_GUESSES = Guesses(
    RosterColumn.NAME,
    _NAME,
    (
        (RosterColumn.IDENTITY_NUMBER, re.compile(r"[0-9]{17}[0-9Xx]")),
        (RosterColumn.PHONE, re.compile(r"1[3-9][0-9]{9}")),
        (RosterColumn.GENDER, re.compile(r"[男女]")),
    ),
)
