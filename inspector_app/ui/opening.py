"""What is there before it is opened: the services, and the phones' server."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeAlias

from inspector_app.domain.errors import Cancelled
from inspector_app.ui.context import PhoneServer, PhoneSwitch, Services

_LONGEST_WAIT_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class OtherTry:
    """How to open the data after the first try: with a password, or the computer's own."""

    password: str = ""
    embedded: bool = False


Reopen: TypeAlias = Callable[[OtherTry], Callable[[], Services]]


class ServicesLater:
    """Has every attribute of the services; whoever reads one waits until they are open.

    Opening begins when the window has been painted or when somebody asks, since importing the
    services on another thread slows down the painting. If it fails, `open` raises why; who asks
    then gets `Cancelled`, so that the failure is told once.
    """

    def __init__(self, open_services: Callable[[], Services]) -> None:
        self._open_services = open_services
        self._wanted = threading.Event()
        self._opened: Future[Services] = Future()

    def begin(self) -> None:
        """Do not hold `open` back any more."""
        self._wanted.set()

    def open(self) -> Services:
        """The opened services; to be called once, on the worker, before anything asks there."""
        self._wanted.wait(_LONGEST_WAIT_SECONDS)
        try:
            services = self._open_services()
        except BaseException:
            self._opened.set_exception(Cancelled())
            raise
        self._opened.set_result(services)
        return services

    def __getattr__(self, name: str) -> object:
        self.begin()
        return getattr(self._opened.result(), name)


class PhonesLater:
    """The switch of the phones' server, made when it is first turned on."""

    def __init__(self, make: Callable[[], PhoneSwitch]) -> None:
        self._make = make
        self._switch: PhoneSwitch | None = None

    @property
    def server(self) -> PhoneServer | None:
        return self._switch.server if self._switch else None

    def open(self, inspection_id: str, address: str) -> PhoneServer:
        """Serve one inspection at one address. Raises AppError(PHONES_NOT_STARTED)."""
        if self._switch is None:
            self._switch = self._make()
        return self._switch.open(inspection_id, address)

    def close(self) -> None:
        if self._switch:
            self._switch.close()

    def end(self) -> None:
        if self._switch:
            self._switch.end()
