"""One question after a late start, where the title and the times stand otherwise."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.parts.agenda import SettleLateStart
from facilitator.wording import say
from ui.desk.look import ROOM, Text, label
from ui.desk.tonight.pieces import Paragraph, desk_button, set_text
from ui.present.late_start import LateStart


class LateQuestion(QWidget):
    """Two answers; to keep the end is answered in a second step, with what it would take.

    Signals:
        answered: (SettleLateStart) what the engine is asked for.
    """

    answered = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self._asked: LateStart | None = None
        self._keeping = False
        self._question, self._offer = label("", Text.HEADING), Paragraph(Text.BODY, 2)
        self.planned, self.later = desk_button(""), desk_button("")
        self.shorten = desk_button(say(la, "Shorten these"))
        self.uncut = desk_button(say(la, "Shorten nothing"))
        self.planned.clicked.connect(self._keep)
        self.later.clicked.connect(lambda: self._answer(lambda asked: asked.move))
        self.shorten.clicked.connect(lambda: self._answer(lambda asked: asked.keep))
        self.uncut.clicked.connect(lambda: self._answer(lambda asked: asked.keep_uncut))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.hide()
        row.setSpacing(ROOM)
        row.addWidget(self._question)
        row.addWidget(self._offer, 1)
        for button in (self.planned, self.later, self.shorten, self.uncut):
            row.addWidget(button)
        row.addStretch()

    def show_question(self, asked: LateStart | None) -> None:
        """Ask it; None puts it away."""
        if asked != self._asked:
            self._asked, self._keeping = asked, False
            self._show()
        self.setVisible(asked is not None)

    def _keep(self) -> None:
        if self._asked is not None and not self._asked.offer:
            self._answer(lambda asked: asked.keep)
            return
        self._keeping = True
        self._show()

    def _show(self) -> None:
        asked = self._asked
        if asked is None:
            return
        set_text(self._question, "" if self._keeping else asked.question)
        self._offer.show_text(asked.offer if self._keeping else "")
        self.planned.say(asked.planned)
        self.later.say(asked.later)
        for button in (self.planned, self.later):
            button.setVisible(not self._keeping)
        for button in (self.shorten, self.uncut):
            button.setVisible(self._keeping)

    def _answer(self, choose: Callable[[LateStart], SettleLateStart]) -> None:
        if self._asked is not None:
            self.answered.emit(choose(self._asked))
