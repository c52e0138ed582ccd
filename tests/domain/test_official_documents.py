from __future__ import annotations

import json
from dataclasses import replace

import pytest

from inspector_app.domain.canonical import canonical
from inspector_app.domain.official_document_json import (
    document_from_json,
    document_hash,
    document_json,
)
from inspector_app.domain.official_documents import Content, DocumentKind, OrderContent
from tests.documents.official_papers import (
    COUNTY,
    MEASURE,
    ORDER,
    PLAN,
    REINSPECTION,
    make_document,
)


@pytest.mark.parametrize("content", [PLAN, ORDER, REINSPECTION, MEASURE, OrderContent()])
def test_documents_go_to_json_and_back_without_loss(content: Content) -> None:
    county = replace(COUNTY, sentences={DocumentKind.ORDER: ("并抄送乡镇人民政府。",)})
    document = replace(make_document(content), county=county)
    text = canonical(document_json(document))
    again = document_from_json(json.loads(text))
    assert again == document
    assert again.kind is document.kind
    assert canonical(document_json(again)) == text


def test_any_change_changes_the_hash() -> None:
    document = make_document(ORDER)
    assert document_hash(document) != document_hash(replace(document, responsible_person="钱国梁"))
    assert document_hash(document) == document_hash(make_document(ORDER))


def test_every_kind_has_its_mark_and_three_have_the_seal() -> None:
    assert [kind.number_mark for kind in DocumentKind] == [
        "检查方案",
        "检记",
        "责改",
        "复查",
        "现决",
    ]
    assert [kind for kind in DocumentKind if kind.sealed_by_department] == [
        DocumentKind.ORDER,
        DocumentKind.REINSPECTION,
        DocumentKind.MEASURE,
    ]
