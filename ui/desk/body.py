"""What kind of body this is, between its place in *Before* and the record."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.parts import assembly, council
from ui.bridge import Bridge
from ui.desk.before.body import BodyPlace
from ui.desk.before.page import BeforePage


class BodyKeeper(QObject):
    """What is chosen there is asked for; what is on record is shown there."""

    def __init__(self, page: BeforePage, place: BodyPlace, bridge: Bridge) -> None:
        super().__init__(page)
        self._bridge, self._place = bridge, place
        self._shown: object = None
        place.asked.connect(lambda command: bridge.send(command, answered=lambda _o: self._again()))
        page.body.clicked.connect(lambda: page.go_to(place))
        place.left.connect(page.show_draft)
        bridge.changed.connect(self._show)
        self._show()

    def _again(self) -> None:
        """What was refused is not shown as if it had been done."""
        self._shown = None
        self._show()

    def _show(self) -> None:
        world = self._bridge.world
        now = world.of(assembly.PART).body, world.of(council.PART)
        if now != self._shown:
            self._shown = now
            self._place.show_state(*now)
