"""This computer among the devices that the database knows."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.audit import AuditEntry
from inspector_app.domain.devices import KeyStanding
from inspector_app.exchange.device_keys import LaptopDevice, has_device, open_device
from inspector_app.services.context import Chance
from inspector_app.storage import audit, devices
from inspector_app.storage.database import Database
from inspector_app.storage.keys import uuid7

SERVER_KEYS = "office"
"""The folder of the keys with which this computer works at the office's database."""


def this_device(folder: Path, database: Database, chance: Chance) -> LaptopDevice:
    """This computer with its keys, made on first start and made known to the database.

    Records sealed before there were keys stay in this device's chain. Raises AppError:
    DEVICE_KEY_UNREADABLE, FOLDER_NOT_WRITABLE.
    """
    now = chance.clock()
    if has_device(folder):
        device_id = ""
    else:
        with database.read() as tx:
            device_id = devices.legacy_device(tx) or uuid7(now, chance.random_bytes)
    device = open_device(folder, device_id, now, chance.random_bytes)
    with database.read() as tx:
        known = devices.knows(tx, device.key.id)
    if not known:
        with database.write() as tx:
            devices.add(tx, device.key, KeyStanding.OWN)
            entry = AuditEntry(now, "device.key_made", device.key.device_id, new=device.key.id)
            audit.append(tx, device.key.device_id, entry)
    return device


def device_at_server(folder: Path, database: Database, chance: Chance) -> LaptopDevice:
    """This computer at a database that several share, as a device of its own with its own keys.

    Its log in the embedded file stays one chain, which packages carry. Where that file was moved
    to the server the device moved along. Raises AppError as `this_device`.
    """
    if has_device(folder):
        moved = open_device(folder, "", chance.clock(), chance.random_bytes)
        with database.read() as tx:
            if devices.standing(tx, moved.key.id) is KeyStanding.OWN:
                return moved
    return this_device(folder / SERVER_KEYS, database, chance)
