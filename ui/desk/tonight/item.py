"""The item the hall is in: its title, its clock, and what can be done with the clock."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.look import ROOM, ActButton, Banner, Card, Text, label
from ui.desk.tonight.face import CountdownFace
from ui.desk.tonight.pieces import Paragraph, compact_button
from ui.present.acts import Act, ActView, act_words
from ui.present.scene_meeting import CountdownState
from ui.present.tonight import NowView

_FRONT: Final = (Act.CLOCK, Act.MINUTE_LESS, Act.HALF_MORE, Act.ONE_MINUTE, Act.FIVE_MINUTES)
_LOW: Final = 28  # pixels: beside a title
#: As on any clock, in every language.
_SIGNS: Final = {
    Act.MINUTE_LESS: "−1",
    Act.ONE_MINUTE: "+1",
    Act.FIVE_MINUTES: "+5",
    Act.CLOCK_MORE: "…",
}


class ItemPanel(Card):
    """Title, phase, clock, and the acts on the clock.

    Signals:
        act_asked: (Act) on the clock.
        opened: (Act) what most evenings do without is wanted, or no longer.
    """

    act_asked = Signal(object)
    opened = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown: tuple[NowView | None, str] = (None, "")
        self.setAccessibleName(say(language, "The item now"))
        self.body.setContentsMargins(ROOM + 4, ROOM - 2, ROOM + 4, ROOM)
        self.body.setSpacing(4)
        self._phase, self._title = label("", Text.CAPTION), Paragraph(Text.HEADING, 1)
        self.face = CountdownFace()
        self.nudge = _Nudge(self._button(Act.START_THEN))
        self.face.put_beside(self.nudge)
        self.buttons = {act: self._button(act) for act in (*_FRONT, Act.CLOCK_MORE)}
        self.buttons[Act.START_THEN] = self.nudge.button
        self.more = self.buttons[Act.CLOCK_MORE]
        self._lay_out()
        self._title.show_text(say(language, "The evening has not begun"))

    def show_item(self, now: NowView | None, nudge: str = "") -> None:
        """The current item, or how to begin; `nudge`: what the operator may have forgotten."""
        if (now, nudge) == self._shown:
            return
        self._shown = (now, nudge)
        begun = say(self._language, "The evening has not begun")
        self._title.show_text(now.title if now is not None else begun)
        self._phase.setText(now.phase if now is not None else "")
        clock = now.countdown if now else None
        self.face.show_view(clock)
        self.nudge.say(nudge)
        paused = clock is None or clock.state is CountdownState.PAUSED
        words = say(self._language, "Start") if paused else say(self._language, "Pause")
        if self.buttons[Act.CLOCK].text() != words:
            self.buttons[Act.CLOCK].say(words)

    def show_acts(self, acts: tuple[ActView, ...]) -> None:
        """What is not among them cannot be pressed."""
        can = {view.act for view in acts}
        for act, button in self.buttons.items():
            button.setEnabled(act in can)
        nudged = bool(self._shown[1]) and Act.START_THEN in can
        self.nudge.words.allow(1 if nudged else 3)  # the button takes their room
        self.nudge.button.setEnabled(nudged)
        self.nudge.button.setVisible(nudged)

    def _lay_out(self) -> None:
        self.more.setCheckable(True)
        self.more.setFixedHeight(_LOW)
        head, row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._phase)
        head.addWidget(self.more)
        row.setSpacing(4)
        for act in _FRONT:
            row.addWidget(self.buttons[act])
        row.addStretch()
        self.body.addLayout(head)
        self.body.addWidget(self.face)
        self.body.addStretch()
        self.body.addLayout(row)

    def _button(self, act: Act) -> ActButton:
        language = self._language
        words = _SIGNS.get(act) or {
            Act.CLOCK: say(language, "Pause"),
            Act.HALF_MORE: say(language, "+30 s"),
            Act.START_THEN: say(language, "Start from its beginning"),
        }.get(act, "")
        name = "" if act is Act.CLOCK else act_words(act, language)
        button = compact_button(words, act.key, name=name)
        button.setEnabled(False)
        asked = self.opened if act is Act.CLOCK_MORE else self.act_asked
        button.clicked.connect(lambda: asked.emit(act))
        return button


class _Nudge(QWidget):
    """What may have been forgotten, in amber words; for whoever is at the desk, never the hall."""

    def __init__(self, button: ActButton) -> None:
        super().__init__()
        self.button = button
        self.words = Paragraph(Text.CAPTION, 3)
        column, strip = QVBoxLayout(self), Banner()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        inside = strip.layout()
        for empty in strip.findChildren(QLabel):
            empty.hide()
        if inside is not None:
            inside.setContentsMargins(6, 0, 6, 0)
            inside.addWidget(self.words)
        strip.show()
        column.addWidget(strip)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def say(self, words: str) -> None:
        """Show it; "" for nothing."""
        self.words.show_text(words)
        self.setVisible(bool(words))
