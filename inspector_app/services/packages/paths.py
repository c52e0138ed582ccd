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
    """JSON as entries keep it: keys sorted, no spaces, every character as it is."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()
