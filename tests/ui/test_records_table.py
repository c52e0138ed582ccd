from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from inspector_app.ui.settings import UiSettings
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.records_model import RIGHT, Column, RecordsModel
from inspector_app.ui.widgets.records_table import Choice, RecordsTable, TableWords


@dataclass(frozen=True, slots=True)
class Person:
    number: str
    name: str
    initials: str
    age: int


PEOPLE = (Person("W001", "张三", "zs", 9), Person("W002", "李四", "ls", 55))
COLUMNS = (
    Column[Person]("编号", lambda p: p.number),
    Column[Person]("姓名", lambda p: p.name),
    Column[Person]("年龄", lambda p: str(p.age), sort_key=lambda p: p.age, align=RIGHT),
)


def make_table(settings: UiSettings, qtbot: QtBot) -> RecordsTable[Person]:
    table: RecordsTable[Person] = RecordsTable(
        COLUMNS,
        TableWords(
            key=lambda p: p.number,
            search_text=lambda p: f"{p.name} {p.initials}",
            empty=EmptyState("先导入名单"),
            name="people",
            settings=settings,
        ),
    )
    qtbot.addWidget(table)
    return table


def test_the_model_keeps_qts_rules() -> None:
    model = RecordsModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_records(PEOPLE)
    model.set_records(())
    assert tester.model() is model
    assert model.rowCount() == 0


def test_initials_find_a_person(settings: UiSettings, qtbot: QtBot) -> None:
    table = make_table(settings, qtbot)
    table.set_records(PEOPLE)
    table.search.setText("zs")
    assert [person.name for person in table.shown()] == ["张三"]


def test_numbers_sort_as_numbers(settings: UiSettings, qtbot: QtBot) -> None:
    table = make_table(settings, qtbot)
    table.set_records(PEOPLE)
    table.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert [person.age for person in table.shown()] == [55, 9]


def test_the_selection_survives_a_reload_and_enter_opens(
    settings: UiSettings, qtbot: QtBot
) -> None:
    table = make_table(settings, qtbot)
    table.set_records(PEOPLE)
    table.select("W002")
    table.set_records((Person("W000", "王五", "ww", 30), *PEOPLE))
    current = table.current()
    assert current is not None
    assert current.number == "W002"
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == [current]


def test_a_filter_narrows_and_is_remembered(settings: UiSettings, qtbot: QtBot) -> None:
    choices = [Choice[Person]("全部"), Choice[Person]("年长", lambda p: p.age > 50)]
    first = make_table(settings, qtbot)
    first.set_records(PEOPLE)
    first.add_filter("age", "年龄", choices).setCurrentIndex(1)
    assert [person.name for person in first.shown()] == ["李四"]
    again = make_table(settings, qtbot)
    again.set_records(PEOPLE)
    again.add_filter("age", "年龄", choices)
    assert [person.name for person in again.shown()] == ["李四"]
