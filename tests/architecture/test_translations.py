"""Chinese is complete: nothing unfinished, no placeholder lost, the .qm as fresh as the .ts."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.translations import QM, TS, release, update

PLACEHOLDER = re.compile(r"\{\w*\}|%\d|%n")
Message = tuple[str, str, ET.Element]


def _messages() -> list[Message]:
    root = ET.parse(TS).getroot()
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message)
        for context in root.findall("context")
        for message in context.findall("message")
    ]


def test_every_source_string_has_its_translation() -> None:
    unfinished = [
        (context, source)
        for context, source, message in _messages()
        if not message.findtext("translation") or message.find("translation[@type]") is not None
    ]
    assert unfinished == []
    assert len(_messages()) > 500


def test_no_placeholder_is_lost_or_made_up() -> None:
    different = [
        (context, source, message.findtext("translation"))
        for context, source, message in _messages()
        if sorted(PLACEHOLDER.findall(source))
        != sorted(PLACEHOLDER.findall(message.findtext("translation", "")))
    ]
    assert different == []


def test_the_chinese_is_chinese() -> None:
    names = {"PIN", "PDF", "SHA-256", "{time}", "English"}
    latin = [
        source
        for _, source, message in _messages()
        if re.search(r"[A-Za-z]{4,}", PLACEHOLDER.sub("", source))
        and source not in names
        and not re.search(r"[\u4e00-\u9fff]", message.findtext("translation", ""))
    ]
    assert latin == []


def test_the_ts_is_as_fresh_as_the_sources(tmp_path: Path) -> None:
    copy = tmp_path / TS.name
    shutil.copy(TS, copy)
    update(copy)
    assert _strings(copy) == _strings(TS), "run python -m tests.translations"


def test_the_qm_is_as_fresh_as_the_ts(tmp_path: Path) -> None:
    made = tmp_path / QM.name
    release(TS, made)
    assert made.read_bytes() == QM.read_bytes(), "run python -m tests.translations"


def _strings(ts: Path) -> set[tuple[str | None, str | None]]:
    return {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(ts).getroot().findall("context")
        for message in context.findall("message")
    }


@pytest.mark.parametrize("word", ["岗位缺陷", "能力不足", "处置不妥", "抽取", "归档"])
def test_the_field_s_words_are_used(word: str) -> None:
    assert any(word in message.findtext("translation", "") for _, _, message in _messages())
