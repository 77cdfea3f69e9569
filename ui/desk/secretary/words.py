"""What stands in one block: its facts to read, greyed, and the secretary's words to type."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.before.texts import TextField
from ui.desk.look import ROOM, TIGHT, Text, label
from ui.desk.secretary.actions import ActionsPanel

#: Typing that pauses so long is saved. ms
_PAUSE: Final = 700
_LINES: Final = 7
#: The block whose facts can be noted here: as events, like all facts.
ACTIONS: Final = "actions"


class WordsPanel(QWidget):
    """One block at a time.

    Signals:
        worded: (key, text per language) what was typed, once typing pauses.
        annexed: (key, whether it goes with them).
    """

    worded = Signal(str, object)
    annexed = Signal(str, bool)

    def __init__(
        self, language: str, languages: tuple[str, ...], today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._language, self._key = language, ""
        self.noting = ActionsPanel(language, today)
        self.heading, self.hint = label("", Text.HEADING), label("", Text.MUTED, wrap=True)
        self._locked = label(say(language, "From the record – not edited here"), Text.CAPTION)
        self.facts = QPlainTextEdit(readOnly=True)
        self.facts.setAccessibleName(say(language, "From the record – not edited here"))
        self.facts.setProperty("type", Text.MUTED.value)
        self.field = TextField(say(language, "Your words"), languages, lines=_LINES)
        self.warning = label(
            say(language, "Name nobody who did not ask for it: minutes are kept for ever."),
            Text.CAPTION,
            wrap=True,
        )
        self._ticks: dict[str, QCheckBox] = {}
        self._annexes = QVBoxLayout()
        self._wait = QTimer(self, interval=_PAUSE, singleShot=True)
        self._wait.timeout.connect(self.commit)
        self.field.edited.connect(lambda: self.worded.emit(self._key, self.field.value))
        for each in self.field.findChildren(QPlainTextEdit):
            each.textChanged.connect(self._wait.start)
        self._lay_out()

    def commit(self) -> None:
        """Take what is being typed."""
        self._wait.stop()
        self.field.commit()

    def turn_to(self, key: str) -> None:
        """Another block: what was typed in the one before is its own."""
        if key != self._key:
            self.commit()
            self._key = key

    def show_block(self, heading: str, facts: str, text: dict[str, str]) -> None:
        """A block with its facts, and the words below them."""
        hint = "" if facts else say(self._language, "Nothing in the record for this yet.")
        self._show(heading, hint)
        scroll = self.facts.verticalScrollBar().value()
        if self.facts.toPlainText() != facts:
            self.facts.setPlainText(facts)
            self.facts.verticalScrollBar().setValue(scroll)
        self._see(facts=bool(facts) and self._key != ACTIONS, field=True)
        self.field.show_value(text)

    def show_lines(self, heading: str, hint: str, text: dict[str, str]) -> None:
        """What is typed as lines."""
        self._show(heading, hint)
        self._see(facts=False, field=True)
        self.field.show_value(text)

    def show_annexes(self, annexes: tuple[tuple[str, str, bool], ...]) -> None:
        """Boxes to tick."""
        hint = say(self._language, "An annex goes with the minutes where it has something to say.")
        self._show(say(self._language, "Annexes"), hint)
        self._see(facts=False, field=False)
        for key, name, there in annexes:
            if key not in self._ticks:
                tick = self._ticks[key] = QCheckBox(name)
                tick.clicked.connect(lambda on, key=key: self.annexed.emit(key, on))
                self._annexes.addWidget(tick)
            self._ticks[key].setChecked(there)
            self._ticks[key].show()

    def lock(self, *, locked: bool) -> None:
        """Whether no word can be typed any more."""
        for each in self.field.findChildren(QPlainTextEdit):
            if each.isReadOnly() != locked:
                each.setReadOnly(locked)
                each.style().polish(each)
        for tick in self._ticks.values():
            tick.setEnabled(not locked)
        self.warning.setVisible(not locked and self.field.isVisibleTo(self))

    def _show(self, heading: str, hint: str) -> None:
        self.heading.setText(heading)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.noting.setVisible(self._key == ACTIONS)
        for tick in self._ticks.values():
            tick.hide()

    def _see(self, *, facts: bool, field: bool) -> None:
        self.facts.setVisible(facts)
        self._locked.setVisible(facts)
        self.field.setVisible(field)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        column.addWidget(self._locked)
        column.addWidget(self.facts, 100)
        column.addWidget(self.noting)
        column.addSpacing(ROOM - TIGHT)
        column.addWidget(self.field)
        column.addWidget(self.warning)
        column.addLayout(self._annexes)
        column.addStretch(1)
