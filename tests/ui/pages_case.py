"""A window on real services that do everything at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui.actions import Actions
from inspector_app.ui.context import UiContext
from inspector_app.ui.settings import UiSettings
from inspector_app.ui.tasks import TaskRunner
from tests.worlds import World

D = TypeVar("D", bound=QDialog)


@dataclass
class Case:
    world: World
    context: UiContext


def make_case(world: World, runner: TaskRunner) -> Case:
    settings = UiSettings(world.folder / "window.ini")
    context = UiContext(world.services, runner, settings, Actions(runner), world.paths)
    return Case(world, context)


def shown(kind: type[D], parent: QWidget) -> D:
    """The open dialog of a kind."""
    found = [dialog for dialog in parent.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]
