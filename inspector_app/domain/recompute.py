"""A record computed again from its own data: the draws here, the papers in `recompute_papers`.

Works on `record.json` of every schema there ever was; whatever it holds, nothing is raised.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from inspector_app.domain import draws
from inspector_app.domain.canonical import canonical, sha256_hex
from inspector_app.domain.draws import Frame, Stratum, frame_from_json
from inspector_app.domain.recompute_papers import compare_papers
from inspector_app.domain.recomputed import Recomputed, Subject, Tally

SCHEMAS = ("inspection-record-v1", "inspection-record-v2")
NOT_A_RECORD = (
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    StopIteration,
    RecursionError,
)
"""What reading data of another form raises."""


def read_record(text: str) -> dict[str, Any] | None:
    """The record of a `record.json`, None if it is none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    known = isinstance(data, dict) and data.get("schema") in SCHEMAS
    return data if known else None


def recompute(text: str) -> tuple[Recomputed, ...]:
    """Every draw, paper, mark and hash of a `record.json`, compared with what it says."""
    tally = Tally()
    data = read_record(text)
    if data is None:
        tally.compare(Subject.FORM, "schema", same=False)
        return tally.results()
    for part in (_compare_form, _compare_draws, compare_papers, _compare_handwriting):
        try:
            part(data, tally)
        except NOT_A_RECORD as error:
            tally.compare(Subject.FORM, f"{part.__name__}: {error}"[:80], same=False)
    try:
        tally.compare(Subject.FORM, "canonical", same=canonical(data) == text)
    except NOT_A_RECORD:
        tally.compare(Subject.FORM, "canonical", same=False)
    return tally.results()


def _compare_form(data: Mapping[str, Any], tally: Tally) -> None:
    """Numbers of draws follow each other, and every draw has its pool."""
    numbers = [draw["frame"]["draw_no"] for draw in data["draws"]]
    tally.compare(Subject.FORM, "draw_no", same=numbers == list(range(1, len(numbers) + 1)))
    pools = [pool["draw_no"] for pool in data["paper_pools"]]
    tally.compare(Subject.FORM, "paper_pools", same=pools == numbers)


def _compare_draws(data: Mapping[str, Any], tally: Tally) -> None:
    for draw in data["draws"]:
        place = str(draw["frame"]["draw_no"])
        frame = frame_from_json(draw["frame"])
        digest = sha256_hex(canonical(draw["frame"]))
        well_formed = frame.as_json() == draw["frame"] and _is_fair(frame)
        tally.compare(
            Subject.COMMITMENT,
            place,
            same=frame.device_commitment == draws.commitment(draw["secret"]),
        )
        tally.compare(Subject.FRAME, place, same=digest == draw["frame_hash"] and well_formed)
        if not draw["digits"]:
            undrawn = not draw["seed"] and not any(draw["drawn"].values()) and not draw["replaced"]
            tally.compare(Subject.SEED, place, same=undrawn)
            continue
        seed = draws.seed(digest, draw["secret"], draw["digits"])
        tally.compare(Subject.SEED, place, same=seed == draw["seed"])
        _compare_people(draw, frame, seed, tally)


def _is_fair(frame: Frame) -> bool:
    """Nobody stands in two strata, nobody left out is in one, no quota exceeds its stratum."""
    members = [person for stratum in frame.strata for person in stratum.members]
    left_out = {each.person for each in frame.excluded}
    quotas = all(0 <= each.quota <= len(each.members) for each in frame.strata)
    return quotas and len(set(members)) == len(members) and not left_out & set(members)


def _compare_people(draw: Mapping[str, Any], frame: Frame, seed: str, tally: Tally) -> None:
    number = frame.draw_no
    keys = {stratum.key for stratum in frame.strata}
    tally.compare(Subject.DRAWN, str(number), same=set(draw["drawn"]) == keys)
    left = [each["person"] for each in draw["replaced"]]
    came = [each["by"] for each in draw["replaced"]]
    once = len(set(left)) == len(left) and len(set(came)) == len(came)
    if draw["replaced"]:
        reasons = all(each["reason"] for each in draw["replaced"])
        known = set(left) <= {p for people in draw["drawn"].values() for p in people} | set(came)
        tally.compare(Subject.REPLACED, str(number), same=once and reasons and known)
    for stratum in frame.strata:
        place = f"{number}: {stratum.key}"
        order = draws.stratum_order(seed, stratum)
        drawn = tuple(draw["drawn"].get(stratum.key, ()))
        tally.compare(Subject.DRAWN, place, same=drawn == order[: stratum.quota])
        stepped_in = _of_stratum(stratum, came)
        if stepped_in or _of_stratum(stratum, left):
            reserves = set(order[stratum.quota :][: len(stepped_in)])
            fits = stepped_in == reserves and len(_of_stratum(stratum, left)) == len(stepped_in)
            tally.compare(Subject.REPLACED, place, same=fits)


def _of_stratum(stratum: Stratum, people: Iterable[str]) -> set[str]:
    return set(people) & set(stratum.members)


def _compare_handwriting(data: Mapping[str, Any], tally: Tally) -> None:
    found = [(f"{each['kind']} {each['signer']}".strip(), each) for each in data["signatures"]]
    found += [
        (attempt["person"], attempt["signature"])
        for attempt in data["attempts"]
        if attempt["signature"]
    ]
    for place, each in found:
        digest = sha256_hex(canonical(each["strokes"])) if each["strokes"] else None
        tally.compare(Subject.HANDWRITING, place, same=digest == each["strokes_hash"])
