"""All that the page shows around the steps, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.attempts import AttemptMode, AttemptState
from inspector_app.domain.enterprises import Enterprise
from inspector_app.domain.inspections import (
    Evidence,
    EvidenceLine,
    Inspection,
    InspectionState,
    Step,
)
from inspector_app.domain.officers import Officer
from inspector_app.services.attempt_views import AttemptSummary
from inspector_app.ui.context import UiContext

HERE = {AttemptMode.LAPTOP, AttemptMode.ORAL}
"""The ways that need this laptop; the others go on without it."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An inspection as it was at one moment; `queue` holds everyone with a paper."""

    inspection: Inspection
    enterprise: Enterprise
    officers: tuple[Officer, ...]
    evidence: tuple[EvidenceLine, ...]
    saved_at: datetime
    queue: tuple[AttemptSummary, ...]

    @property
    def open(self) -> bool:
        return self.inspection.state is InspectionState.OPEN

    @property
    def missing(self) -> tuple[EvidenceLine, ...]:
        """What sealing still needs."""
        return tuple(line for line in self.evidence if not line.done)

    @property
    def interrupted(self) -> tuple[AttemptSummary, ...]:
        """Tests on this laptop that run although nobody sits before it: the program was ended."""
        running = AttemptState.RUNNING
        found = (each for each in self.queue if each.state is running and each.mode in HERE)
        return tuple(found) if self.open else ()

    def done(self, step: Step) -> bool:
        """Whether a step needs nothing more; steps after the draw are not done before it."""
        lines = [line for line in self.evidence if line.step is step]
        drawn = all(line.done for line in self.evidence if line.evidence is Evidence.DRAW_DONE)
        tested = all(
            line.done for line in self.evidence if line.evidence is Evidence.ATTEMPTS_FINISHED
        )
        before = step is Step.SETUP or (drawn and (step is not Step.FINDINGS or tested))
        return before and all(line.done for line in lines)

    def names(self, numbers: tuple[str, ...]) -> tuple[str, ...]:
        """People's names instead of roster numbers, where they are of this inspection."""
        known = {each.person.number: each.person.name for each in self.queue}
        return tuple(known.get(number, number) for number in numbers)


def read_snapshot(context: UiContext, inspection_id: str) -> Snapshot:
    """The inspection as it is now. Raises AppError(NOT_FOUND)."""
    services = context.services
    inspection = services.inspections.get(inspection_id)
    officers = services.setup.officers(include_inactive=True)
    return Snapshot(
        inspection=inspection,
        enterprise=services.enterprises.get(inspection.enterprise_id),
        officers=tuple(each for each in officers if each.id in inspection.officer_ids),
        evidence=services.inspections.evidence(inspection_id),
        saved_at=services.inspections.last_saved(inspection_id),
        queue=services.attempts.queue(inspection_id),
    )
