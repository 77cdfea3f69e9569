"""One line under the item: the timer beside its clock, more acts on the clock, a length to type.

It is not there until somebody asks for it, or a timer is out.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from facilitator.parts.auxiliary import Purpose
from facilitator.wording import say
from ui.desk.look import ROOM, TIGHT, ActButton, Card, Text
from ui.desk.tonight.face import CountdownFace
from ui.desk.tonight.lengths import ago_form, timer_form
from ui.desk.tonight.pieces import Paragraph, compact_button
from ui.present.acts import Act, ActView, act_words
from ui.present.clock_acts import BEHIND, ON_THE_TIMER
from ui.present.clocks import AuxiliaryView
from ui.present.scene_meeting import CountdownState

_DIGITS: Final = 27
_FORMS: Final = (Act.TIMER, Act.BEGAN_AGO)


class TimerRow(Card):
    """The timer while one is out, and what is typed for it or for the item's clock.

    Signals:
        act_asked: (Act) on the timer that is out.
        timer_asked: (seconds, Purpose) a timer of that length.
        back_dated: (seconds) so long ago the item began.
        turned: (whether more acts on the clock are shown).
    """

    act_asked = Signal(object)
    timer_asked = Signal(int, object)
    back_dated = Signal(int)
    turned = Signal(bool)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._view: AuxiliaryView | None = None
        self._waiting = ""
        self.setAccessibleName(say(language, "Timer"))
        self.body.setContentsMargins(ROOM + 4, TIGHT, ROOM + 4, TIGHT)
        self.line, self.more = _TimerLine(language), _MoreLine(language)
        self.length, self.ago = timer_form(language), ago_form(language)
        self._sides = QStackedLayout()
        for side in (self.line, self.more, self.length, self.ago):
            self._sides.addWidget(side)
        self.body.addLayout(self._sides)
        for line in (self.line, self.more):
            line.act_asked.connect(self._do)
        self.length.given.connect(self._start)
        self.ago.given.connect(self._set_back)
        for form in (self.length, self.ago):
            form.dropped.connect(self.shut)
        self.hide()

    def show_timer(self, view: AuxiliaryView | None, acts: tuple[ActView, ...]) -> None:
        """The timer that is out; None for none. What is being typed stays."""
        offered = {each.act for each in acts}
        self.line.show_acts(offered)
        self.more.show_acts(offered)
        here = self._sides.currentWidget()
        if (here is self.ago and Act.BEGAN_AGO not in offered) or not acts:
            self.shut()
        if view == self._view:
            return
        self._view = view
        self.line.show_timer(view)
        self._appear()

    def show_waiting(self, line: str) -> None:
        """Who is asked to speak next, "" for nobody: their turn can be begun."""
        if line != self._waiting:
            self._waiting = line
            self.line.show_waiting(line)
            self._appear()

    def _appear(self) -> None:
        needed = self._view is not None or bool(self._waiting)
        self.setVisible(needed or self._sides.currentWidget() is not self.line)

    @property
    def buttons(self) -> dict[Act, ActButton]:
        """Of all its sides."""
        return self.line.buttons | self.more.buttons

    def toggle(self) -> None:
        """Show more acts on the clock, or put them away."""
        if self._sides.currentWidget() is self.more:
            self.shut()
        else:
            self._turn_to(self.more)

    def shut(self) -> None:
        """Nothing is typed any more; the timer is there again, if one is out."""
        for form in (self.length, self.ago):
            form.forget()
        self._turn_to(self.line)

    def _turn_to(self, side: QWidget) -> None:
        self._sides.setCurrentWidget(side)
        self._appear()
        self.turned.emit(side is self.more)

    def _do(self, act: Act) -> None:
        if act in _FORMS:
            form = self.length if act is Act.TIMER else self.ago
            self._turn_to(form)
            form.begin()
            return
        self.act_asked.emit(act)

    def _start(self, seconds: int, which: int) -> None:
        self.shut()
        self.timer_asked.emit(seconds, _PURPOSES[which])

    def _set_back(self, seconds: int, _which: int) -> None:
        self.shut()
        self.back_dated.emit(seconds)


class _MoreLine(QWidget):
    """What most evenings do without.

    Signals:
        act_asked: (Act).
    """

    act_asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        words = {
            Act.HALF_LESS: say(language, "−30 s"),
            Act.FIVE_LESS: "−5",
            Act.HALL_FIVE: say(language, "The hall agreed: +5"),
            Act.BEGAN_AGO: say(language, "It began … ago"),
            Act.TIMER: say(language, "Timer"),
        }
        self.buttons = {act: self._button(act, words[act], language) for act in BEHIND}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)

    def show_acts(self, offered: set[Act]) -> None:
        """What is not among them cannot be pressed."""
        for act, button in self.buttons.items():
            button.setEnabled(act in offered)

    def _button(self, act: Act, words: str, language: str) -> ActButton:
        button = compact_button(words, act.key, name=act_words(act, language))
        button.clicked.connect(lambda: self.act_asked.emit(act))
        return button


class _TimerLine(QWidget):
    """What it is for, its digits, and the acts on it.

    Signals:
        act_asked: (Act).
    """

    act_asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._title, self._sign = Paragraph(Text.HEADING, 1), Paragraph(Text.CAPTION, 1)
        self.face = CountdownFace(_DIGITS)
        self.face.hide()
        self.buttons = {act: self._button(act) for act in ON_THE_TIMER}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self._title, 3)
        row.addWidget(self.face, 8)
        row.addWidget(self._sign, 3)
        self._sign.hide()
        together = QHBoxLayout()
        together.setSpacing(4)
        for button in self.buttons.values():
            together.addWidget(button)
        row.addLayout(together)

    def show_timer(self, view: AuxiliaryView | None) -> None:
        """How it stands."""
        self.face.show_view(view.countdown if view is not None else None)
        self.face.setVisible(view is not None)
        if view is not None:
            self._title.show_text(view.title)
        self._sign.show_text(view.sign_words if view is not None else "")
        paused = view is not None and view.countdown.state is CountdownState.PAUSED
        words = say(self._language, "Start") if paused else say(self._language, "Pause")
        if self.buttons[Act.TIMER_PAUSE].text() != words:
            self.buttons[Act.TIMER_PAUSE].say(words)

    def show_waiting(self, line: str) -> None:
        """Who speaks next, in the place of a timer."""
        if line:
            self._title.show_text(line)

    def show_acts(self, offered: set[Act]) -> None:
        """What is not among them is not there."""
        for act, button in self.buttons.items():
            button.setEnabled(act in offered)
            button.setVisible(act in offered)

    def _button(self, act: Act) -> ActButton:
        language = self._language
        words = {
            Act.TIMER_MORE: say(language, "+30 s"),
            Act.TIMER_PAUSE: say(language, "Pause"),
            Act.NEXT_TURN: say(language, "Next turn"),
            Act.TIMER_STOP: say(language, "Stop"),
        }[act]
        name = "" if act is Act.TIMER_PAUSE else act_words(act, language)
        button = compact_button(words, act.key, name=name)
        button.clicked.connect(lambda: self.act_asked.emit(act))
        return button


_PURPOSES: Final = (Purpose.TURN, Purpose.GROUPS, Purpose.BREAK)
