"""Three phones, the laptop and two papers at once; the process is killed; nothing said is lost."""

from __future__ import annotations

import http.client
import json
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode

import pytest

from inspector_app.assembly import open_services
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.inspections import Inspection
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.scoring import Response
from inspector_app.domain.time import BEIJING
from inspector_app.services.application import Services
from inspector_app.services.context import real_chance
from inspector_app.services.paper_tests import PaperTimes, Reading
from inspector_app.services.paper_views import FIRST
from inspector_app.web.switch import PhoneSwitch
from tests.e2e.four_ways_serving import nth_answer
from tests.worlds import ROOT, World, ink

PHONES, LAPTOP, PAPERS = slice(0, 3), 3, slice(4, 6)
WAYS = ["phone"] * 3 + ["laptop"] + ["paper"] * 2
PATIENCE_SECONDS = 20
OK, SEE_OTHER, TOO_MANY = 200, 303, 429


class Phone:
    """Speaks as the pages do: forms with their token, then the script's messages."""

    def __init__(self, attempt_id: str, code: str, paper: tuple[PaperQuestion, ...]) -> None:
        self.attempt_id = attempt_id
        self._code = code
        self._paper = paper
        self._cookie = self._token = ""
        self.connect(0)

    def connect(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)

    def enter(self) -> None:
        _, page = self._ask("GET", "/")
        found = re.search(r'name="token" value="(\w+)"', page)
        assert found is not None
        self._token = found[1]
        assert self.send_form("/enter", code=self._code) == SEE_OTHER
        assert self.send_form("/start") == SEE_OTHER

    def answer_on(self, acknowledged: dict[str, int]) -> None:
        """Answer until the laptop is gone; what it called saved is counted."""
        number = 0
        try:
            while True:
                position, response = nth_answer(self._paper, number)
                sent = {"position": position, "response": response, "order": number + 1}
                status, reply = self.send("/answer", sent)
                if status == OK:
                    assert json.loads(reply)["saved"]
                    acknowledged[self.attempt_id] = number
                    number += 1
                else:
                    assert status == TOO_MANY, reply
                    time.sleep(0.05)
        except (OSError, http.client.HTTPException):
            self._connection.close()

    def finish(self) -> None:
        assert self.send_form("/submit") == SEE_OTHER
        strokes = [[[s.x, s.y, s.time, s.pressure] for s in stroke] for stroke in ink()]
        assert self.send("/sign", {"strokes": strokes})[0] == OK
        assert self._ask("GET", "/done")[0] == OK
        self._connection.close()

    def send_form(self, path: str, **fields: str) -> int:
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode({**fields, "token": self._token}), kind)[0]

    def send(self, path: str, message: object) -> tuple[int, str]:
        kind = {"Content-Type": "application/json", "X-Token": self._token}
        return self._ask("POST", path, json.dumps(message), kind)

    def _ask(
        self, method: str, path: str, body: str = "", headers: dict[str, str] | None = None
    ) -> tuple[int, str]:
        cookie = {"Cookie": self._cookie} if self._cookie else {}
        self._connection.request(method, path, body or None, {**cookie, **(headers or {})})
        reply = self._connection.getresponse()
        if given := reply.getheader("Set-Cookie"):
            self._cookie = given.partition(";")[0]
        return reply.status, reply.read().decode()


class Room:
    """Six people of one inspection and how far each one's acknowledged answers go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        world = World(folder, now=datetime.now(BEIJING))
        self.inspection: Inspection = world.inspection(workers=6)
        world.drawn(self.inspection, frontline=6)
        queue = world.services.attempts.queue(self.inspection.id)
        self.ids = [each.id for each in queue]
        self.numbers = [each.person.number for each in queue]
        self.papers = {each: world.services.attempts.paper(each) for each in self.ids}
        lines = world.services.phones.lines(self.inspection.id)
        codes = {line.summary.id: line.code.code for line in lines}
        self.phones = [Phone(each, codes[each], self.papers[each]) for each in self.ids[PHONES]]
        self.acknowledged: dict[str, int] = {}
        self.world = world
        world.services.close()

    def work_until_killed(self, after: float) -> None:
        """Kill the process so many seconds after everyone's first answer is on disk."""
        ids = [self.ids[LAPTOP], *self.ids[PAPERS]]
        script = [sys.executable, "-m", "tests.e2e.four_ways_serving"]
        where = [str(self.folder), str(self.world.banks), self.inspection.id]
        with subprocess.Popen(
            [*script, *where, *ids], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            port = int(process.stdout.readline())
            listening = threading.Thread(target=self._listen, args=(process.stdout,))
            hands = [listening]
            for phone in self.phones:
                phone.connect(port)
                phone.enter()
                hands.append(threading.Thread(target=phone.answer_on, args=(self.acknowledged,)))
            for hand in hands:
                hand.start()
            latest = time.monotonic() + PATIENCE_SECONDS
            while len(self.acknowledged) < len(self.ids) and time.monotonic() < latest:
                time.sleep(0.01)
            time.sleep(after)
            process.kill()
            for hand in hands:
                hand.join(PATIENCE_SECONDS)

    def _listen(self, lines: Iterator[str]) -> None:
        for line in lines:
            if line.endswith("\n"):
                attempt_id, number = line.split()
                self.acknowledged[attempt_id] = int(number)

    def check(self, services: Services) -> None:
        """Every question holds the last answer acknowledged, or the one then on its way."""
        for attempt_id, last in self.acknowledged.items():
            paper = self.papers[attempt_id]
            told: dict[int, Response] = dict(nth_answer(paper, n) for n in range(last + 1))
            on_its_way = nth_answer(paper, last + 1)
            for position, response in told.items():
                kept = self._kept(services, attempt_id, position)
                assert kept == response or (position, kept) == on_its_way, (attempt_id, position)

    def _kept(self, services: Services, attempt_id: str, position: int) -> Response:
        if attempt_id in self.ids[PAPERS]:
            return services.paper_tests.sheet(attempt_id, FIRST).rows[position - 1].response
        return services.attempts.view(attempt_id).items[position - 1].response

    def finish(self, services: Services) -> None:
        with (
            ThreadPoolExecutor(max_workers=1) as worker,
            _serving(services, worker, self.inspection.id) as port,
        ):
            for phone in self.phones:
                phone.connect(port)
                phone.finish()
        services.attempts.begin(self.ids[LAPTOP])
        services.attempts.submit(self.ids[LAPTOP])
        for attempt_id in self.ids[PAPERS]:
            for position in services.paper_tests.sheet(attempt_id, FIRST).missing:
                reading = Reading(position, None, self.inspection.officer_ids[0])
                services.paper_tests.enter(attempt_id, FIRST, reading)
            now = services.clock()
            services.paper_tests.submit(attempt_id, PaperTimes(now, now))

    def seal(self, services: Services) -> None:
        for item in services.rubrics.items(self.inspection.id):
            services.rubrics.score(item.attempt_id, item.position, (40, 40, 20), officer="检查甲")
        self.world.services = services
        self.world.confirm_points(self.inspection)
        for finding in services.findings.propose(self.inspection.id):
            services.findings.decide(finding.id, FindingState.CONFIRMED)
        for signer in services.signing.needed(self.inspection.id):
            if signer.signature is None:
                services.signing.sign(self.inspection.id, signer.kind, signer.signer, ink())
        services.sealing.seal(self.inspection.id)


@contextmanager
def _serving(services: Services, worker: ThreadPoolExecutor, inspection_id: str) -> Iterator[int]:
    switch = PhoneSwitch(services.phones, worker.submit)
    try:
        yield switch.open(inspection_id, "127.0.0.1", 0).port
    finally:
        switch.end()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_acknowledged_is_lost_and_all_finish(tmp_path: Path, seed: int) -> None:
    room = Room(tmp_path)
    room.work_until_killed(random.Random(seed).uniform(0.1, 1.5))
    assert set(room.acknowledged) == set(room.ids)
    services = open_services(room.world.paths, real_chance())
    try:
        room.check(services)
        room.finish(services)
        room.seal(services)
        record = json.loads(services.records.json_text(room.inspection.id))
    finally:
        services.close()
    ways = {each["person"]: each["mode"] for each in record["attempts"]}
    assert [ways[number] for number in room.numbers] == WAYS
