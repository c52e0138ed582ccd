"""What the window turns on and off; the server itself is loaded when it is first turned on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector_app.web.submitting import Submit

if TYPE_CHECKING:
    from inspector_app.services.phones import PhoneService
    from inspector_app.services.received_photos import ReceivedPhotoService
    from inspector_app.web.server import PhoneServer

FIRST_PORT = 8642


class PhoneSwitch:
    """What the window turns on and off; at most one server runs."""

    def __init__(
        self, phones: PhoneService, submit: Submit, photos: ReceivedPhotoService | None = None
    ) -> None:
        self._phones = phones
        self._photos = photos
        self._submit = submit
        self._server: PhoneServer | None = None

    @property
    def server(self) -> PhoneServer | None:
        """The running server, if one runs."""
        return self._server if self._server and self._server.alive else None

    def open(self, inspection_id: str, address: str, port: int = FIRST_PORT) -> PhoneServer:
        """Serve this inspection's phones on this address.

        A port in use is passed over for the next. Raises AppError(PHONES_NOT_STARTED).
        """
        from inspector_app.web.server import start  # noqa: PLC0415 - no web before it is wanted

        was_on = self.server is not None
        self.end()
        if was_on:
            self._phones.pause_all()
        server = start(self._phones, self._submit, (inspection_id, address, port), self._photos)
        self._server = server
        return server

    def close(self) -> None:
        """Take no more requests; returns at once."""
        if self._server is not None:
            self._server.stop()

    def end(self) -> None:
        """Close and wait, before the program ends."""
        self.close()
        if self._server is not None:
            self._server.join()
