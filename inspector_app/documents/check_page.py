"""核验.html: one page without a network, on which anyone computes the draws again.

The texts are in `resources/check-page`; the rules are those of draw-v1 and the canonical JSON.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from pathlib import Path

from inspector_app.domain.canonical import Json, canonical, sha256_hex


def render_check_page(record: str, folder: Path) -> bytes:
    """The page of a sealed `record.json`; equal records give equal bytes.

    It runs its own script only, by the script's hash, and asks for nothing else. Raises ValueError
    for a text that is no record.
    """
    data = json.loads(record)
    style, script = (_text(folder / name) for name in ("page.css", "page.js"))
    known: dict[str, Json] = {
        "number": data["number"],
        "enterprise": data["enterprise"]["name"],
        "record_hash": sha256_hex(record),
        "draws": data["draws"],
        "names": {person["number"]: person["name"] for person in data["people"]},
    }
    page = _text(folder / "page.html")
    for name, value in (
        ("policy", _policy(style, script)),
        ("title", html.escape(str(data["number"]))),
        ("style", style),
        ("data", _inside_script(canonical(known))),
        ("script", script),
    ):
        page = page.replace("{{" + name + "}}", value, 1)
    return page.encode()


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded or sent (CSP level 2)."""
    rules = (
        "default-src 'none'",
        f"style-src 'sha256-{_digest(style)}'",
        f"script-src 'sha256-{_digest(script)}'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _inside_script(text: str) -> str:
    """JSON in which nothing ends or opens an element."""
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
