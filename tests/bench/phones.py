"""200 phones answer at once: the program's server against a bare handler with one commit."""

from __future__ import annotations

import asyncio
import json
import socket
import sqlite3
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from inspector_app.domain.phones import Entry
from inspector_app.web.seats import form_token
from inspector_app.web.switch import PhoneSwitch
from tests.worlds import ROOT, World

PHONES = 200
ANSWERS = 3
WITHIN_SECONDS = 90

Measured = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Crowd:
    """Phones by the headers they send, before one server."""

    port: int
    phones: Sequence[str]

    def p95(self, answers: Sequence[dict[str, object]]) -> float:
        """The 95th percentile of the seconds until an answer was acknowledged."""
        told = {"port": self.port, "phones": self.phones, "answers": answers}
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.phone_crowd"],
            input=json.dumps(told),
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            timeout=WITHIN_SECONDS,
        )
        acknowledged = json.loads(done.stdout)
        refused = [each for each in acknowledged if each[2] != 200]
        if refused or len(acknowledged) != len(self.phones) * len(answers):
            raise RuntimeError(refused[:3])
        seconds = [float(each[3]) for each in acknowledged]
        return statistics.quantiles(seconds, n=20)[-1]


@contextmanager
def phone_answers(folder: Path) -> Iterator[tuple[Measured, Measured]]:
    """The p95 of saving an answer; every acknowledged answer is then looked for on disk."""
    world = World(folder)
    inspection = world.inspection(workers=PHONES + 5)
    world.drawn(inspection, frontline=PHONES)
    phones = world.services.phones
    devices = [f"{number:043}" for number in range(PHONES)]
    seats = {}
    for line, device in zip(phones.lines(inspection.id), devices, strict=True):
        if phones.enter(inspection.id, line.code.code, device) is not Entry.WELCOME:
            raise RuntimeError(line)
        phones.start(line.summary.id)
        seats[device] = line.summary.id
    turn = iter(range(1, 1_000))
    with ThreadPoolExecutor(max_workers=1) as worker, _bare_server(folder) as bare:
        switch = PhoneSwitch(phones, worker.submit)
        server = switch.open(inspection.id, "127.0.0.1", 0)
        crowd = Crowd(server.port, [_headers(device) for device in devices])

        def job() -> float:
            answers = _answers(next(turn))
            taken = crowd.p95(answers)
            _look_for(world, seats.values(), answers)
            return taken

        yield job, lambda: bare.p95(_answers(next(turn)))
        switch.end()
    world.services.close()


def _headers(device: str) -> str:
    return f"Cookie: phone={device}\r\nX-Token: {form_token(device)}\r\n"


def _answers(turn: int) -> list[dict[str, object]]:
    return [
        {
            "position": 2 + place % 2,
            "response": "AB"[(turn + place) % 2],
            "order": turn * 10 + place,
        }
        for place in range(ANSWERS)
    ]


def _look_for(world: World, attempts: Iterable[str], answers: Sequence[dict[str, object]]) -> None:
    expected = {each["position"]: each["response"] for each in answers}
    raw = sqlite3.connect(world.paths.database)
    query = "SELECT attempt_id, position, response FROM answers WHERE position IN (2, 3)"
    found = {
        (attempt, position): json.loads(response)["value"]
        for attempt, position, response in raw.execute(query)
    }
    raw.close()
    lost = [
        (attempt, position)
        for attempt in attempts
        for position, response in expected.items()
        if found.get((attempt, position)) != response
    ]
    if lost:
        raise RuntimeError(lost)


@contextmanager
def _bare_server(folder: Path) -> Iterator[Crowd]:
    raw = sqlite3.connect(folder / "raw.sqlite", isolation_level=None, check_same_thread=False)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE answers (a TEXT, p INTEGER, r TEXT, t TEXT, PRIMARY KEY (a, p))")

    async def save(request: Request) -> JSONResponse:
        sent = json.loads(await request.body())
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(
            "INSERT INTO answers VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET r = excluded.r",
            (request.cookies["phone"], sent["position"], sent["response"], "2026-11-23T09:00:00"),
        )
        raw.execute("COMMIT")
        return JSONResponse({"saved": "09:00:00"})

    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    app = Starlette(routes=[Route("/answer", save, methods=["POST"])])
    config = uvicorn.Config(
        app, log_config=None, access_log=False, ws="none", http="h11", loop="asyncio"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Crowd(listening.getsockname()[1], [_headers(f"{n:043}") for n in range(PHONES)])
    server.should_exit = True
    thread.join()
    raw.close()
