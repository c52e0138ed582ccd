from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from inspector_app.documents.record_pdf import DocumentStyle
from inspector_app.documents.template_files import choose_template, load_template
from inspector_app.documents.templates import Template
from inspector_app.domain.errors import AppError, Problem

SHIPPED = Path(__file__).parents[2] / "resources" / "templates"


def test_shipped_template_keeps_the_official_sentence() -> None:
    template = load_template(SHIPPED / "emergency-2017" / "inspection-record.yaml", Template)
    (standing,) = (part.text for part in template.form.body if "{bureau}" in part.text)
    blank = standing.replace("{bureau}", "____")
    blank = blank.replace("{officers}", "____、____").replace("{certificates}", "____、____")
    assert blank.strip() == (
        "我们是____行政执法人员____、____，证件号码为____、____，这是我们的证件（出示证件）。"
        "现依法对你单位进行现场检查，请予以配合。"
    )


def test_county_template_goes_before_the_general_one(style: DocumentStyle) -> None:
    general = style.template
    county = msgspec.structs.replace(general, region="丹阳")
    newer = msgspec.structs.replace(general, valid_from=date(2027, 1, 1))
    choices = [general, county, newer]
    assert choose_template(choices, "丹阳", date(2027, 5, 1)) is county
    assert choose_template(choices, "郸城", date(2027, 5, 1)) is newer
    assert choose_template(choices, "郸城", date(2026, 5, 1)) is general
    with pytest.raises(AppError) as caught:
        choose_template(choices, "郸城", date(2010, 1, 1))
    assert caught.value.problem is Problem.TEMPLATE_NOT_FOUND


@pytest.mark.parametrize("damage", ["title: {", "  masthead: [1]\n", "\nunknown: 1\n"])
def test_damaged_template_names_the_file(tmp_path: Path, damage: str) -> None:
    source = SHIPPED / "emergency-2017" / "inspection-record.yaml"
    file = tmp_path / "inspection-record.yaml"
    file.write_text(source.read_text(encoding="utf-8") + damage, encoding="utf-8")
    with pytest.raises(AppError) as caught:
        load_template(file, Template)
    assert caught.value.problem is Problem.TEMPLATE_INVALID
    assert caught.value.params["file"] == str(file)
