"""A runner that does everything at once, on the calling thread."""

from __future__ import annotations

from typing_extensions import override

from inspector_app.ui.tasks import TaskRunner, _run, _Task


class InlineRunner(TaskRunner):
    @override
    def _submit(self, task: _Task) -> None:
        self._begin()
        self._deliver(_run(task))
