"""A rule of balance for an election of several: its groups, and how many of each at least."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from facilitator.balancing import ruled
from facilitator.plan import Question
from facilitator.wording import say
from ui.desk.before.texts import ReadField, TextField, captioned
from ui.desk.look import TIGHT, Text, label
from ui.present.planning import as_lines, lines_of

_MOST = 99


class BalanceEditor(QWidget):
    """A box to tick; once it is, the groups and a number.

    Signals:
        changed: (dict of the question's fields) another rule now, or none.
    """

    changed = Signal(object)

    def __init__(self, language: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._question: Question | None = None
        self._has = QCheckBox(say(language, "Rule of balance: so many of each group at least"))
        self._groups = TextField(say(language, "Groups, one a line"), languages, lines=2)
        self._least = ReadField[int](say(language, "At least, of each group"), _read_least, str)
        self._least_box = captioned(self._least)
        self._note = label(
            say(
                language,
                "Behind each name above, write the group in brackets: Ann (Women). The hall is "
                "told of the rule before it votes, and who would have been elected without it.",
            ),
            Text.MUTED,
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for part in (self._has, self._groups, self._least_box, self._note):
            column.addWidget(part)
        self._has.toggled.connect(self._take_has)
        self._groups.edited.connect(self._take)
        self._least.read.connect(lambda _least: self._take())

    def show_question(self, question: Question) -> None:
        """Show its rule, or that it has none."""
        self._question = question
        balance = question.balance
        self._has.blockSignals(True)
        self._has.setChecked(balance is not None)
        self._has.blockSignals(False)
        for part in (self._groups, self._least_box, self._note):
            part.setVisible(balance is not None)
        self._groups.show_value(as_lines(list(balance.groups)) if balance else {})
        self._least.show_value(balance.least if balance else 1)

    def forget(self) -> None:
        """Another item's question comes next."""
        self._question = None
        self._least.forget()

    def commit(self) -> None:
        """Take what is being typed."""
        self._groups.commit()
        self._least.commit()

    def _take_has(self, has: bool) -> None:  # noqa: FBT001 - as Qt calls it
        if self._question is not None:
            self.changed.emit({"balance": ruled(self._question, (), 1) if has else None})

    def _take(self) -> None:
        if self._question is None or self._question.balance is None:
            return
        named = tuple(group for group in lines_of(self._groups.value) if group)
        least = _read_least(self._least.text()) or self._question.balance.least
        self.changed.emit({"balance": ruled(self._question, named, least)})


def _read_least(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() and 1 <= int(text) <= _MOST else None
