"""The law register from `laws.yaml`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from inspector_app.domain.laws import Law, LawRegister
from inspector_app.exchange.yaml_files import parse


def load_laws(resources: Path) -> tuple[Law, ...]:
    """Every law and standard of the register. Raises ValueError if the shipped file is wrong."""
    document = parse((resources / "laws.yaml").read_text(encoding="utf-8"))
    if not isinstance(document, dict):
        raise ValueError(document)  # noqa: TRY004 - the file's content is wrong, not a call
    return tuple(_law(entry) for part in ("laws", "standards") for entry in document[part])


def load_register(resources: Path) -> LawRegister:
    """The register, ready for questions about a title and a day."""
    return LawRegister(load_laws(resources))


def _law(entry: dict[str, object]) -> Law:
    aliases = entry.get("aliases", [])
    return Law(
        title=str(entry["title"]),
        version=str(entry.get("version", "")),
        in_force_from=_day(entry.get("in_force_from")),
        replaced_by=str(entry.get("replaced_by", "")),
        replaced_from=_day(entry.get("replaced_from")),
        aliases=tuple(map(str, aliases)) if isinstance(aliases, list) else (),
    )


def _day(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    raise ValueError(value)
