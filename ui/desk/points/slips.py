"""Slips into the record: typed, typed a second time, or out of a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from facilitator.errors import FacilitatorError
from facilitator.ids import Ids
from facilitator.parts.points import (
    BringPointBack,
    HandInSlip,
    Point,
    ReadSlipAgain,
    RewordPoint,
    TakePointBack,
)
from facilitator.readings.evening.slips_compared import keep_first, slips_compared, take_second
from facilitator.sheets.file import read_cells
from facilitator.sheets.points import PointsSheet, SheetPoint, read_points
from facilitator.wording import say, say_n
from ui.desk.points.incoming import Preview, choose_sheet
from ui.desk.points.steps import Step, Steps
from ui.desk.points.topic import Topic
from ui.desk.points.window import PointsWindow

#: Rows of a spreadsheet: more than any evening has points.
_MOST_ROWS = 2000


def looked_at(parent: QWidget, sheet: PointsSheet, file: str, language: str) -> bool:
    """Show what would come in; whether it is taken."""
    return Preview(parent, sheet, file, language).exec() == QDialog.DialogCode.Accepted


class Slips:
    """Each point is in the record as soon as it is typed.

    Attributes:
        choose, preview: can be answered by a test.
    """

    def __init__(
        self, window: PointsWindow, topic: Topic, steps: Steps, new_id: Ids, language: str
    ) -> None:
        self._window, self._topic, self._steps = window, topic, steps
        self._new_id, self._language = new_id, language
        self._begun: dict[tuple[str, int], str] = {}
        self.choose: Callable[[QWidget], Path | None] = choose_sheet
        self.preview: Callable[[QWidget, PointsSheet, str, str], bool] = looked_at
        entry = window.entry
        entry.turned.connect(self._turn)
        entry.noted.connect(self._note)
        entry.reread.connect(self._reread)
        window.checking.first.connect(self._first)
        window.checking.second.connect(self._second)
        window.sheeted.connect(self._sheet)
        window.board.struck.connect(self._strike)

    def look(self) -> None:
        """Show the slip in hand, and what two people read differently."""
        talk, entry = self._topic.talk(), self._window.entry
        if talk is None:
            return
        group = entry.in_hand
        points = self._points(group) if group is not None else ()
        entry.show_slip(tuple(one.text for one in points))
        world = self._topic.world()
        self._window.checking.show_slips(slips_compared(world, talk.meeting, talk.item))

    def _turn(self, group: int) -> None:
        """A slip is in hand. Whoever reads it again learns before typing that nobody did yet."""
        if self._window.entry.second.isChecked() and not self._slip_of(group):
            self._window.tell(_nobody_yet(self._language))
        self.look()

    def _points(self, group: int) -> tuple[Point, ...]:
        slip = self._slip_of(group)
        return self._topic.state.of_slip(slip) if slip else ()

    def _slip_of(self, group: int) -> str:
        """The slip of that group, "" where none was handed in: a group has one."""
        talk = self._topic.talk()
        if talk is None:
            return ""
        slips = self._topic.state.slips_of(talk.meeting, talk.item)
        return next((one.id for one in slips if one.group == group), "")

    def _note(self, group: int, text: str) -> None:
        talk = self._topic.talk()
        if talk is None:
            self._steps.refused("no_item_for_points")
            return
        key = (talk.item, group)
        # Two points typed before the first is answered are still of one slip.
        slip = self._slip_of(group) or self._begun.setdefault(key, self._new_id())
        point = self._new_id()
        step = Step(say(self._language, "a point"), (TakePointBack(point),))
        self._steps.do(step, HandInSlip(slip, group, ((point, text),), talk.item))

    def _strike(self, keys: tuple[str, ...]) -> None:
        back = tuple(BringPointBack(key) for key in keys)
        words = say_n(self._language, "{n} point taken back", "{n} points taken back", len(keys))
        self._steps.do(Step(words, back), *(TakePointBack(key) for key in keys))

    def _reread(self, group: int, texts: tuple[str, ...]) -> None:
        slip = self._slip_of(group)
        if not slip:
            self._window.tell(_nobody_yet(self._language))
            return
        before = self._topic.state.slips[slip].again or ()
        step = Step(say(self._language, "a second reading"), (ReadSlipAgain(slip, before),))
        self._steps.do(step, ReadSlipAgain(slip, texts))

    def _first(self, slip: str) -> None:
        again = self._topic.state.slips[slip].again or ()
        step = Step(say(self._language, "the first reading"), (ReadSlipAgain(slip, again),))
        self._steps.do(step, *keep_first(self._topic.world(), slip))

    def _second(self, slip: str) -> None:
        new = tuple(self._new_id() for _ in range(len(self._topic.state.slips[slip].again or ())))
        commands = take_second(self._topic.world(), slip, new)
        before = {one.id: one.text for one in self._topic.state.of_slip(slip)}
        back = [
            BringPointBack(one.point)
            if isinstance(one, TakePointBack)
            else RewordPoint(one.point, before[one.point])
            for one in commands
            if isinstance(one, (TakePointBack, RewordPoint))
        ]
        added = [key for one in commands if isinstance(one, HandInSlip) for key, _ in one.points]
        undo = (*back, *(TakePointBack(key) for key in added))
        self._steps.do(Step(say(self._language, "the second reading"), undo), *commands)

    def _sheet(self) -> None:
        talk, file = self._topic.talk(), self.choose(self._window)
        if talk is None or file is None:
            return
        la = self._language
        try:
            sheet = read_points(read_cells(file, la, _MOST_ROWS), talk.item, la)
        except FacilitatorError as failure:
            self._window.tell(str(failure))
            return
        if self.preview(self._window, sheet, file.name, la):
            self._take(talk.item, sheet.points)

    def _take(self, item: str, found: tuple[SheetPoint, ...]) -> None:
        commands = []
        by_group = sorted(found, key=lambda one: one.group)
        for group, each in groupby(by_group, key=lambda one: one.group):
            slip = self._slip_of(group) or self._begun.setdefault((item, group), self._new_id())
            points = tuple((one.id, one.text) for one in each)
            commands.append(HandInSlip(slip, group, points, item))
        known = self._topic.state.points
        back = tuple(TakePointBack(one.id) for one in found if one.id not in known)
        step = Step(say(self._language, "the spreadsheet"), back)
        self._steps.do(step, *commands)


def _nobody_yet(language: str) -> str:
    return say(language, "Nobody has typed that group's slip before.")
