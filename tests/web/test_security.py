"""What the server refuses: strangers, floods, forgeries; and what it never says."""

from __future__ import annotations

import http.client
import json
import re
import socket
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

import pytest

from inspector_app.domain.errors import AppError, Problem
from inspector_app.web.limits import BURST, TRIES_OF_ALL, RateLimit, WrongCodes
from inspector_app.web.messages import MalformedError, read_answer, read_form, read_strokes
from inspector_app.web.switch import PhoneSwitch
from tests.web.conftest import Site
from tests.worlds import World


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    text: str


class Client:
    """A bare HTTP client that keeps one cookie."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.cookie = ""
        self.token = ""

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.site.server.port, timeout=10)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            sent.setdefault("Cookie", f"phone={self.cookie}")
        connection.request(method, path, body or None, sent)
        response = connection.getresponse()
        text = response.read().decode()
        found = {name.lower(): value for name, value in response.getheaders()}
        connection.close()
        if kept := re.match(r"phone=([^;]+)", found.get("set-cookie", "")):
            self.cookie = kept[1]
        if token := re.search(r'(?:name="token" value|data-token)="(\w+)"', text):
            self.token = token[1]
        return Answer(response.status, found, text)

    def form(self, path: str, **fields: str) -> Answer:
        return self.ask("POST", path, urlencode(fields).encode())

    def enter(self, place: int = 0) -> str:
        line = self.site.lines()[place]
        self.ask("GET", "/")
        assert self.form("/enter", token=self.token, code=line.code.code).status == 303
        return line.summary.id

    def start(self, place: int = 0) -> str:
        attempt_id = self.enter(place)
        self.ask("GET", "/test")
        self.form("/start", token=self.token)
        self.ask("GET", "/test")
        return attempt_id

    def answer(self, data: object, **headers: str) -> Answer:
        known = {"Content_Type": "application/json", "X_Token": self.token, **headers}
        return self.ask("POST", "/answer", json.dumps(data).encode(), **known)


GOOD = {"position": 2, "response": "A", "order": 1}


@pytest.fixture
def client(site: Site) -> Client:
    return Client(site)


def test_every_answer_carries_the_strict_headers(client: Client) -> None:
    for path in ("/", "/phone.js", "/nothing", "/state"):
        headers = client.ask("GET", path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert "server" not in headers


def test_only_the_address_on_the_screen_is_answered(site: Site, client: Client) -> None:
    assert client.ask("GET", "/", Host="evil.example").status == 421
    assert client.ask("GET", "/", Host=site.server.host).status == 200
    with socket.socket() as other, pytest.raises(OSError, match="refused"):
        other.connect(("127.0.0.2", site.server.port))


@pytest.mark.parametrize(
    "path", ["/assets/", "/pages/entry.html", "/../server.py", "/%2e%2e/server.py", "/phone.js/"]
)
def test_there_is_nothing_to_list(client: Client, path: str) -> None:
    assert client.ask("GET", path).status == 404


def test_forged_requests_are_refused(client: Client) -> None:
    client.start()
    assert client.answer(GOOD, X_Token="0" * 64).status == 403
    assert client.answer(GOOD, Origin="http://evil.example").status == 403
    assert client.answer(GOOD, Content_Type="text/plain").status == 403
    assert client.form("/submit", token="0" * 64).status == 403
    assert client.ask("GET", "/submit").status == 405
    assert client.answer(GOOD).status == 200


def test_without_a_seat_there_is_nothing_to_see(client: Client) -> None:
    assert client.ask("GET", "/test").headers["location"] == "/"
    assert client.ask("GET", "/state").status == 403
    assert client.answer(GOOD).status == 403
    client.cookie = "x" * 43
    assert client.ask("GET", "/sign").headers["location"] == "/"


def test_the_cookie_is_kept_from_scripts_and_other_sites(client: Client) -> None:
    cookie = client.ask("GET", "/").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_large_requests_are_refused(site: Site, client: Client) -> None:
    client.start()
    assert client.answer({"response": "x" * 20_000}).status == 413
    with socket.create_connection(("127.0.0.1", site.server.port), 10) as raw:
        raw.sendall(
            f"POST /answer HTTP/1.1\r\nHost: {site.server.host}\r\nContent-Type: application/json"
            f"\r\nX-Token: {client.token}\r\nCookie: phone={client.cookie}\r\n"
            "Transfer-Encoding: chunked\r\n\r\n".encode()
            + (b"1000\r\n" + b"x" * 0x1000 + b"\r\n") * 5
            + b"0\r\n\r\n"
        )
        assert raw.recv(64).startswith(b"HTTP/1.1 413")


def test_a_flood_is_slowed_down(client: Client) -> None:
    statuses = [client.ask("GET", "/phone.css").status for _ in range(BURST + 40)]
    assert statuses[0] == 200
    assert statuses[-1] == 429


def test_the_rate_limit_is_each_sender_s_own() -> None:
    now = [0.0]
    limit = RateLimit(lambda: now[0])
    assert all(limit.allows("a") for _ in range(BURST))
    assert not limit.allows("a")
    assert limit.allows("b")
    now[0] += 1
    assert limit.allows("a")


def test_an_address_waits_after_wrong_codes_and_everyone_after_very_many() -> None:
    now = [0.0]
    wrong = WrongCodes(lambda: now[0])
    for _ in range(5):
        assert not wrong.locked("a")
        wrong.count("a")
    assert wrong.locked("a")
    assert not wrong.locked("b")
    now[0] += 301
    assert not wrong.locked("a")
    for number in range(TRIES_OF_ALL):
        wrong.count(str(number))
    assert wrong.locked("new")
    wrong.forgive()
    assert not wrong.locked("new")


def test_a_page_holds_nothing_of_others_and_no_answer(site: Site, client: Client) -> None:
    attempt_id = client.start()
    text = client.ask("GET", "/test").text
    others = [line.summary.person for line in site.lines()[1:]]
    assert not any(person.name in text or person.number in text for person in others)
    paper = site.call(lambda: site.world.services.attempts.paper(attempt_id))
    own = {item.question.ref for item in paper}
    for item in paper:
        assert item.question.explanation not in text
        assert all(line.point not in text for line in item.question.rubric)
    for line in site.lines()[1:]:
        for item in site.call(partial(site.world.services.attempts.paper, line.summary.id)):
            assert item.question.ref in own or item.question.stem not in text
    assert "answer" not in text
    entry = Client(site).ask("GET", "/").text
    assert not any(line.summary.person.name in entry for line in site.lines())


def test_what_is_not_of_the_page_s_form_is_refused(site: Site, client: Client) -> None:
    attempt_id = client.start()
    broken: tuple[object, ...] = (
        [],
        {"position": "2"},
        {**GOOD, "response": {"a": 1}},
        {**GOOD, "order": -1},
    )
    for data in broken:
        assert client.answer(data).status == 400
    assert client.answer({**GOOD, "response": "Z"}).status == 422
    assert client.answer({**GOOD, "position": 99}).status == 422
    view = site.call(lambda: site.world.services.attempts.view(attempt_id))
    assert all(item.response is None for item in view.items)


@pytest.mark.parametrize(
    "body",
    [b"", b"[" * 100_000, b"\xff", b"null", b'{"strokes": [[[1, 2, 3]]]}', b'{"strokes": 1}'],
)
def test_broken_strokes_are_refused(body: bytes) -> None:
    with pytest.raises(MalformedError):
        read_strokes(body)


def test_broken_forms_and_answers_are_refused() -> None:
    with pytest.raises(MalformedError):
        read_form("名".encode())
    with pytest.raises(MalformedError):
        read_answer(json.dumps({**GOOD, "response": ["x"] * 31}).encode())


def test_it_is_off_by_default_and_closes_itself_at_sealing(world: World) -> None:
    from concurrent.futures import ThreadPoolExecutor

    inspection = world.ready_to_seal()
    with ThreadPoolExecutor(max_workers=1) as worker:
        switch = PhoneSwitch(world.services.phones, worker.submit)
        assert switch.server is None
        server = switch.open(inspection.id, "127.0.0.1", 0)
        assert switch.server is server
        worker.submit(lambda: world.services.sealing.seal(inspection.id)).result()
        server.join()
        assert switch.server is None
        with socket.socket() as other:
            assert other.connect_ex(("127.0.0.1", server.port)) != 0


def test_an_address_that_is_not_this_laptop_s_says_so(world: World) -> None:
    from concurrent.futures import ThreadPoolExecutor

    inspection = world.inspection()
    with ThreadPoolExecutor(max_workers=1) as worker:
        switch = PhoneSwitch(world.services.phones, worker.submit)
        with pytest.raises(AppError) as error:
            switch.open(inspection.id, "198.51.100.7")
    assert error.value.problem is Problem.PHONES_NOT_STARTED
