"""The item the hall is in: its title, its clock, and words to say now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.wording import say
from ui.desk.look import ROOM, ActButton, Card, Text, label
from ui.desk.tonight.face import CountdownFace
from ui.desk.tonight.pieces import Paragraph, desk_button
from ui.present.acts import Act, ActView
from ui.present.scene_meeting import CountdownState
from ui.present.tonight import NowView

_CLOCK = (Act.CLOCK, Act.MINUTE_LESS, Act.ONE_MINUTE, Act.FIVE_MINUTES)


class ItemPanel(Card):
    """Title, phase, countdown, and the acts on the clock.

    Signals:
        act_asked: (Act) on the clock.
    """

    act_asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._now: NowView | None = None
        self.setAccessibleName(say(language, "The item now"))
        self.body.setContentsMargins(ROOM + 4, ROOM - 2, ROOM + 4, ROOM)
        self.body.setSpacing(4)
        self._phase, self._title = label("", Text.CAPTION), Paragraph(Text.HEADING, 1)
        self._face = CountdownFace()
        self.buttons = {act: self._button(act) for act in _CLOCK}
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._phase)
        self.body.addLayout(head)
        self.body.addWidget(self._face)
        self.body.addStretch()
        self.body.addLayout(row)
        self._title.show_text(say(language, "The evening has not begun"))

    def show_item(self, now: NowView | None) -> None:
        """The current item, or how to begin."""
        if now == self._now:
            return
        self._now = now
        if now is None:
            self._title.show_text(say(self._language, "The evening has not begun"))
            self._phase.setText("")
        else:
            self._title.show_text(now.title)
            self._phase.setText(now.phase)
        clock = now.countdown if now else None
        self._face.show_view(clock)
        paused = clock is None or clock.state is CountdownState.PAUSED
        words = say(self._language, "Start") if paused else say(self._language, "Pause")
        if self.buttons[Act.CLOCK].text() != words:
            self.buttons[Act.CLOCK].say(words)

    def show_acts(self, acts: tuple[ActView, ...]) -> None:
        """What is not among them cannot be pressed."""
        can = {view.act for view in acts}
        for act, button in self.buttons.items():
            button.setEnabled(act in can)

    def _button(self, act: Act) -> ActButton:
        language = self._language
        words, name = {
            Act.CLOCK: (say(language, "Pause"), ""),
            Act.MINUTE_LESS: ("−1", say(language, "One minute less")),
            Act.ONE_MINUTE: ("+1", say(language, "One minute more")),
            Act.FIVE_MINUTES: ("+5", say(language, "Five minutes more")),
        }[act]
        button = desk_button(words, act.key, name=name)
        button.setEnabled(False)
        button.clicked.connect(lambda: self.act_asked.emit(act))
        return button
