"""Keeps the page *Privacy* true, and lets go of what is due."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from facilitator.engine.world import World
from facilitator.letting_go import LetGoOf, beside, let_go
from facilitator.parts import meeting, retention
from facilitator.parts.retention import Keep, Kind, LetGoUnasked, SetRetention
from facilitator.readings.standing.people_kept import everybody
from facilitator.readings.standing.retention import Due, due
from ui.desk.look import ActButton
from ui.desk.privacy.around import Around, Telling
from ui.desk.privacy.older import OlderCopies
from ui.desk.privacy.page import PrivacyPage
from ui.evidence import evidence_folder
from ui.present.privacy import gone_words, privacy_view, way_in_words


class PrivacyKeeper(QObject):
    """Between the page and the record.

    Args:
        page: shows it.
        way_in: the button in *After* that leads to it, and says how much is due.
        around: what it works with.
        telling: says what came of it.
        older: copies made before.
    """

    def __init__(
        self,
        page: PrivacyPage,
        way_in: ActButton,
        around: Around,
        telling: Telling,
        older: OlderCopies,
    ) -> None:
        super().__init__(page)
        self._page, self._way_in, self._around = page, way_in, around
        self._telling, self._older, self._language = telling, older, around.language
        self._seen = (-1, date.min)
        self._things: tuple[Due, ...] = ()
        way_in.clicked.connect(self.show)
        page.due.asked.connect(self.let_go)
        page.due.unasked.connect(lambda yes: around.send(LetGoUnasked(yes)))
        page.keep.chosen.connect(self._keep_so_long)

    def look(self) -> None:
        """The world may be another. While people meet, nothing is due and nothing is reckoned."""
        world = self._around.world()
        running = world.of(meeting.PART).running is not None
        seen = (0 if running else world.seq, self._around.today())
        if seen != self._seen:
            self._seen = seen
            self._reckon(world)
        if self._page.isVisible():
            self._show(world)

    def show(self) -> None:
        """The page was opened."""
        self._reckon(self._around.world())
        self._show(self._around.world())

    def let_go_unasked(self) -> None:
        """As the record is opened, where that was wished."""
        if self._things and self._around.world().of(retention.PART).unasked:
            self.let_go()

    def _reckon(self, world: World) -> None:
        here = self._around
        there = beside(here.file, evidence_folder(here.file.path))
        self._things = due(world, here.today(), there)
        self._way_in.say(way_in_words(self._things, self._language))

    def _show(self, world: World) -> None:
        self._page.show_view(privacy_view(world, self._things, self._language))
        self._page.person.show_people(everybody(world))
        self._page.show_older(self._older.lines())

    def let_go(self) -> None:
        """Let go of all that is due."""
        here, things = self._around, self._things
        folder = evidence_folder(here.file.path)

        def gone(told: LetGoOf) -> None:
            self.show()
            self._telling.end(gone_words(told, bool(self._older.lines()), self._language))

        self._telling.begin()
        here.do(lambda: let_go(here.step, here.file, folder, things), gone, self._telling.failed)

    def _keep_so_long(self, kind: Kind, keep: Keep) -> None:
        self._around.send(SetRetention(kind, keep))
