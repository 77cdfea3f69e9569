"""Listens to handsets while there is no ballot, and does with a press what was asked for.

One thing at a time: numbers are given by pressing, or handsets are tried, or one is named.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.engine.requests import Outcome
from facilitator.errors import RuleError
from facilitator.facts import HandsetsOut, handset_name
from facilitator.parts import handsets
from facilitator.press import CARD, Press
from facilitator.wording import say
from ui.bridge import Bridge
from ui.desk.handsets.page import HandsetsPage
from ui.devices import Devices, Heard
from ui.present.handsets import Bound, Check, Issuing, check_view, known_words, next_number
from ui.present.refusals import refusal_words


class Purpose(Enum):
    """What is listened for."""

    NOTHING = auto()
    NUMBERS = auto()
    CHECK = auto()
    ONE = auto()


class Hearing(QObject):
    """Ties three cards of the page to the handsets.

    Signals:
        said: (sentence) why nobody can listen now, or nothing can be heard.
    """

    said = Signal(str)
    _arrived = Signal(object)

    def __init__(
        self,
        page: HandsetsPage,
        bridge: Bridge,
        devices: Devices,
        language: str,
        is_any_well: Callable[[], bool],
    ) -> None:
        """`is_any_well`: answers whether some receiver would hear a press."""
        super().__init__(page)
        self._is_any_well = is_any_well
        self._page, self._bridge, self._devices = page, bridge, devices
        self._language, self._purpose = language, Purpose.NOTHING
        self._issuing, self._check = Issuing(1), Check()
        self._was_checked = False
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        page.pressing.began.connect(self._begin_numbers)
        page.pressing.undone.connect(self._undo)
        page.check.began.connect(self._begin_check)
        page.one.press_wanted.connect(lambda: self._begin(Purpose.ONE))
        for card in (page.pressing, page.check, page.one):
            card.ended.connect(self.end)

    def end(self) -> None:
        """Nobody listens any more."""
        self._devices.listen_no_more()
        self._ended()

    def show_world(self) -> None:
        """Numbers that were given or taken back change what the check says."""
        if self._was_checked:
            self._page.check.show_check(check_view(self._check, self._out, self._language))

    @property
    def _out(self) -> HandsetsOut:
        return self._bridge.world.of(handsets.PART).out

    def _begin(self, purpose: Purpose) -> None:
        self.end()
        try:
            self._devices.listen(self._arrived.emit, self._ended)
        except RuleError:
            self.said.emit(refusal_words("ballot_undecided", self._language))
            return
        self._purpose = purpose
        if not self._is_any_well():
            self.said.emit(
                say(
                    self._language,
                    "No receiver answers, so no press can be heard. Plug one in; under Receivers "
                    "it says how each is.",
                )
            )

    def _begin_numbers(self, first: int) -> None:
        self._begin(Purpose.NUMBERS)
        self._issuing = Issuing(first)
        if self._purpose is Purpose.NUMBERS:
            self._page.pressing.show_issuing(self._issuing)

    def _begin_check(self) -> None:
        self._begin(Purpose.CHECK)
        if self._purpose is Purpose.CHECK:
            self._check, self._was_checked = Check(), True
            self._page.check.show_on(on=True)
            self.show_world()

    def _ended(self) -> None:
        self._purpose = Purpose.NOTHING
        self._page.pressing.show_issuing(None)
        self._page.pressing.say_now("")
        self._page.check.show_on(on=False)
        self._page.one.listen_no_more()
        self._page.pressing.offer(next_number(self._out))

    def _hear(self, heard: Heard) -> None:
        """On the main thread."""
        match self._purpose:
            case Purpose.NUMBERS:
                self._give(heard)
            case Purpose.CHECK:
                self._check = self._check.heard(heard)
                self.show_world()
            case Purpose.ONE if isinstance(heard, Press) and heard.family != CARD:
                self.end()
                self._page.one.name_handset(handset_name(heard.name))

    def _give(self, heard: Heard) -> None:
        bound = self._issuing.to_bind(heard, self._out)
        self._page.pressing.say_now(known_words(heard, self._out, self._language))
        if bound is None:
            return
        self._issuing = self._issuing.asked(bound)
        self._bridge.send(
            handsets.AssignHandset(bound.handset, bound.number),
            answered=lambda outcomes: self._given(bound, outcomes),
        )

    def _given(self, bound: Bound, outcomes: tuple[Outcome, ...]) -> None:
        done = all(outcome.done for outcome in outcomes)
        self._issuing = self._issuing.answered(bound, done=done)
        if self._purpose is Purpose.NUMBERS:
            self._page.pressing.show_issuing(self._issuing)

    def _undo(self) -> None:
        last, ranges = self._issuing.last, self._out.ranges
        if last is None:
            return
        # Its number was out before, on a card: it still is.
        still_out = (handsets.IssueHandsets(ranges),) if last.was_out else ()
        self._issuing = self._issuing.taken_back()
        self._page.pressing.show_issuing(self._issuing)
        self._bridge.send(handsets.ReturnHandset(last.handset), *still_out)
