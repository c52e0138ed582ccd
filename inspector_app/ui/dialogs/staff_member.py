"""One of an enterprise's people, new or changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from inspector_app.domain.errors import Problem
from inspector_app.domain.people import Role, StaffMember, identity_number_problem
from inspector_app.ui.context import UiContext
from inspector_app.ui.dialogs.conflict import Difference, different
from inspector_app.ui.dialogs.form_dialog import FormDialog
from inspector_app.ui.labels import role_text
from inspector_app.ui.widgets.form import Form


class StaffMemberDialog(FormDialog):
    """A member without id is a new one; its number is given when it is saved."""

    def __init__(self, context: UiContext, member: StaffMember, parent: QWidget) -> None:
        super().__init__("", Form({Problem.PERSON_ALREADY_LISTED: "name"}), parent)
        self.setWindowTitle(
            self.tr("Edit {name}").format(name=member.name)
            if member.id
            else self.tr("Add a person")
        )
        self._context, self._member = context, member
        self._name = QLineEdit(member.name)
        self._role = QComboBox()
        for role in Role:
            self._role.addItem(role_text(role), role)
        self._role.setCurrentIndex(self._role.findData(member.role))
        self._post = QLineEdit(member.post)
        self._department = QLineEdit(member.department)
        self._phone = QLineEdit(member.phone)
        self._identity = QLineEdit(member.identity_number)
        self._fill()

    @override
    def submit(self) -> None:
        changed = self._entered()
        if self._identity_wrong():
            return
        self.set_working(working=True)
        staff = self._context.services.staff
        self._context.runner.write(lambda: staff.save(changed), self._saved, self.show_failure)

    @override
    def differences(self, newer: StaffMember) -> Sequence[Difference]:
        mine = self._entered()
        names = ("name", "post", "department", "phone", "identity_number")
        rows = [
            (self.form.label_of(name), getattr(mine, name), getattr(newer, name)) for name in names
        ]
        role = (self.form.label_of("role"), role_text(mine.role), role_text(newer.role))
        return different([*rows, role])

    @override
    def rebase(self, newer: StaffMember) -> None:
        self._member = dataclasses.replace(self._member, row_version=newer.row_version)

    @override
    def show_record(self, newer: StaffMember) -> None:
        self._member = newer
        self._name.setText(newer.name)
        self._role.setCurrentIndex(self._role.findData(newer.role))
        self._post.setText(newer.post)
        self._department.setText(newer.department)
        self._phone.setText(newer.phone)
        self._identity.setText(newer.identity_number)

    def _entered(self) -> StaffMember:
        return dataclasses.replace(
            self._member,
            name=self._name.text(),
            role=self._role.currentData(),
            post=self._post.text(),
            department=self._department.text(),
            phone=self._phone.text(),
            identity_number=self._identity.text(),
        )

    def _fill(self) -> None:
        add = self.form.add
        add("name", self.tr("Name"), self._name)
        add("role", self.tr("Role"), self._role)
        add("post", self.tr("Post"), self._post)
        add("department", self.tr("Workshop or department"), self._department)
        add("phone", self.tr("Telephone"), self._phone)
        add(
            "identity_number",
            self.tr("Identity number"),
            self._identity,
            self.tr("Optional. Only the first six and the last two characters are ever shown."),
        )

    def _identity_wrong(self) -> bool:
        number = self._identity.text().strip()
        wrong = identity_number_problem(number) if number else None
        if wrong is None:
            return False
        sentences = {
            "length": self.tr("An identity number has 18 characters."),
            "form": self.tr("An identity number has 17 digits and a digit or X."),
            "check": self.tr("The check character is wrong. Compare it with the card."),
        }
        self.form.show_error("identity_number", sentences[wrong])
        return True

    def _saved(self, _member: StaffMember) -> None:
        self.accept()
