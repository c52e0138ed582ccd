"""One inspection from the first start to the sealed PDF, as two officers live through it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pikepdf

from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.draws import commitment, frame_from_json, frame_hash, seed, stratum_order
from inspector_app.domain.inspections import InspectionState
from inspector_app.ui.app import Program
from inspector_app.ui.pages.inspection.page import InspectionPage
from tests.e2e.keyboard import Keyboard, take_test_by_keyboard
from tests.e2e.laptop import DIGITS, ENTERPRISE, WORDING, Laptop
from tests.e2e.staff_lists import PEOPLE
from tests.e2e.user import User

AWAY = 3


def test_from_the_first_start_to_the_sealed_pdf(
    program: Program, user: User, tmp_path: Path
) -> None:
    laptop = Laptop(program, user, tmp_path)
    laptop.set_up()
    page = laptop.create_enterprise()
    laptop.import_staff(page)
    kept = {each.name: (each.role, each.department) for each in page._detail._staff._table.records}
    assert kept == {name.replace("　", ""): (role, part) for part, name, _, role in PEOPLE}
    inspection = laptop.start_inspection(page)
    laptop.mark_away(inspection, AWAY)
    laptop.draw(inspection)
    for take in (laptop.take_test_by_mouse, lambda kiosk: take_test_by_keyboard(user, kiosk)):
        kiosk = laptop.hand_over(inspection)
        take(kiosk)
        laptop.sign_paper(kiosk)
        laptop.take_back(inspection, kiosk)
    laptop.decide(inspection)
    laptop.sign_all(inspection)
    laptop.seal(inspection)
    check_pdf(laptop.save_pdf(inspection), laptop, inspection)


def test_the_essential_path_needs_no_mouse(program: Program, user: User, tmp_path: Path) -> None:
    assert program.window is not None
    keyboard = Keyboard(program.window, user, tmp_path)
    keyboard.set_up()
    keyboard.create_enterprise()
    keyboard.import_staff()
    inspection = keyboard.start_inspection()
    keyboard.draw(inspection)
    kiosk = keyboard.hand_over(inspection)
    take_test_by_keyboard(user, kiosk)
    keyboard.refuse_to_sign(kiosk)
    keyboard.take_back(inspection, kiosk)
    (summary,) = inspection.test.queue.table.records
    assert summary.signed
    assert summary.answered == summary.question_count


def check_pdf(path: Path, laptop: Laptop, inspection: InspectionPage) -> None:
    assert inspection.snapshot is not None
    kept = laptop.services.inspections.get(inspection.snapshot.inspection.id)
    assert kept.state is InspectionState.SEALED
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) > 2
        record = json.loads(pdf.attachments["record.json"].get_file().read_bytes())
    assert record["number"] == kept.number
    assert record["enterprise"]["name"] == ENTERPRISE
    assert [len(attempt["answers"]) for attempt in record["attempts"]] == [10, 10]
    strata = record["draws"][0]["frame"]["strata"]
    assert sum(len(stratum["members"]) for stratum in strata) == len(PEOPLE) - 1
    decided = laptop.services.findings.all(kept.id)
    assert {each.state for each in decided} == {FindingState.CONFIRMED, FindingState.DROPPED}
    assert len(record["findings"]) == len(decided) - 1
    assert WORDING in {each["wording"] for each in record["findings"]}
    (draw,) = record["draws"]
    check_draw(draw)


def check_draw(data: dict[str, Any]) -> None:
    """What anyone can recompute from the PDF alone."""
    frame = frame_from_json(data["frame"])
    assert frame.device_commitment == commitment(data["secret"])
    assert frame_hash(frame) == data["frame_hash"]
    assert data["digits"] == DIGITS
    assert seed(data["frame_hash"], data["secret"], DIGITS) == data["seed"]
    for stratum in frame.strata:
        drawn = stratum_order(data["seed"], stratum)[: stratum.quota]
        assert data["drawn"].get(stratum.key, []) == list(drawn)
