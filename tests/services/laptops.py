"""Two laptops of one county and its office, each a whole program with a database of its own."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select
from typing_extensions import override

from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.people import Role, StaffMember
from inspector_app.storage.tables import Base
from tests.worlds import World

CODE = "91410000000000002Q"


@dataclass
class Laptop(World):
    """A laptop whose enterprise has a credit code, as every laptop enters the same one."""

    credit_code: str = CODE
    chance: random.Random = field(default_factory=random.Random)

    @override
    def enterprise(self, workers: int = 6) -> Enterprise:
        made = Enterprise("", "示例机械有限公司", credit_code=self.credit_code, township="示例镇")
        kept = self.services.enterprises.save(made)
        for role, count in (
            (Role.PRINCIPAL, 1),
            (Role.SAFETY_MANAGER, 1),
            (Role.FRONTLINE, workers),
        ):
            for number in range(1, count + 1):
                name = f"{role.value[:1].upper()}甲{number}"
                self.services.staff.save(StaffMember("", kept.id, "", name, role, "焊工"))
        return kept


def sealed_laptop(folder: Path, seed: int, code: str = CODE) -> Laptop:
    """A laptop with one sealed inspection of the common enterprise."""
    folder.mkdir(parents=True)
    laptop = Laptop(folder, chance=random.Random(seed), credit_code=code)
    inspection = laptop.ready_to_seal(workers=3)
    laptop.services.sealing.seal(inspection.id)
    laptop.pass_time(60)
    return laptop


def twin(laptop: Laptop, folder: Path) -> Laptop:
    """The same laptop once more, as if its disk had been copied; its chance is another."""
    laptop.services.close()
    shutil.copytree(laptop.folder, folder)
    laptop.again()
    copy = Laptop(folder, now=laptop.now)
    copy.chance.seed(str(folder))
    return copy


def office(folder: Path, database_url: str = "embedded") -> World:
    """An office computer with nothing in it."""
    folder.mkdir(parents=True, exist_ok=True)
    return World(folder, chance=random.Random(99), database_url=database_url)


def contents(world: World) -> dict[str, list[str]]:
    """Every row of every table but what the computer says of itself and when it did something."""
    return rows(world, without=world.services.setup._context.device.key.device_id)


def rows(world: World, without: str = "") -> dict[str, list[str]]:
    """Every row of every table, but those of one device."""
    with world.services.setup._context.database.read() as tx:
        return {
            name: sorted(
                repr(_comparable(dict(row)))
                for row in tx.execute(select(table)).mappings()
                if without not in {row.get("device_id"), row.get("id")}
            )
            for name, table in Base.metadata.tables.items()
        }


def _comparable(row: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in sorted(row.items()) if k not in {"received_at", "decided_at"}}
