"""Between the window for key points, the record, and what the hall sees of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from facilitator.clock import Instant
from facilitator.ids import Ids
from facilitator.parts import assembly
from facilitator.parts.points import Points
from ui.bridge import Bridge
from ui.desk.points.laying import Laying
from ui.desk.points.slips import Slips
from ui.desk.points.steps import Steps
from ui.desk.points.taking_up import TakingUp
from ui.desk.points.topic import Topic
from ui.desk.points.window import PointsWindow
from ui.desk.projection import Projection
from ui.present.guests import guest
from ui.present.points import Talk, hall_scene, total_words
from ui.present.refusals import refusal_words
from ui.present.scenes import Scene
from ui.present.tongue import Languages

#: What the hall's picture is called among the guests.
BOARD: Final = "points"


class PointsKeeper(QObject):
    """One window for the evening's key points.

    Attributes:
        window: of its own; shown by `open`.
        slips, laying, taking_up: what is done in it.
    """

    def __init__(
        self, over: QWidget, bridge: Bridge, projection: Projection, new_id: Ids, language: str
    ) -> None:
        super().__init__(over)
        self._bridge, self._projection, self._language = bridge, projection, language
        languages = bridge.world.of(assembly.PART).languages
        self.topic = Topic(lambda: bridge.world, language)
        self.window, self.steps = PointsWindow(over, language), Steps(bridge.send)
        self.slips = Slips(self.window, self.topic, self.steps, new_id, language)
        self.laying = Laying(*(self.window, self.topic, self.steps, new_id), language, languages)
        both = language, languages
        self.taking_up = TakingUp(self.window, self.topic, bridge.send, new_id, *both)
        self._seen: tuple[Points, Talk | None] | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._wire()

    def open(self) -> None:
        """Show it, ready for the first slip."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.look()
        self.window.entry.begin()

    def close(self) -> None:
        """The record is closed."""
        self.window.hide()

    def look(self) -> None:
        """Show it all as it stands now."""
        if not self.window.isVisible():
            return
        board, la, talk = self.topic.board(), self._language, self.topic.talk()
        found = self.topic.all()
        self.window.show_talks(found, found.index(talk) if talk is not None else -1)
        self.window.total.setText(total_words(board, la))
        seen = self.topic.state, talk
        if self._seen is None or self._seen[0] is not seen[0] or self._seen[1] != talk:
            self._seen = seen  # a vote that comes in lays no board anew
            self.window.board.show_board(board)
            self.window.suggested.show_bunches(self.topic.likely())
        self.window.show_undo(self.steps.words)
        self.slips.look()

    def scene(self, _now: Instant, languages: Languages, page: int) -> Scene | None:
        """What the hall sees of the board; None while no meeting runs."""
        if self.topic.talk() is None:
            return None
        return hall_scene(self.topic.board(), languages, page)

    def _turn(self, place: int) -> None:
        """To another item; what was done to the one before is not undone from here."""
        self.topic.turn_to(self.topic.all()[place].item)
        self.window.board.forget()
        self.steps.forget()

    def _wire(self) -> None:
        window, refuse = self.window, self._refused
        window.turned.connect(self._turn)
        window.shown.connect(lambda: self._projection.beside(guest(BOARD)))
        window.undone.connect(self.steps.undo)
        self.steps.changed, self.steps.refused = self._soon.start, refuse
        self._bridge.changed.connect(self._soon.start)
        self._projection.guests[BOARD] = self.scene

    def _refused(self, reason: str) -> None:
        self.window.tell(refusal_words(reason, self._language))
