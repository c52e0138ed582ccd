"""`inspector demo`: a complete, seeded inspection, and what it leaves in a folder."""

from __future__ import annotations

import csv
import io
import itertools
import json
import random
from datetime import datetime, timedelta
from pathlib import Path

from inspector_app.cli.arguments import Arguments
from inspector_app.cli.demo_papers import leave_documents
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.time import BEIJING
from inspector_app.services.application import Services
from inspector_app.services.context import Chance
from inspector_app.services.files import write_whole
from inspector_app.services.records import CHECK_PAGE

DEMO_START = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)
DEMO_STEP = timedelta(seconds=4)
"""What passes between two looks at the clock: an answer takes about this long."""
RECORD_PDF = "现场检查记录.pdf"
RECORD_JSON = "record.json"
STATISTICS = "成绩统计.csv"
DATABASE = "inspector.sqlite"
DEVICE_KEYS = "keys/device.json"
OUT = Path("demo-out")


def repeatable_chance(seed: int) -> Chance:
    """A clock that starts on a fixed morning and moves on, and bytes that follow from the seed."""
    source = random.Random(seed)  # noqa: S311 - a repeatable demo, nothing secret
    steps = itertools.count(1)
    passed = timedelta()

    def clock() -> datetime:
        nonlocal passed
        passed = next(steps) * DEMO_STEP
        return DEMO_START + passed

    def elapsed() -> float:
        return passed.total_seconds()

    return Chance(clock, source.randbytes, elapsed)


def run_demo(arguments: Arguments, services: Services) -> int:
    """Play the demo and leave its documents, data and statistics in `arguments.out`."""
    out = arguments.out or OUT
    if not services.setup.is_first_start():
        raise AppError(Problem.DEMO_NEEDS_EMPTY_DATA)
    sealed = services.demo.load(arguments.seed)
    record = services.records.json_text(sealed.inspection_id)
    files = [
        services.records.save_pdf(sealed.inspection_id, out / RECORD_PDF),
        write_whole(out / RECORD_JSON, record.encode()),
        services.records.save_check_page(sealed.inspection_id, out / CHECK_PAGE),
        write_whole(out / STATISTICS, _statistics(record).encode("utf-8-sig")),
        *leave_documents(services, sealed.inspection_id, out),
    ]
    result = {
        "number": sealed.number,
        "record_hash": sealed.record_hash,
        "pdf_hash": sealed.pdf_hash,
        "files": [str(path) for path in files],
    }
    if arguments.json:
        print(json.dumps(result, ensure_ascii=False))  # noqa: T201 - the command's answer
    else:
        print(f"{sealed.number}  SHA-256 {sealed.record_hash}")  # noqa: T201 - as above
        for path in files:
            print(f"  {path}")  # noqa: T201 - as above
    return 0


def keep_data(data: Path, out: Path) -> None:
    """Leave the closed demo's database and its device's keys in `out/data`, for `--data`."""
    for name in (DATABASE, DEVICE_KEYS):
        write_whole(out / "data" / name, (data / name).read_bytes())


def _statistics(record: str) -> str:
    """Tested and passed by role, as counted from the record's own data."""
    data = json.loads(record)
    roles = {person["number"]: person["role"] for person in data["people"]}
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(("role", "tested", "passed"))
    for role in dict.fromkeys(roles[attempt["person"]] for attempt in data["attempts"]):
        inside = [each for each in data["attempts"] if roles[each["person"]] == role]
        writer.writerow((role, len(inside), sum(each["passed"] for each in inside)))
    return table.getvalue()
