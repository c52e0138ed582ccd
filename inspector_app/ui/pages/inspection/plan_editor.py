"""The editor of a plan of one's own: rows of topic, type, count and points."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.blueprints import PRESETS, Blueprint, BlueprintCell, MultipleRule
from inspector_app.domain.questions import QuestionType, Topic
from inspector_app.ui import theme
from inspector_app.ui.icons import Icon, icon
from inspector_app.ui.labels import multiple_rule_text, question_type_text, topic_text
from inspector_app.ui.widgets.form import Form

_MOST = 100
_MOST_MINUTES = 180
_TYPE, _TOPIC, _COUNT, _POINTS, _REMOVE = range(5)


class PlanEditor(QDialog):
    """Afterwards `plan()` is the plan, and `keep` says whether it is to be saved as one's own."""

    def __init__(self, plan: Blueprint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Plan of the papers"))
        preset = plan.id in {each.id for each in PRESETS}
        self._id = f"own-{uuid4().hex[:12]}" if preset else plan.id
        self.title = QLineEdit(self.tr("Own plan") if preset else plan.title)
        self.minutes = _spin(plan.minutes, _MOST_MINUTES, self.tr(" min"))
        self.pass_mark = _spin(plan.pass_mark, _MOST, self.tr(" of 100"))
        self.rule = QComboBox()
        for rule in MultipleRule:
            self.rule.addItem(multiple_rule_text(rule), rule)
        self.rule.setCurrentIndex(list(MultipleRule).index(plan.multiple_rule))
        self._keep = QCheckBox(self.tr("Save as a plan of our own for later inspections"))
        self.table = self._make_table()
        self._totals = QLabel()
        theme.set_role(self._totals, "heading")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        for cell in plan.cells:
            self.add_row(cell)
        self.resize(720, 560)

    @property
    def keep(self) -> bool:
        return self._keep.isChecked()

    def plan(self) -> Blueprint:
        """The plan as the fields show it."""
        return Blueprint(
            id=self._id,
            title=self.title.text().strip(),
            cells=tuple(self._cell(row) for row in range(self.table.rowCount())),
            minutes=self.minutes.value(),
            pass_mark=self.pass_mark.value(),
            multiple_rule=self.rule.currentData(),
        )

    def add_row(self, cell: BlueprintCell) -> None:
        """One more line of the plan."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        kind = QComboBox()
        for type_ in QuestionType:
            kind.addItem(question_type_text(type_), type_)
        kind.setCurrentIndex(list(QuestionType).index(cell.type))
        topic = QComboBox()
        topic.addItem(self.tr("Any topic"), None)
        for each in Topic:
            topic.addItem(topic_text(each), each)
        topic.setCurrentIndex(list(Topic).index(cell.topic) + 1 if cell.topic else 0)
        count, points = _spin(cell.count, _MOST), _spin(cell.points, _MOST)
        remove = QPushButton(icon(Icon.REMOVE), "")
        remove.setAccessibleName(self.tr("Remove this row"))
        remove.setToolTip(self.tr("Remove this row"))
        remove.clicked.connect(partial(self._remove, remove))
        for column, widget in enumerate((kind, topic, count, points, remove)):
            self.table.setCellWidget(row, column, widget)
        count.valueChanged.connect(self._show_totals)
        points.valueChanged.connect(self._show_totals)
        self._show_totals()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 5)
        table.setHorizontalHeaderLabels(
            [self.tr("Type"), self.tr("Topic"), self.tr("Questions"), self.tr("Points each"), ""]
        )
        header = table.horizontalHeader()
        header.setSectionResizeMode(_TYPE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_TOPIC, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(_REMOVE, 56)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setDefaultSectionSize(40)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return table

    def _lay_out(self) -> None:
        form = Form()
        form.add("title", self.tr("&Title"), self.title)
        form.add("minutes", self.tr("Time &limit"), self.minutes)
        form.add("pass_mark", self.tr("&Pass mark"), self.pass_mark)
        form.add("rule", self.tr("&Multiple choice"), self.rule)
        add = QPushButton(icon(Icon.ADD), self.tr("&Add a row"))
        add.clicked.connect(self._add_default)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addStretch()
        row.addWidget(self._totals)
        column = QVBoxLayout(self)
        column.addWidget(form)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self._keep)
        column.addWidget(self._buttons)

    def _add_default(self) -> None:
        self.add_row(BlueprintCell(QuestionType.SINGLE, 5, 5))

    def _remove(self, button: QPushButton, *_: object) -> None:
        for row in range(self.table.rowCount()):
            if self.table.cellWidget(row, _REMOVE) is button:
                self.table.removeRow(row)
                break
        self._show_totals()

    def _cell(self, row: int) -> BlueprintCell:
        kind, topic = self.table.cellWidget(row, _TYPE), self.table.cellWidget(row, _TOPIC)
        count, points = self.table.cellWidget(row, _COUNT), self.table.cellWidget(row, _POINTS)
        assert isinstance(kind, QComboBox)  # noqa: S101 - what add_row put there
        assert isinstance(topic, QComboBox)  # noqa: S101 - as above
        assert isinstance(count, QSpinBox)  # noqa: S101 - as above
        assert isinstance(points, QSpinBox)  # noqa: S101 - as above
        return BlueprintCell(kind.currentData(), count.value(), points.value(), topic.currentData())

    def _show_totals(self) -> None:
        plan = self.plan()
        self._totals.setText(
            self.tr("{count} questions, {points} points").format(
                count=plan.question_count, points=plan.total_points
            )
        )
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(plan.question_count > 0)


def _spin(value: int, most: int, suffix: str = "") -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(1, most)
    spin.setSuffix(suffix)
    spin.setValue(value)
    return spin
