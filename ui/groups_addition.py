"""Small groups between the desk, the wall, the door and the record."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from facilitator.clock import Instant
from facilitator.engine.requests import Outcome
from facilitator.errors import RuleError
from facilitator.parts import groups
from facilitator.parts.groups import MOST_TABLES, CountRoles, SetDoorTables
from facilitator.wording import say
from ui.desk.groups.sheet import GroupsSheet
from ui.desk.tonight.tools import Tool
from ui.group_papers import group_papers
from ui.open_record import OpenRecord
from ui.papers import papers_folder
from ui.present import grouping
from ui.present.checkin import running_meeting
from ui.present.grouping import Asked
from ui.present.guests import guest
from ui.present.refusals import refusal_words
from ui.present.scenes import Scene
from ui.present.tables_scene import tables_scene
from ui.present.tongue import Languages

#: The name of its picture.
TABLES: Final = "tables"


class GroupsKeeper(QObject):
    """Keeps the sheet true to the world, and gives whoever comes in a table."""

    def __init__(self, record: OpenRecord) -> None:
        super().__init__(record.desk)
        self._record, self._asked_for = record, frozenset[str]()
        la = record.language
        self.sheet = sheet = GroupsSheet(record.pages.tonight, la)
        record.projection.guests[TABLES] = self._picture
        sheet.drawn.connect(self._draw)
        sheet.door_set.connect(lambda *told: record.bridge.send(SetDoorTables(*told)))
        sheet.roles_counted.connect(lambda *both: record.bridge.send(CountRoles(*both)))
        sheet.wall.clicked.connect(self._to_the_wall)
        sheet.start.clicked.connect(self._start)
        sheet.papers.clicked.connect(lambda: _have_made(record, sheet))
        record.bridge.changed.connect(self._changed)
        record.bridge.refused.connect(self._refused)
        wanted = lambda: grouping.is_wanted(record.world())  # noqa: E731 - asked as the list opens
        record.tools.add(Tool(say(la, "Small groups"), self.open, wanted))
        record.tools.add(
            Tool(say(la, "Groups: on to the next stage"), self.next_stage, self._has_next)
        )

    def open(self) -> None:
        """Open it, or put it away."""
        self._show()
        self.sheet.said.show_text("")
        self.sheet.toggle()
        if self.sheet.isVisible():
            self.sheet.tables.setFocus()

    def next_stage(self) -> None:
        """Every group goes on."""
        command = grouping.next_stage(self._record.world(), self._record.clock.now())
        if command is not None:
            self._record.bridge.send(command)

    def _has_next(self) -> bool:
        return grouping.next_stage(self._record.world(), self._record.clock.now()) is not None

    def _changed(self) -> None:
        if self.sheet.isVisible():
            self._show()
        waiting = grouping.to_seat(self._record.world())
        fresh = [each for each in waiting if each.arrival not in self._asked_for]
        self._asked_for = frozenset(each.arrival for each in waiting)
        if fresh:
            self._record.bridge.send(*fresh)

    def _show(self) -> None:
        world, la = self._record.world(), self._record.language
        now = world.of(groups.PART).of(running_meeting(world))
        people = grouping.people_in_groups(world)
        tables, ways = grouping.usual_tables(world), grouping.ways(world, la)
        self.sheet.show_hall(people, tables, ways, now)

    def _draw(self, asked: Asked) -> None:
        try:
            command = grouping.draw(self._record.world(), asked)
        except RuleError as trouble:
            self.sheet.said.show_text(str(trouble))
            return
        self._record.bridge.send(command, answered=self._were_drawn)

    def _were_drawn(self, outcomes: tuple[Outcome, ...]) -> None:
        if outcomes[0].done:
            la = self._record.language
            self.sheet.said.show_text(
                say(la, "Made. Ask each group who facilitates and who takes notes.")
            )

    def _to_the_wall(self) -> None:
        self.sheet.toggle()
        self._record.projection.beside(guest(TABLES))

    def _start(self) -> None:
        command = grouping.start(self._record.world())
        la = self._record.language
        if command is None:
            self.sheet.said.show_text(say(la, "Turn to an item first: press Next."))
            return
        self.sheet.toggle()
        self._record.bridge.send(command)

    def _refused(self, reason: str) -> None:
        """Behind the sheet nobody would read it."""
        if self.sheet.isVisible():
            self.sheet.said.show_text(refusal_words(reason, self._record.language))

    def _picture(self, _now: Instant, languages: Languages, page: int) -> Scene | None:
        return tables_scene(self._record.world(), languages, page)


def _have_made(record: OpenRecord, sheet: GroupsSheet) -> None:
    """Signs, cards and slips: shown as soon as they are there, to be printed."""
    world, tables = record.world(), sheet.tables.number or 0
    if not 0 < tables <= MOST_TABLES:
        sheet.said.show_text(refusal_words("not_so_many_groups", record.language))
        return
    folder = papers_folder(record.opened.file.path)
    record.background.do(
        lambda: group_papers(world, tables, folder),
        lambda made: record.pages.after.previews.show(*(one.path for one in made)),
        lambda failure: sheet.said.show_text(str(failure)),
    )


def small_groups(record: OpenRecord) -> None:
    """Attach them."""
    GroupsKeeper(record)
