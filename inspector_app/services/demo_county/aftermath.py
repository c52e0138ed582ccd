"""What follows an invented visit: the order, and the re-inspections of what it names."""

from __future__ import annotations

import dataclasses
import random
from datetime import date, timedelta

from inspector_app.domain.official_documents import (
    County,
    DocumentKind,
    OrderContent,
    ReinspectionContent,
)
from inspector_app.services.county import CountyService
from inspector_app.services.demo_county.places import MARK
from inspector_app.services.official_documents import DocumentService, StoredDocument
from inspector_app.services.setup import SetupService

_DONE, _DONE_LATER = 0.86, 0.97
_NOT_DONE = "演示：已安排培训，尚未完成考核"
_WAIT = (-2, 12)
"""Days from the deadline to the re-inspection."""
_AGAIN = (10, 25)


class CountyAftermath:
    def __init__(self, documents: DocumentService, county: CountyService) -> None:
        self._documents = documents
        self._county = county

    def prepare(self, setup: SetupService) -> None:
        """The authorities that the appeals clause names."""
        bureau = setup.bureau()
        if bureau is not None:
            authorities = County(bureau, f"{MARK}县人民政府", "", f"{MARK}县人民法院")
            self._county.save(authorities)

    def order(self, inspection_id: str) -> StoredDocument:
        """The issued order that names every confirmed finding."""
        return self._documents.issue(self._documents.begin(inspection_id, DocumentKind.ORDER))

    def reinspect(self, order: StoredDocument, chance: random.Random, *, again: bool) -> bool:
        """An issued re-inspection of the order; whether it found everything done."""
        draft = self._documents.begin(order.inspection_id, DocumentKind.REINSPECTION, order.id)
        content = draft.document.content
        if not isinstance(content, ReinspectionContent):
            raise TypeError(content)
        share = _DONE_LATER if again else _DONE
        opinions = tuple(
            dataclasses.replace(each, done=True)
            if chance.random() < share
            else dataclasses.replace(each, done=False, note=_NOT_DONE)
            for each in content.opinions
        )
        filled = dataclasses.replace(content, opinions=opinions)
        document = dataclasses.replace(draft.document, content=filled)
        self._documents.issue(self._documents.save(draft, document))
        return all(each.done for each in opinions)


def day_of_reinspection(order: StoredDocument, chance: random.Random) -> date:
    """Around the order's last deadline, often a little late."""
    content = order.document.content
    if not isinstance(content, OrderContent):
        raise TypeError(content)
    return max(each.day for each in content.deadlines) + timedelta(days=chance.randint(*_WAIT))


def day_of_another(day: date, chance: random.Random) -> date:
    return day + timedelta(days=chance.randint(*_AGAIN))
