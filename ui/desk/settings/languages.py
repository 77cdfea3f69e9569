"""The card with the languages of this assembly: on its screen and on its papers, each in order."""

from __future__ import annotations

from itertools import chain, permutations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.wording import LANGUAGES, say
from ui.desk.before.texts import Picker, captioned
from ui.desk.look import ROOM, Card, Text, label
from ui.present.planning import language_name

Spoken = tuple[str, ...]


class LanguagesCard(Card):
    """What the hall is shown and what papers are set in; neither is the desk's own language.

    Signals:
        chosen: (hall, papers) each in its order.
    """

    chosen = Signal(object, object)

    def __init__(self, in_hall: Spoken, papers: Spoken, language: str, *, is_free: bool) -> None:
        """`is_free`: no meeting runs, so that they can be chosen now."""
        super().__init__(say(language, "This assembly"))
        self._all: list[Spoken] = list(
            chain.from_iterable(permutations(LANGUAGES, n + 1) for n in range(len(LANGUAGES)))
        )
        self._hall = self._picker(say(language, "On the screen, the left one first"), in_hall)
        self._papers = self._picker(say(language, "Minutes and certificates"), papers)
        row = QHBoxLayout()
        row.setSpacing(ROOM)
        for field in (self._hall, self._papers):
            field.setEnabled(is_free)
            row.addWidget(captioned(field), 1)
        self.body.addLayout(row)
        if not is_free:
            why = say(language, "They can be chosen once the meeting is closed.")
            self.body.addWidget(label(why, Text.MUTED, wrap=True))

    def _picker(self, name: str, now: Spoken) -> Picker:
        picker = Picker(name)
        picker.addItems([" · ".join(language_name(la) for la in each) for each in self._all])
        picker.setCurrentIndex(self._all.index(now) if now in self._all else 0)
        picker.activated.connect(lambda _n: self._choose())
        return picker

    def _choose(self) -> None:
        papers = self._all[self._papers.currentIndex()]
        self.chosen.emit(self._all[self._hall.currentIndex()], papers)
