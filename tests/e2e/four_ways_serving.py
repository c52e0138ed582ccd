"""`python -m tests.e2e.four_ways_serving DATA BANKS INSPECTION LAPTOP PAPER PAPER`: until killed.

Serves phones, lets one person answer on the laptop and an officer enter two papers, all through
the one worker thread. The port goes out first, then a line for every answer that is on disk.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from inspector_app.assembly import open_services
from inspector_app.domain.papers import PaperQuestion
from inspector_app.domain.questions import QuestionType
from inspector_app.domain.scoring import Response
from inspector_app.paths import Paths
from inspector_app.services.context import real_chance
from inspector_app.services.paper_tests import Reading
from inspector_app.services.paper_views import FIRST
from inspector_app.web.switch import PhoneSwitch
from tests.worlds import ROOT

PAUSE_SECONDS = 0.004
"""Between the answers of one hand, so that all get their turn."""


def nth_answer(paper: tuple[PaperQuestion, ...], number: int) -> tuple[int, Response]:
    """The answer given as the `number`-th: round the paper, something else every time."""
    answered = [item for item in paper if item.question.type is not QuestionType.PRACTICAL]
    item, turn = answered[number % len(answered)], number // len(answered)
    keys = [option.key for option in item.question.options]
    if item.question.type is QuestionType.TRUE_FALSE:
        return item.position, turn % 2 == 0
    if item.question.type is QuestionType.MULTIPLE:
        subset = 1 + turn % (2 ** len(keys) - 1)
        return item.position, tuple(k for place, k in enumerate(keys) if subset >> place & 1)
    return item.position, keys[turn % len(keys)]


def _answer_on(name: str, answer: Callable[[int], object]) -> None:
    for number in range(1_000_000):
        answer(number)
        sys.stdout.write(f"{name} {number}\n")
        sys.stdout.flush()
        threading.Event().wait(PAUSE_SECONDS)


def main(data: str, banks: str, inspection_id: str, laptop: str, *papers: str) -> None:
    services = open_services(Paths(Path(data), ROOT / "resources", Path(banks)), real_chance())
    worker = ThreadPoolExecutor(max_workers=1)
    server = PhoneSwitch(services.phones, worker.submit).open(inspection_id, "127.0.0.1", 0)
    sys.stdout.write(f"{server.port}\n")
    sys.stdout.flush()
    officer_id = services.inspections.get(inspection_id).officer_ids[0]
    sheets = {each: services.attempts.paper(each) for each in (laptop, *papers)}

    def on_laptop(number: int) -> None:
        position, response = nth_answer(sheets[laptop], number)
        worker.submit(lambda: services.attempts.record(laptop, position, response)).result()

    def from_paper(attempt_id: str, number: int) -> None:
        position, response = nth_answer(sheets[attempt_id], number)
        reading = Reading(position, response, officer_id)
        enter = services.paper_tests.enter
        worker.submit(lambda: enter(attempt_id, FIRST, reading)).result()

    worker.submit(lambda: services.attempts.begin(laptop)).result()
    worker.submit(lambda: services.paper_tests.hand_out(papers)).result()
    hands = {laptop: on_laptop, **{each: partial(from_paper, each) for each in papers}}
    for name, answer in hands.items():
        threading.Thread(target=_answer_on, args=(name, answer), daemon=True).start()
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
