"""The check-in desk between its sheet and the record."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from facilitator.ids import random_id
from facilitator.part import Command
from facilitator.parts import checkin
from facilitator.parts.handsets import IssueHandsets
from facilitator.parts.presence import ChangeRoom
from ui.bridge import Bridge
from ui.desk.checkin.sheet import CheckinSheet
from ui.desk.checkin.steps import Steps
from ui.desk.tonight.page import TonightPage
from ui.door_papers import MakeNotices
from ui.present.checkin import door_view, numbers_to_issue, running_meeting
from ui.present.refusals import refusal_words
from ui.present.stars import stars_view

#: The key that opens it.
CHECKIN: Final = "*"
#: Numbers are given out so many at a time, so that no entry says who came just then.
_TOGETHER: Final = 12


class CheckinKeeper(QObject):
    """Keeps the sheet true to the world, and numbers of those who came in out.

    Attributes:
        sheet: over the desk.
        make_notice: makes the notice for the door; told what to do then, and with a failure.
    """

    def __init__(self, page: TonightPage, bridge: Bridge, language: str) -> None:
        super().__init__(page)
        self._bridge, self._language = bridge, language
        self._is_caught_up = False
        self._steps = Steps(lambda: bridge.world, bridge.send, random_id, language)
        self.sheet = CheckinSheet(page, self._steps, language)
        self.make_notice: MakeNotices = lambda _made, _failed: None
        self.sheet.rules.asked.connect(self._ask)
        self.sheet.stars.asked.connect(self._ask)
        self.sheet.rules.notice_asked.connect(self._make_notice)
        self.sheet.number.changed.connect(lambda by: bridge.send(ChangeRoom(by)))
        self.sheet.left.connect(self._issue)
        page.room.door.clicked.connect(self.open)
        bridge.changed.connect(self._changed)
        bridge.refused.connect(self._refused)
        QTimer.singleShot(0, self._changed)  # whoever opens the vote next finds their numbers out

    def open(self) -> None:
        """Open it, or put it away; nothing while no meeting runs."""
        if running_meeting(self._bridge.world) or self.sheet.isVisible():
            self._show()
            self.sheet.open()

    def _make_notice(self) -> None:
        rules = self.sheet.rules
        self.make_notice(rules.show_made, lambda failure: rules.said.show_text(str(failure)))

    def _ask(self, command: Command) -> None:
        self._bridge.send(command)

    def _changed(self) -> None:
        if not self.sheet.isVisible():
            if not self._is_caught_up:  # the laptop may have gone off while the desk was open
                self._is_caught_up = True
                self._issue()
            return
        self._show()
        door = self._bridge.world.of(checkin.PART).door(running_meeting(self._bridge.world))
        if door.arrivals and len(door.arrivals) % _TOGETHER == 0:
            self._issue()

    def _show(self) -> None:
        world = self._bridge.world
        la = self._language
        self.sheet.show_view(door_view(world, la), stars_view(world, la))
        self.sheet.rules.show_rules(world.of(checkin.PART).rules)

    def _issue(self) -> None:
        """The numbers of residents who came in are out from now on, and can vote; no others'."""
        ranges = numbers_to_issue(self._bridge.world)
        if ranges is not None:
            self._bridge.send(IssueHandsets(ranges))

    def _refused(self, reason: str) -> None:
        """Behind the sheet nobody would read it."""
        if self.sheet.isVisible():
            self._steps.said = refusal_words(reason, self._language)
            self.sheet.show_steps()
