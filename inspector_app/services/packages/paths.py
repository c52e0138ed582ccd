"""How a package's entries are named, and spelt."""

from __future__ import annotations

import json
from typing import Final

AUDIT: Final = "audit.json"
DEVICES: Final = "devices.json"
PEOPLE: Final = "people.json"
OFFICE: Final = "office.json"
INSPECTIONS: Final = "inspections/"
BANKS: Final = "banks/"
TEMPLATES: Final = "templates/"


def inspection_path(inspection_id: str) -> str:
    return f"{INSPECTIONS}{inspection_id}.json"


def json_bytes(data: object) -> bytes:
    """JSON as entries keep it: no spaces, keys and characters as they are in the database."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.encode()
