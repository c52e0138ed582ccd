"""`python -m tests.web.serve FOLDER INSPECTION`: serve phones until killed; prints the port."""

from __future__ import annotations

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from inspector_app.web.switch import PhoneSwitch
from tests.worlds import World


def main(folder: str, inspection_id: str) -> None:
    world = World(Path(folder))
    worker = ThreadPoolExecutor(max_workers=1)
    switch = PhoneSwitch(world.services.phones, worker.submit)
    sys.stdout.write(f"{switch.open(inspection_id, '127.0.0.1', 0).port}\n")
    sys.stdout.flush()
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
