"""Adding someone by hand who is not on the staff list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.people import Role, StaffMember
from inspector_app.ui.labels import role_text
from inspector_app.ui.widgets.form import Form


class PersonDialog(QDialog):
    """Afterwards `member()` is the new person; the services give it a roster number."""

    def __init__(
        self, enterprise_id: str, staff: Sequence[StaffMember], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a person"))
        self._enterprise_id = enterprise_id
        self.name = QLineEdit()
        self.role = QComboBox()
        for role in Role:
            self.role.addItem(role_text(role), role)
        self.role.setCurrentIndex(list(Role).index(Role.FRONTLINE))
        self.post = QLineEdit()
        self.department = QLineEdit()
        self.identity = QLineEdit()
        self.post.setCompleter(QCompleter(sorted({each.post for each in staff if each.post})))
        self.department.setCompleter(
            QCompleter(sorted({each.department for each in staff if each.department}))
        )
        self.form = Form()
        self.form.add("name", self.tr("&Name"), self.name)
        self.form.add("role", self.tr("&Role"), self.role)
        self.form.add("post", self.tr("&Post"), self.post)
        self.form.add("department", self.tr("&Department"), self.department)
        self.form.add("identity", self.tr("&Identity number (if known)"), self.identity)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._check)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(buttons)
        self.setMinimumWidth(460)

    def member(self) -> StaffMember:
        return StaffMember(
            id="",
            enterprise_id=self._enterprise_id,
            number="",
            name=self.name.text().strip(),
            role=self.role.currentData(),
            post=self.post.text().strip(),
            department=self.department.text().strip(),
            identity_number=self.identity.text().strip(),
        )

    def _check(self) -> None:
        self.form.clear_errors()
        if not self.name.text().strip():
            self.form.show_error("name", self.tr("The name must be filled in."))
        elif not self.post.text().strip():
            self.form.show_error("post", self.tr("The post must be filled in."))
        else:
            self.accept()
