"""What the assembly asks before it recalls a delegate: rules of the assembly, no part of a plan."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.parts.mandate import RecallRules
from facilitator.wording import say, say_n
from ui.desk.before.texts import ReadField, captioned
from ui.desk.look import ROOM, TIGHT, ButtonKind, Text, act_button, label
from ui.present.recall_rules import recall_rules_words
from ui.present.typed import read_people


class RecallRulesFields(QWidget):
    """A quiet button; behind it the rules in plain words, and the fields that change them.

    Signals:
        chosen: (RecallRules).
    """

    chosen = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._rules = language, RecallRules()
        self.more = act_button(say(language, "Rules on recall …"), kind=ButtonKind.QUIET)
        self.more.setCheckable(True)
        self.words = label("", Text.MUTED, wrap=True)
        self.days = ReadField[int](
            say(language, "Days between the notice and the vote"),
            read_people,
            lambda n: say_n(language, "{n} day", "{n} days", n) if n else say(language, "none"),
        )
        self.movers = ReadField[int](
            say(language, "Residents who have to move it from the floor"), read_people, str
        )
        self.two_thirds = QCheckBox(say(language, "A recall needs two thirds of the votes cast"))
        self.suspend = QCheckBox(say(language, "The floor may suspend a mandate at once"))
        self._inside = QWidget()
        self._lay_out()
        self.more.toggled.connect(self._inside.setVisible)
        self.days.read.connect(lambda n: self._take(notice_days=n))
        self.movers.read.connect(lambda n: self._take(movers=n))
        self.two_thirds.clicked.connect(lambda on: self._take(two_thirds=on))
        self.suspend.clicked.connect(lambda on: self._take(suspend=on))
        self.show_rules(self._rules)

    def show_rules(self, rules: RecallRules) -> None:
        """Show what holds."""
        self._rules = rules
        self.words.setText(recall_rules_words(rules, self._language))
        self.days.show_value(rules.notice_days)
        self.movers.show_value(rules.movers)
        self.two_thirds.setChecked(rules.two_thirds)
        self.suspend.setChecked(rules.suspend)
        self.movers.setEnabled(rules.suspend)

    def commit(self) -> None:
        """Take what is being typed."""
        self.days.commit()
        self.movers.commit()

    def _take(self, **changes: int | bool) -> None:
        rules = replace(self._rules, **changes)  # type: ignore[arg-type]
        if rules != self._rules:
            self.chosen.emit(rules)

    def _lay_out(self) -> None:
        column, inside = QVBoxLayout(self), QVBoxLayout(self._inside)
        for box in (column, inside):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(TIGHT)
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        row.addWidget(captioned(self.days), 1)
        row.addWidget(captioned(self.movers), 1)
        inside.addWidget(self.words)
        inside.addWidget(self.two_thirds)
        inside.addWidget(self.suspend)
        inside.addLayout(row)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inside)
        self._inside.hide()
