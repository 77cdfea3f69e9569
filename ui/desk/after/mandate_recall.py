"""The card of a mandate's recall: opened, on the notice since, delegate told, or dropped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from facilitator.part import Command
from facilitator.parts.mandate import DropRecall, NoticeRecall, OpenRecall, TellDelegate
from facilitator.wording import long_date, say
from ui.desk.after.pieces import ActCard, column, emptied, sentences
from ui.desk.before.texts import ReadField, captioned
from ui.desk.look import TIGHT, act_button
from ui.present.mandate_recall import RecallView
from ui.present.typed import read_day


class RecallCard(ActCard):
    """The recall of one mandate."""

    def __init__(self, mandate: str, language: str) -> None:
        super().__init__(say(language, "Recall"))
        self._mandate, self._language = mandate, language
        self._view: RecallView | None = None
        self._all = column()
        self.body.addLayout(self._all)

    def show_recall(self, view: RecallView) -> None:
        """Show how it stands; nothing to show takes no room."""
        self.setVisible(view.is_there)
        if view == self._view:
            return
        self._view = view
        emptied(self._all)
        for line in sentences(*view.said):
            self._all.addWidget(line)
        if view.means:
            self._offer_opening(view)
        if view.noticed is not None:
            notice = say(self._language, "On the notice of")
            self._ask_day(notice, view.noticed, view, lambda day: NoticeRecall(self._mandate, day))
        if view.told is not None:
            told = say(self._language, "Delegate told on")
            self._ask_day(told, view.told, view, lambda day: TellDelegate(self._mandate, day))
        if view.drops:
            self._offer_dropping(view)

    def _offer_opening(self, view: RecallView) -> None:
        words, yes = say(self._language, "Open a recall …"), say(self._language, "Open the recall")
        opens = self.making_sure(words, view.means, yes, OpenRecall(self._mandate))
        self._all.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_dropping(self, view: RecallView) -> None:
        words, yes = say(self._language, "Drop the recall …"), say(self._language, "Drop it")
        drops = self.making_sure(words, view.drops, yes, DropRecall(self._mandate))
        self._all.addWidget(drops, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask_day(
        self, name: str, day: str, view: RecallView, command: Callable[[str], Command]
    ) -> None:
        """A field for the day, and a button for the day that is most often meant."""
        la = self._language
        field = ReadField[str](name, read_day, lambda day: _written(day, la))
        field.show_value(day)
        field.setPlaceholderText(say(la, "not yet"))
        field.read.connect(lambda day: self.asked.emit(command(day)) if day else None)
        today = act_button(say(la, "Today"))
        today.setAccessibleName(say(la, "{field}: today", field=name))
        today.clicked.connect(lambda: field.choose(view.today))
        line = QHBoxLayout()
        line.setSpacing(TIGHT)
        line.addWidget(captioned(field), 1)
        line.addWidget(today, 0, Qt.AlignmentFlag.AlignBottom)
        self._all.addLayout(line)


def _written(day: str, language: str) -> str:
    return long_date(language, date.fromisoformat(day)) if day else ""
