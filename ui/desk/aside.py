"""What is beside the evening, on the desk: the list of pictures, and what comes of it all."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.clock import Clock
from facilitator.opened import local_day
from facilitator.parts.actions import FinishAction, NoteAction, TakeBackAction
from facilitator.parts.agreements import AdoptAgreements
from facilitator.parts.calendar import SetNextMeeting
from ui.bridge import Bridge
from ui.desk.checkin.keeper import CHECKIN, CheckinKeeper
from ui.desk.council import CouncilKeeper
from ui.desk.keyboard import Keyboard
from ui.desk.projection import Projection
from ui.desk.tonight.notes import NOTES, NotesSheet
from ui.desk.tonight.page import TonightPage
from ui.desk.tonight.pictures import PICTURES
from ui.desk.tonight.tools import TOOLS
from ui.present.notes import notes_view
from ui.present.pictures import pictures


class Aside(QObject):
    """Ties both to the world.

    Attributes:
        notes: the sheet over the desk; council: that of a council of delegates.
        checkin: the check-in desk.
    """

    def __init__(
        self, page: TonightPage, bridge: Bridge, projection: Projection, clock: Clock, language: str
    ) -> None:
        super().__init__(page)
        self._bridge, self._language = bridge, language
        self._hall, self._tools = page.hall, page.lines.tools
        self.notes = NotesSheet(page, language, lambda: local_day(clock))
        page.hall.pictures.offers = lambda: pictures(bridge.world, clock.now(), language)
        page.hall.pictures.chosen.connect(projection.load)
        page.lines.notes.clicked.connect(self.open_notes)
        self.council = CouncilKeeper(page, bridge, projection, language)
        self.checkin = CheckinKeeper(page, bridge, language)
        self._wire(bridge)

    def bind(self, keyboard: Keyboard) -> None:
        """The keys that open them."""
        keyboard.bind(PICTURES, self._hall.pictures.open)
        keyboard.bind(TOOLS, self._tools.open)
        keyboard.bind(NOTES, self.open_notes)
        keyboard.bind(CHECKIN, self.checkin.open)
        self.council.bind(keyboard)

    def open_notes(self) -> None:
        """Open the sheet as things stand, or put it away."""
        self.notes.show_view(notes_view(self._bridge.world, self._language))
        self.notes.toggle()

    def _wire(self, bridge: Bridge) -> None:
        notes, la = self.notes, self._language
        notes.noted.connect(lambda what, who, due: bridge.send(NoteAction({la: what}, who, due)))
        notes.taken_back.connect(lambda key: bridge.send(TakeBackAction(key)))
        notes.done.connect(lambda key: bridge.send(FinishAction(key)))
        notes.following.connect(lambda following: bridge.send(SetNextMeeting(following)))
        notes.adopted.connect(lambda text: bridge.send(AdoptAgreements(text)))
        bridge.changed.connect(self._changed)

    def _changed(self) -> None:
        if self.notes.isVisible():
            self.notes.show_view(notes_view(self._bridge.world, self._language))
