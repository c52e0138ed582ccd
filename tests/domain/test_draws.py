"""draw-v1 against its worked example, and what it promises for every frame."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain import draws
from inspector_app.domain.canonical import canonical
from inspector_app.domain.people import Role

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parent / "draw_vectors.json").read_text(encoding="utf-8")
)
FRAME = draws.frame_from_json(VECTORS["frame"])


def test_the_commitment_is_the_published_one() -> None:
    assert draws.commitment(VECTORS["secret"]) == FRAME.device_commitment


def test_the_canonical_frame_is_the_published_text() -> None:
    assert canonical(VECTORS["frame"]) == VECTORS["canonical_frame"]
    assert draws.frame_hash(FRAME) == VECTORS["frame_hash"]


def test_the_seed_follows_from_frame_secret_and_digits() -> None:
    seed = draws.seed(VECTORS["frame_hash"], VECTORS["secret"], VECTORS["public_digits"])
    assert seed == VECTORS["seed"]


@pytest.mark.parametrize("stratum", FRAME.strata, ids=lambda stratum: stratum.key)
def test_the_order_of_each_stratum_is_the_published_one(stratum: draws.Stratum) -> None:
    assert list(draws.stratum_order(VECTORS["seed"], stratum)) == VECTORS["order"][stratum.key]


def test_every_published_ticket_is_recomputed() -> None:
    for person, expected in VECTORS["tickets_frontline"].items():
        assert draws.ticket(VECTORS["seed"], "1", Role.FRONTLINE, person) == expected


def test_paper_seed_question_and_option_order_are_the_published_ones() -> None:
    seed = draws.paper_seed(VECTORS["seed"], "W001")
    assert seed == VECTORS["paper_seed_W001"]
    refs = VECTORS["question_order_W001"]
    assert sorted(refs, key=lambda ref: draws.question_ticket(seed, ref)) == refs
    keys = VECTORS["option_order_W001_g-001"]
    ordered = sorted(keys, key=lambda key: draws.option_ticket(seed, "general/g-001@1", key))
    assert ordered == keys


def test_the_test_covers_every_value_of_the_vectors() -> None:
    assert set(VECTORS) == {
        "secret",
        "public_digits",
        "frame",
        "canonical_frame",
        "frame_hash",
        "seed",
        "order",
        "tickets_frontline",
        "paper_seed_W001",
        "question_order_W001",
        "option_order_W001_g-001",
    }


members = st.lists(st.from_regex(r"W[0-9]{3}", fullmatch=True), min_size=1, unique=True)


@given(members, st.randoms())
def test_the_order_of_input_does_not_matter(people: list[str], chance: Any) -> None:  # noqa: ANN401 - hypothesis' Random
    shuffled = list(people)
    chance.shuffle(shuffled)
    first = draws.Stratum("1", Role.FRONTLINE, 1, tuple(people))
    second = draws.Stratum("1", Role.FRONTLINE, 1, tuple(shuffled))
    assert draws.stratum_order("ab", first) == draws.stratum_order("ab", second)


@given(members, st.integers(0, 20))
def test_asking_for_more_people_keeps_those_already_drawn(people: list[str], quota: int) -> None:
    small = draws.Stratum("1", Role.FRONTLINE, quota, tuple(people))
    large = dataclasses.replace(small, quota=quota + 1)
    drawn = draws.stratum_order("ab", small)[:quota]
    assert draws.stratum_order("ab", large)[: quota + 1][:quota] == drawn


def test_strata_are_ordered_by_batch_then_role_whatever_order_they_come_in() -> None:
    turned = dataclasses.replace(FRAME, strata=FRAME.strata[::-1])
    assert draws.frame_hash(turned) == VECTORS["frame_hash"]


def test_the_short_code_is_two_groups_of_four() -> None:
    assert draws.short_code(FRAME.device_commitment) == "c074 16ff"
