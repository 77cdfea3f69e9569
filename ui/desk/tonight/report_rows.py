"""A delegate's report, instruction by instruction: done, not reached or departed, and a line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from facilitator.parts.mandate import ClauseReport, Did
from facilitator.readings.mandates.report_words import did_word
from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, Text, label
from ui.desk.tonight.pieces import Field, Paragraph
from ui.present.report_back import ClauseRow

_Half = tuple[Did | None, str]


class ClauseEntry(QWidget):
    """One instruction. `words`: why, or what came of it; one line.

    Signals:
        changed: something was said about it.
    """

    changed = Signal()

    def __init__(self, number: int, row: ClauseRow, language: str) -> None:
        super().__init__()
        self._language = language
        text = Paragraph(Text.BODY, 2)
        text.show_text(say(language, "{n}. {kind}: {text}", n=number, kind=row.kind, text=row.text))
        self.words = Field(
            say(language, "Instruction {n}: why, or what came of it", n=number),
            say(language, "Why, or what came of it"),
        )
        self.words.setText(row.words)
        self.ways = {did: QRadioButton(did_word(did, language)) for did in Did}
        group, line = QButtonGroup(self), QHBoxLayout()
        line.setSpacing(ROOM)
        for did, way in self.ways.items():
            way.setAccessibleName(
                say(language, "Instruction {n}: {word}", n=number, word=did_word(did, language))
            )
            way.setChecked(did is row.did)
            way.toggled.connect(self.changed)
            group.addButton(way)
            line.addWidget(way)
        line.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(2)
        column.addWidget(text)
        for vote in row.votes:
            column.addWidget(label(vote, Text.SMALL, wrap=True))
        column.addLayout(line)

    @property
    def said(self) -> ClauseReport | None:
        """None while it is not said what was done."""
        did = next((did for did, way in self.ways.items() if way.isChecked()), None)
        words = self.words.text().strip()
        return ClauseReport(did, {self._language: words} if words else {}) if did else None

    @property
    def half(self) -> _Half:
        """What there is so far."""
        did = next((did for did, way in self.ways.items() if way.isChecked()), None)
        return did, self.words.text()

    def take_up(self, half: _Half) -> None:
        """Go on from what there was."""
        did, words = half
        if did is not None:
            self.ways[did].setChecked(True)
        self.words.setText(words)


class ReportRows(QWidget):
    """All instructions of one mandate; what is half said waits while another one is looked at.

    Signals:
        changed: something was said.
    """

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: tuple[str, tuple[ClauseRow, ...]] = ("", ())
        self.entries: tuple[ClauseEntry, ...] = ()
        self._half: dict[str, tuple[tuple[ClauseRow, ...], tuple[_Half, ...]]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_rows(self, mandate: str, rows: tuple[ClauseRow, ...]) -> None:
        """Those of that mandate, as its report has them."""
        if (mandate, rows) == self._shown:
            return
        before, told = self._shown
        if told:
            self._half[before] = told, tuple(entry.half for entry in self.entries)
        self._shown = mandate, rows
        for old in self.entries:
            self._column.removeWidget(old)
            old.deleteLater()
        self.entries = tuple(ClauseEntry(n, row, self._language) for n, row in enumerate(rows, 1))
        for entry in self.entries:
            entry.changed.connect(self.changed)
            self._column.addWidget(entry)
        told, half = self._half.get(mandate, ((), ()))
        if told == rows:  # else it was written down, or says something else by now
            for entry, said in zip(self.entries, half, strict=True):
                entry.take_up(said)

    @property
    def said(self) -> tuple[ClauseReport, ...] | None:
        """What is said of every instruction, None while one is left."""
        found: Iterable[ClauseReport | None] = [entry.said for entry in self.entries]
        told = tuple(one for one in found if one is not None)
        return told if len(told) == len(self.entries) else None
