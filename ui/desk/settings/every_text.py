"""A window with every text of the program in a language, marked until a speaker has read it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from facilitator.translating.catalogue import Line, lines_of, with_corrections
from facilitator.wording import say
from ui.desk.look import PAGE, ROOM, act_button
from ui.present.planning import language_name
from ui.present.settings import review_mark

_WIDE, _HIGH = 1000, 620
_COLUMN = 330


class EveryText(QDialog):
    """A list to look through; nothing is changed in it."""

    def __init__(self, spoken: str, corrections: Path, language: str, parent: QWidget) -> None:
        """`spoken`: the language to see. Raises EnvironmentFailure where there is no catalogue."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        la, name = language, language_name(spoken)
        self.setWindowTitle(say(la, "See the texts: {tongue}", tongue=name))
        self.field = QLineEdit(placeholderText=say(la, "Find in the texts"))
        self.field.setAccessibleName(say(la, "Find in the texts"))
        self.list = _list(name, la)
        for line in lines_of(with_corrections(spoken, corrections, la)):
            self.list.addTopLevelItem(_row(line, spoken, la))
        self.field.textChanged.connect(self._narrow)
        done = act_button(say(la, "Close this window"), "Esc")
        done.setAutoDefault(False)
        done.clicked.connect(self.close)
        page = QVBoxLayout(self)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(ROOM)
        page.addWidget(self.field)
        page.addWidget(self.list, 1)
        page.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(_WIDE, _HIGH)

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold()
        for number in range(self.list.topLevelItemCount()):
            row = self.list.topLevelItem(number)
            if row is not None:
                words = f"{row.text(0)}\n{row.text(1)}".casefold()
                row.setHidden(wanted not in words)


def _list(spoken: str, language: str) -> QTreeWidget:
    made = QTreeWidget()
    made.setAccessibleName(say(language, "Texts of the program"))
    made.header().setAccessibleName(made.accessibleName())
    made.setHeaderLabels([language_name("en"), spoken, say(language, "Reviewed")])
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setTabKeyNavigation(False)
    for column in (0, 1):
        made.setColumnWidth(column, _COLUMN)
    return made


def _row(line: Line, spoken: str, language: str) -> QTreeWidgetItem:
    number = f" [{line.number}]" if line.number else ""
    row = QTreeWidgetItem(
        [line.english + number, line.words, review_mark(line.is_reviewed, spoken, language)]
    )
    for column, text in enumerate((line.english, line.words)):
        row.setToolTip(column, text)
    return row
