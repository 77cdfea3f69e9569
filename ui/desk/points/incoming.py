"""Key points out of a spreadsheet: looked at before they are taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from facilitator.sheets.points import PointsSheet
from facilitator.wording import say, say_n
from ui.desk.look import PAGE, ROOM, ButtonKind, Text, act_button, label


def choose_sheet(parent: QWidget) -> Path | None:
    """A file on this laptop, None for none."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "", str(Path.home()), "*.csv *.ods *.xlsx")
    return Path(chosen) if chosen else None


class Preview(QDialog):
    """What would come in; accepted, it is taken."""

    def __init__(self, over: QWidget, sheet: PointsSheet, file: str, language: str) -> None:
        super().__init__(over)
        self.setObjectName("page")
        self.setWindowTitle(say(language, "Key points from a spreadsheet"))
        groups = len({one.group for one in sheet.points})
        total = say(
            language,
            "{points} from {file}, {groups}",
            points=say_n(language, "{n} point", "{n} points", len(sheet.points)),
            groups=say_n(language, "{n} group", "{n} groups", groups),
            file=file,
        )
        rows, notes = QListWidget(), QListWidget()
        rows.setAccessibleName(say(language, "What would come in"))
        rows.addItems([f"{one.group} · {one.text}" for one in sheet.points])
        notes.setAccessibleName(say(language, "What was noticed"))
        notes.addItems(
            [say(language, "Line {n}: {note}", n=one.line, note=one.text) for one in sheet.notes]
        )
        notes.setVisible(bool(sheet.notes))
        notes.setMaximumHeight(120)
        self.take = act_button(say(language, "Take them in"), kind=ButtonKind.PRIMARY)
        leave = act_button(say(language, "Leave it"), "Esc", ButtonKind.QUIET)
        self.take.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        acts, column = QHBoxLayout(), QVBoxLayout(self)
        acts.addWidget(leave)
        acts.addStretch(1)
        acts.addWidget(self.take)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(ROOM)
        for piece in (label(total, Text.TITLE), rows, notes):
            column.addWidget(piece)
        column.addLayout(acts)
        self.resize(640, 560)
