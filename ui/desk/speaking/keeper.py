"""Between the speaking list, the hall, the timer and the handsets. Nothing of the list is recorded.

All that the record learns is that a turn began: the timer's own events, without a name or number.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from facilitator.clock import Instant
from facilitator.speaking.stack import Kind
from facilitator.wording import say
from ui.desk.keys import SPEAKING_KEY
from ui.desk.speaking.acting import NEXT
from ui.desk.speaking.floor import GUEST, Floor, Ground
from ui.desk.speaking.hearing import SpeakingEar
from ui.desk.speaking.sheet import HANDSETS, MORE_TIME, WALL, SpeakingSheet
from ui.desk.speaking.steps import Asks, Steps
from ui.desk.tonight.tools import Tool
from ui.present.scenes import Scene
from ui.present.speaking import speaking_scene, speaking_view
from ui.present.tongue import Languages

_TICK_MS: Final = 250


class SpeakingKeeper(QObject):
    """One list, from the first who joins until the meeting closes.

    Attributes:
        steps: the list and what is typed for it.
        sheet: over the desk.
        ear: hears handsets while it is open.
    """

    def __init__(self, record: Ground) -> None:
        super().__init__(record.page)
        self._record, la = record, record.language
        self.steps, self._floor = Steps(record.clock.now, la), Floor(record)
        self.sheet = SpeakingSheet(record.page, self.steps, la)
        self.ear = SpeakingEar(record.devices, record.world)
        self._meeting = self._floor.meeting
        self._timer = QTimer(self, interval=_TICK_MS)
        self._beside = {
            WALL: self._floor.to_the_wall,
            HANDSETS: self.ear.turn,
            MORE_TIME: self._floor.more_time,
        }
        self._wire()

    def open(self) -> None:
        """Open it, or put it away; nothing while no item is in hand."""
        if self._floor.is_wanted or self.sheet.isVisible():
            self._look()
            self.sheet.open()
            self._timer.start()

    def end(self) -> None:
        """Nothing of the list is left."""
        self._left()
        self.steps.forget()
        self._record.projection.guests.pop(GUEST, None)

    def _wire(self) -> None:
        record, sheet = self._record, self.sheet
        record.projection.guests[GUEST] = self._picture
        entry = f"{say(record.language, 'Who speaks next')}\t{SPEAKING_KEY}"
        record.page.lines.tools.add(Tool(entry, self.open, lambda: self._floor.is_wanted))
        record.keyboard.bind(SPEAKING_KEY, self.open)
        sheet.field.acts = self._key
        sheet.field.entered.connect(self._enter)
        sheet.left.connect(self._left)
        self.ear.pressed.connect(self._pressed)
        self.ear.ended.connect(self._ear_ended)
        self._timer.timeout.connect(self._look)
        record.bridge.changed.connect(self._changed)

    def _enter(self, text: str) -> None:
        before = self.steps.stack.marks.speaking
        self.steps.enter(text)
        is_next = text.strip().upper() == NEXT  # typed too fast to be a key
        self._floor.follow(before, self.steps.stack.marks.speaking, is_next=is_next)
        self._look()

    def _key(self, letter: str, typed: str) -> bool:
        letter, before = letter.upper(), self.steps.stack.marks.speaking
        if letter in self._beside and not typed and self.steps.asks is Asks.NUMBER:
            self._beside[letter]()
            done = True
        else:
            done = self.steps.key(letter, typed)
        speaking = self.steps.stack.marks.speaking
        self._floor.follow(before, speaking, is_next=letter == NEXT)
        self._look()
        return done

    def _pressed(self, number: int) -> None:
        """The second press of somebody who waits says nothing new."""
        if all(entry.number != number for entry in self.steps.stack.waiting):
            self.steps.join(str(number), Kind.SPEAK)
            self._look()

    def _ear_ended(self) -> None:
        la = self._record.language
        said = say(la, "Handsets are heard for something else now: a press joins nobody.")
        self.steps.said = said
        self._look()

    def _left(self) -> None:
        self.ear.end()
        self._timer.stop()

    def _changed(self) -> None:
        if self._meeting != self._floor.meeting:
            self._meeting = self._floor.meeting
            self.steps.forget()
            if self.sheet.isVisible():
                self.sheet.toggle()
        if self.sheet.isVisible():
            self._look()

    def _picture(self, now: Instant, languages: Languages, _page: int) -> Scene | None:
        if not self._floor.meeting:
            return None
        world, stack = self._record.world(), self.steps.stack
        return speaking_scene(stack, world, now, languages, by_handset=self.ear.listens)

    def _look(self) -> None:
        record, stack = self._record, self.steps.stack
        view = speaking_view(stack, record.world(), record.clock.now(), record.language)
        by_handset = self.ear.listens if self.ear.there else None
        self.sheet.show_view(view, on_the_wall=self._floor.is_on_the_wall, by_handset=by_handset)
