"""The laptop's process is killed while phones answer: what was acknowledged is there."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
import time

import pytest

from inspector_app.domain.phones import Course
from inspector_app.web.seats import form_token
from tests.worlds import ROOT, World

Acknowledged = dict[int, int]
"""The number last acknowledged to each phone; every answer is a text that counts on."""
TEXT = 5


def _answer_on(port: int, phone: int, acknowledged: Acknowledged) -> None:
    device = str(phone) * 43
    headers = {
        "Cookie": f"phone={device}",
        "X-Token": form_token(device),
        "Content-Type": "application/json",
    }
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        for order in range(1, 10_000):
            sent = {"position": TEXT, "response": str(order), "order": order}
            connection.request("POST", "/answer", json.dumps(sent), headers)
            reply = connection.getresponse()
            reply.read()
            if reply.status == 429:
                time.sleep(0.05)
            elif reply.status == 200:
                acknowledged[phone] = order
    except (OSError, http.client.HTTPException):
        connection.close()


@pytest.mark.parametrize("after", [0.2, 0.5, 1.1])
def test_no_acknowledged_answer_is_lost(world: World, after: float) -> None:
    inspection = world.inspection()
    world.drawn(inspection, frontline=3)
    phones = world.services.phones
    attempts = {}
    for phone, line in enumerate(phones.lines(inspection.id)):
        phones.enter(inspection.id, line.code.code, str(phone) * 43)
        phones.start(line.summary.id)
        attempts[phone] = line.summary.id
    world.services.close()
    command = [sys.executable, "-m", "tests.web.serve", str(world.folder), inspection.id]
    acknowledged: Acknowledged = {}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline())
        threads = [
            threading.Thread(target=_answer_on, args=(port, phone, acknowledged))
            for phone in attempts
        ]
        for thread in threads:
            thread.start()
        time.sleep(after)
        process.kill()
        for thread in threads:
            thread.join(10)
    services = world.again()
    assert acknowledged
    for phone, order in acknowledged.items():
        kept = services.phones.view(attempts[phone]).items[TEXT - 1].response
        assert isinstance(kept, str)
        assert int(kept) in {order, order + 1}
    assert services.phones.answer(attempts[0], 2, "A", 1).course is Course.RUNNING
