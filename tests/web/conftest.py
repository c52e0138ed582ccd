"""A real server on the loopback address, and a real Chromium of a phone's size."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from inspector_app.domain.inspections import Inspection
from inspector_app.services.phones import PhoneLine
from inspector_app.web.server import PhoneServer
from inspector_app.web.switch import PhoneSwitch
from tests.worlds import World

T = TypeVar("T")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass
class Site:
    """The program with its phones switched on; `call` runs on the worker as the window does."""

    world: World
    inspection: Inspection
    worker: ThreadPoolExecutor
    switch: PhoneSwitch
    server: PhoneServer

    def call(self, work: Callable[[], T]) -> T:
        return self.worker.submit(work).result()

    def lines(self) -> tuple[PhoneLine, ...]:
        return self.call(lambda: self.world.services.phones.lines(self.inspection.id))

    def restart(self) -> None:
        """What the process knew is gone; the laptop serves again at the same place."""
        port = self.server.port
        self.switch.end()
        self.call(self.world.again)
        self.switch = PhoneSwitch(self.world.services.phones, self.submit)
        self.server = self.switch.open(self.inspection.id, "127.0.0.1", port)

    def submit(self, work: Callable[[], T], /) -> Future[T]:
        return self.worker.submit(work)


@pytest.fixture
def site(world: World) -> Iterator[Site]:
    inspection = world.inspection()
    world.drawn(inspection, frontline=3)
    with ThreadPoolExecutor(max_workers=1) as worker:
        switch = PhoneSwitch(world.services.phones, worker.submit)
        server = switch.open(inspection.id, "127.0.0.1", 0)
        made = Site(world, inspection, worker, switch, server)
        yield made
        made.switch.end()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser as long as its module runs: its event loop would be in the way of others."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def new_phone(chromium: Browser) -> Iterator[Callable[[], BrowserContext]]:
    made: list[BrowserContext] = []

    def new() -> BrowserContext:
        context = chromium.new_context(
            viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, locale="zh-CN"
        )
        context.set_default_timeout(8_000)
        made.append(context)
        return context

    yield new
    for context in made:
        context.close()
