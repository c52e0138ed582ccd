"""The committed draw `draw-v1`: anyone with sha256sum can recompute it.

Neither side can steer it: the frame and a secret are committed before the other side gives its
digits, and the smallest tickets of each stratum are drawn (consistent sampling, as election
audits use it).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from inspector_app.domain.canonical import Json, canonical, joined_hash, sha256_hex
from inspector_app.domain.people import Role

SCHEME = "draw-v1"
SECRET_BYTES = 32
MINIMUM_DIGITS = 6


class DigitsBy(Enum):
    """Who gave the public digits."""

    REPRESENTATIVE = "representative"
    WITNESS = "witness"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Stratum:
    """One role in one batch; `members` are roster numbers."""

    batch: str
    role: Role
    quota: int
    members: tuple[str, ...]

    @property
    def key(self) -> str:
        """`batch/role`, the key of its people in the record."""
        return f"{self.batch}/{self.role.value}"


@dataclass(frozen=True, slots=True)
class Exclusion:
    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class Frame:
    """All that is fixed before any entropy exists."""

    inspection: str
    draw_no: int
    device_commitment: str
    banks: Mapping[str, str]
    plan: str
    strata: tuple[Stratum, ...]
    excluded: tuple[Exclusion, ...]

    def as_json(self) -> dict[str, Json]:
        """The frame as it is hashed and published, strata and exclusions in order."""
        return {
            "scheme": SCHEME,
            "inspection": self.inspection,
            "draw_no": self.draw_no,
            "device_commitment": self.device_commitment,
            "banks": dict(self.banks),
            "plan": self.plan,
            "strata": [
                {
                    "batch": stratum.batch,
                    "role": stratum.role.value,
                    "quota": stratum.quota,
                    "members": sorted(stratum.members),
                }
                for stratum in sorted(self.strata, key=_stratum_order)
            ],
            "excluded": [
                {"person": exclusion.person, "reason": exclusion.reason}
                for exclusion in sorted(self.excluded, key=lambda each: each.person)
            ],
        }


def _stratum_order(stratum: Stratum) -> tuple[str, int]:
    return stratum.batch, stratum.role.rank


def frame_from_json(data: Mapping[str, Json]) -> Frame:
    """The frame that `as_json` wrote. Raises KeyError or ValueError where it is not one."""
    strata: Sequence[Mapping[str, object]] = data["strata"]  # type: ignore[assignment]  # checked by use
    excluded: Sequence[Mapping[str, str]] = data["excluded"]  # type: ignore[assignment]  # as above
    banks: Mapping[str, str] = data["banks"]  # type: ignore[assignment]  # as above
    return Frame(
        inspection=str(data["inspection"]),
        draw_no=int(str(data["draw_no"])),
        device_commitment=str(data["device_commitment"]),
        banks=banks,
        plan=str(data["plan"]),
        strata=tuple(
            Stratum(
                batch=str(each["batch"]),
                role=Role(each["role"]),
                quota=int(str(each["quota"])),
                members=tuple(each["members"]),  # type: ignore[arg-type]  # as above
            )
            for each in strata
        ),
        excluded=tuple(Exclusion(each["person"], each["reason"]) for each in excluded),
    )


def commitment(secret_hex: str) -> str:
    """What the laptop shows before it knows the digits."""
    return joined_hash("draw-v1/secret", secret_hex)


def frame_hash(frame: Frame) -> str:
    """The hash of the frame in its canonical form."""
    return sha256_hex(canonical(frame.as_json()))


def short_code(full_hash: str) -> str:
    """The first eight hex digits in two groups, to be read aloud and written down."""
    return f"{full_hash[:4]} {full_hash[4:8]}"


def seed(frame_digest: str, secret_hex: str, digits: str) -> str:
    return joined_hash("draw-v1/seed", frame_digest, secret_hex, digits)


def ticket(seed_hex: str, batch: str, role: Role, person: str) -> str:
    return joined_hash("draw-v1/ticket", seed_hex, batch, role.value, person)


def stratum_order(seed_hex: str, stratum: Stratum) -> tuple[str, ...]:
    """All members by ticket: the first `quota` are drawn, the others are reserves in order."""
    return tuple(
        sorted(
            stratum.members,
            key=lambda person: (ticket(seed_hex, stratum.batch, stratum.role, person), person),
        )
    )


def paper_seed(seed_hex: str, person: str) -> str:
    return joined_hash("draw-v1/paper", seed_hex, person)


def question_ticket(paper_seed_hex: str, ref: str) -> str:
    return joined_hash("draw-v1/question", paper_seed_hex, ref)


def option_ticket(paper_seed_hex: str, ref: str, option_key: str) -> str:
    return joined_hash("draw-v1/option", paper_seed_hex, ref, option_key)
