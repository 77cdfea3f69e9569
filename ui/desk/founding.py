"""The form that asks what a new assembly needs: a name, a place, a language; and no more.

What kind of body it is has its usual answer already.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from facilitator.wording import say
from ui.desk.kind import KindField
from ui.desk.look import WIDE, ButtonKind, Card, Text, act_button, label
from ui.places import free_name
from ui.present.planning import language_name

SUFFIX: Final = ".assembly"
COPY_SUFFIX: Final = ".assembly.copy"
_NOT_IN_A_NAME: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_SPOKEN: Final = (("en",), ("cy",), ("en", "cy"))


def suggested_file(name: str, folder: Path) -> Path:
    """A file for an assembly of that name, one that is not there yet."""
    stem = " ".join(_NOT_IN_A_NAME.sub(" ", name).split()).strip(".") or "assembly"
    return free_name(folder / f"{stem}{SUFFIX}")


class FoundingForm(QWidget):
    """The three things a new assembly is asked for, and the file that follows from them.

    Signals:
        founded: (Path, name, place, languages, Body).
        left: go back to the choices.
    """

    founded = Signal(object, str, str, object, object)
    left = Signal()

    def __init__(self, documents: Path, language: str) -> None:
        super().__init__()
        self._folder, self._language = documents, language
        self._file: Path | None = None  # chosen by hand
        self._name, self._place = QLineEdit(), QLineEdit()
        self._spoken, self._kind = QButtonGroup(self), KindField(language)
        self._where = label("", Text.MUTED)
        self._go = act_button(say(language, "Start the assembly"), "Enter", ButtonKind.PRIMARY)
        column = QVBoxLayout(self)
        column.setSpacing(WIDE)
        column.addStretch(2)
        column.addWidget(label(say(language, "Start an assembly"), Text.TITLE))
        column.addWidget(self._card())
        column.addLayout(self._acts())
        column.addStretch(3)
        self._name.textChanged.connect(self._show_file)
        self._show_file()

    def begin(self) -> None:
        """Stand in the first field."""
        self._name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            here = self.focusWidget()
            if isinstance(here, QPushButton):
                here.click()
            else:
                self._found()
        else:
            super().keyPressEvent(event)

    def _card(self) -> Card:
        la, card = self._language, Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(WIDE)
        grid.setVerticalSpacing(WIDE)
        card.body.addLayout(grid)
        self._name.setPlaceholderText(say(la, "Marfleet North Neighbourhood Assembly"))
        self._place.setPlaceholderText(say(la, "The hall you usually meet in"))
        for row, (words, field) in enumerate(
            ((say(la, "Name"), self._name), (say(la, "Place"), self._place))
        ):
            field.setAccessibleName(words)
            grid.addWidget(label(words), row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(label(say(la, "Language on the screen")), 2, 0)
        grid.addLayout(self._language_row(), 2, 1)
        grid.addWidget(label(say(la, "Who meets")), 3, 0)
        grid.addWidget(self._kind, 3, 1)
        grid.addWidget(label(say(la, "Its file")), 4, 0)
        grid.addLayout(self._file_row(), 4, 1)
        grid.setColumnStretch(1, 1)
        return card

    def _language_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(WIDE)
        for number, spoken in enumerate(_SPOKEN):
            words = (
                say(self._language, "Both, side by side")
                if len(spoken) > 1
                else language_name(spoken[0])
            )
            button = QRadioButton(words)
            button.setAccessibleName(words)
            button.setChecked(number == 0)
            self._spoken.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        other = act_button(say(self._language, "Somewhere else…"), kind=ButtonKind.QUIET)
        other.clicked.connect(self._ask_where)
        row.addWidget(other)
        return row

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        back = act_button(say(self._language, "Back"), "Esc", ButtonKind.QUIET)
        back.clicked.connect(self.left)
        self._go.clicked.connect(self._found)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self._go)
        return row

    def _path(self) -> Path:
        return self._file or suggested_file(self._name.text(), self._folder)

    def _show_file(self) -> None:
        self._where.setText(str(self._path()) if self._name.text().strip() else "–")
        self._go.setEnabled(bool(self._name.text().strip()))

    def _ask_where(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, say(self._language, "Its file"), str(self._path())
        )
        if chosen:
            self._file = Path(chosen).with_suffix(SUFFIX)
            self._show_file()

    def _found(self) -> None:
        name = self._name.text().strip()
        if name:
            spoken = _SPOKEN[self._spoken.checkedId()]
            place, body = self._place.text().strip(), self._kind.body(spoken[0])
            self.founded.emit(self._path(), name, place, spoken, body)
