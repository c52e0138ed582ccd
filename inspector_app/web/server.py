"""The server's life: one inspection, one address, one thread; gone when the inspection is sealed.

It is off until an officer switches it on, and listens on the chosen address only.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from inspector_app.domain.errors import AppError, Problem
from inspector_app.services.phones import PhoneService
from inspector_app.services.received_photos import ReceivedPhotoService
from inspector_app.web.submitting import Submit

if TYPE_CHECKING:
    import uvicorn

    from inspector_app.web.application import PhonePages

PORTS = 12
STARTED_WITHIN = 10.0
STOPPED_WITHIN = 6.0
TICK_SECONDS = 1.0
CONNECTIONS = 600
_KEEP_ALIVE = 20
_HEADER_BYTES = 16_384
_GRACE_SECONDS = 2

logger = logging.getLogger(__name__)


class PhoneServer:
    """A running server; made by `start`."""

    def __init__(self, address: str, inspection_id: str, listening: socket.socket) -> None:
        self.inspection_id = inspection_id
        self.port: int = listening.getsockname()[1]
        self.host = f"{address}:{self.port}"
        self.url = f"http://{self.host}"
        self._listening = listening
        self._server: uvicorn.Server | None = None
        self._pages: PhonePages | None = None
        self._thread: threading.Thread | None = None

    @property
    def alive(self) -> bool:
        """Whether phones are served."""
        thread, server = self._thread, self._server
        return bool(thread and thread.is_alive() and server and not server.should_exit)

    @property
    def wrong_codes(self) -> int:
        """How many wrong codes were tried since the start, or since they were forgiven."""
        return self._pages.wrong_codes.total if self._pages else 0

    @property
    def photo_code(self) -> str:
        """What an officer's phone has to give before it may send photos; empty if none may."""
        officer = self._pages.officer if self._pages else None
        return officer.code if officer else ""

    @property
    def photo_url(self) -> str:
        """Where an officer's phone sends photos of answer sheets, with its code."""
        return f"{self.url}/photo?k={self.photo_code}" if self.photo_code else ""

    def forgive(self) -> None:
        """Let phones try codes again that were locked out."""
        if self._pages:
            self._pages.wrong_codes.forgive()

    def run(
        self, phones: PhoneService, submit: Submit, photos: ReceivedPhotoService | None = None
    ) -> None:
        """Serve from a thread of its own; returns when phones can connect."""
        import uvicorn  # noqa: PLC0415 - loaded when first needed

        from inspector_app.web.application import PhonePages  # noqa: PLC0415 - as above
        from inspector_app.web.connections import PunctualProtocol  # noqa: PLC0415 - as above

        self._pages = PhonePages(phones, submit, self.inspection_id, photos)
        config = uvicorn.Config(
            self._pages.application(self.host),
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            ws="none",
            http=PunctualProtocol,
            loop="asyncio",
            lifespan="off",
            limit_concurrency=CONNECTIONS,
            timeout_keep_alive=_KEEP_ALIVE,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            h11_max_incomplete_event_size=_HEADER_BYTES,
        )
        self._server = uvicorn.Server(config)
        work = self._serve(self._server, lambda: phones.tick(self.inspection_id), submit)
        self._thread = threading.Thread(
            target=lambda: asyncio.run(work), name="phones", daemon=True
        )
        self._thread.start()
        deadline = time.monotonic() + STARTED_WITHIN
        while not self._server.started and self._thread.is_alive():
            if time.monotonic() > deadline:
                break
            time.sleep(0.01)
        if not self._server.started:
            self.stop()
            raise AppError(Problem.PHONES_NOT_STARTED, address=self.host)

    def stop(self) -> None:
        """Take no more requests; returns at once."""
        if self._server is not None:
            self._server.should_exit = True

    def join(self) -> None:
        """Wait until the thread has ended and the address is free."""
        if self._thread is not None:
            self._thread.join(STOPPED_WITHIN)

    async def _serve(
        self, server: uvicorn.Server, tick: Callable[[], bool], submit: Submit
    ) -> None:
        ticking = asyncio.create_task(self._keep_time(tick, submit))
        try:
            await server.serve(sockets=[self._listening])
        finally:
            ticking.cancel()
            self._listening.close()

    async def _keep_time(self, tick: Callable[[], bool], submit: Submit) -> None:
        """Move the clocks on every second, and end when the inspection is no longer open."""
        while True:
            await asyncio.sleep(TICK_SECONDS)
            try:
                if not await asyncio.wrap_future(submit(tick)):
                    self.stop()
            except RuntimeError:  # the program ends and its worker takes nothing more
                self.stop()
            except AppError as error:
                logger.warning("the phones' clocks did not move: %s", error)


def start(
    phones: PhoneService,
    submit: Submit,
    where: tuple[str, str, int],
    photos: ReceivedPhotoService | None = None,
) -> PhoneServer:
    """A running server for (inspection, address, port). Raises AppError(PHONES_NOT_STARTED)."""
    inspection_id, address, port = where
    server = PhoneServer(address, inspection_id, _listen(address, port))
    server.run(phones, submit, photos)
    return server


def _listen(address: str, first: int) -> socket.socket:
    """A socket on this address alone, on the first free port from `first` (0: any)."""
    for port in range(first, first + PORTS if first else 1):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            if sys.platform == "win32":  # there SO_REUSEADDR would let another program share it
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((address, port))
        except OSError:
            listening.close()
            continue
        return listening
    raise AppError(Problem.PHONES_NOT_STARTED, address=address)
