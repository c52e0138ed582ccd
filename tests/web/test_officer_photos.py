"""An officer's phone sends photos of answer sheets over a real connection."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import pytest

from inspector_app.domain.answer_sheet import sheet_pages
from inspector_app.services.received_photos import LARGEST_BYTES
from inspector_app.web import connections
from inspector_app.web.limits import TRIES
from inspector_app.web.messages import MalformedError
from inspector_app.web.switch import PhoneSwitch
from inspector_app.web.uploads import read_upload
from tests.services.test_photo_answers import photo
from tests.web.conftest import Site
from tests.web.test_security import Answer, Client
from tests.worlds import World

KIND = "multipart/form-data; boundary=----line"


def upload(token: str, content: bytes) -> bytes:
    return (
        b'------line\r\nContent-Disposition: form-data; name="token"\r\n\r\n'
        + token.encode()
        + b'\r\n------line\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n'
        b"Content-Type: image/jpeg\r\n\r\n" + content + b"\r\n------line--\r\n"
    )


class Officer(Client):
    @property
    def code(self) -> str:
        return parse_qs(urlsplit(self.site.server.photo_url).query)["k"][0]

    def come_in(self) -> None:
        page = self.ask("GET", f"/photo?k={self.code}")
        assert f'value="{self.code}"' in page.text
        assert self.form("/photo/enter", token=self.token, code=self.code.lower()).status == 303
        page = self.ask("GET", "/photo")
        assert 'accept="image/*" capture="environment"' in page.text

    def send(self, content: bytes, token: str = "", **headers: str) -> Answer:
        body = upload(token or self.token, content)
        return self.ask("POST", "/photo", body, Content_Type=KIND, **headers)


@pytest.fixture
def site(site: Site) -> Site:
    """The same, with the officer's page."""
    site.switch.end()
    services = site.world.services
    site.switch = PhoneSwitch(services.phones, site.submit, services.received_photos)
    site.server = site.switch.open(site.inspection.id, "127.0.0.1", 0)
    return site


@pytest.fixture
def officer(site: Site) -> Officer:
    return Officer(site)


def waiting(site: Site) -> int:
    photos = site.world.services.received_photos
    return len(site.call(lambda: photos.waiting(site.inspection.id)))


def test_a_good_sheet_waits_and_nothing_is_entered(site: Site, officer: Officer) -> None:
    services = site.world.services
    attempt_id = site.lines()[0].summary.id
    content = site.call(lambda: photo(site.world, site.inspection, attempt_id))
    officer.come_in()
    for _ in range(2):
        answer = officer.send(content)
        assert answer.status == 200
        assert "已收到，等待在电脑上核对" in answer.text
    assert waiting(site) == 1
    received = site.call(lambda: services.received_photos.waiting(site.inspection.id))[0]
    sheet = site.call(lambda: services.paper_tests.sheet(attempt_id, 1))
    assert not any(row.entered for row in sheet.rows)
    assert site.call(lambda: services.photo_answers.sheets(attempt_id)) == ()
    draft = site.call(lambda: services.received_photos.draft(received.id))
    assert (draft.attempt_id, draft.content) == (attempt_id, content)
    rows = site.call(lambda: sheet_pages(services.attempts.paper(attempt_id))[0].rows)
    assert len(draft.questions) == len(rows)
    site.call(lambda: services.received_photos.drop(received.id))
    assert waiting(site) == 0


def test_a_wrong_code_lets_nobody_in_and_is_counted(site: Site, officer: Officer) -> None:
    assert len(officer.code) >= 8
    officer.ask("GET", "/photo")
    for _ in range(TRIES):
        assert officer.form("/photo/enter", token=officer.token, code="A" * 10).status == 403
    assert site.server.wrong_codes == TRIES
    assert officer.form("/photo/enter", token=officer.token, code=officer.code).status == 429
    site.server.forgive()
    assert officer.form("/photo/enter", token="0" * 64, code=officer.code).status == 403
    assert officer.send(b"x" * 200).headers["location"] == "/photo"
    assert officer.send(b"x" * 20_000).status == 413
    assert waiting(site) == 0


def test_what_is_no_photo_or_too_large_is_said_plainly(site: Site, officer: Officer) -> None:
    officer.come_in()
    answer = officer.send(b"no photo")
    assert answer.status == 422
    assert "JPEG" in answer.text
    assert officer.send(b"").status == 422
    answer = officer.send(b"\xff" * (LARGEST_BYTES + 1))
    assert answer.status == 413
    assert "12 MB" in answer.text
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert officer.send(b"x", token="0" * 64).status == 403
    assert officer.send(b"x", Origin="http://evil.example").status == 403
    assert officer.ask("POST", "/photo", b"x", Content_Type=KIND).status == 400
    assert officer.ask("POST", "/photo/enter", b"x" * 20_000).status == 413
    assert waiting(site) == 0


def test_the_code_ends_with_the_server(site: Site, officer: Officer) -> None:
    officer.come_in()
    old = officer.code
    site.switch.end()
    site.server = site.switch.open(site.inspection.id, "127.0.0.1", 0)
    assert officer.code != old
    assert "核对码" in officer.ask("GET", "/photo").text


def test_received_photos_are_forgotten_at_sealing(world: World) -> None:
    inspection = world.ready_to_seal()
    attempt_id = world.services.attempts.queue(inspection.id)[0].id
    photos = world.services.received_photos
    content = photo(world, inspection, attempt_id)
    assert photos.receive(inspection.id, content) is not None
    assert len(photos.waiting(inspection.id)) == 1
    with ThreadPoolExecutor(max_workers=1) as worker:  # the browser's loop may run in this thread
        worker.submit(lambda: world.services.sealing.seal(inspection.id)).result()
    assert photos.waiting(inspection.id) == ()


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain", upload("t", b"x")),
        (KIND, b""),
        (KIND, upload("t", b"x")[:-4]),
        (KIND, b"------line\r\nX: y\r\n\r\nz\r\n------line--\r\n"),
    ],
)
def test_broken_uploads_are_refused(kind: str, body: bytes) -> None:
    with pytest.raises(MalformedError):
        read_upload(kind, body)


def test_an_upload_keeps_every_byte() -> None:
    content = bytes(range(256)) + b"\r\n--other\r\n\r\n"
    assert read_upload(KIND, upload("t", content)) == {"token": b"t", "photo": content}


def test_headers_that_do_not_come_close_the_connection(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEADER_SECONDS", 0.3)
    with socket.create_connection(("127.0.0.1", site.server.port), 5) as raw:
        raw.sendall(b"GET / HTTP/1.1\r\nHost: ")
        assert raw.recv(1) == b""
