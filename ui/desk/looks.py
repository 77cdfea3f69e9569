"""The assembly's look between its place in *Before* and the record."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.parts import assembly
from facilitator.parts.assembly import Assembly
from ui.bridge import Bridge
from ui.desk.before.looks import LooksPlace
from ui.desk.before.page import BeforePage
from ui.desk.dressing import logo_of


class LooksKeeper(QObject):
    """What is chosen there is asked for; what is on record is shown there."""

    def __init__(self, page: BeforePage, place: LooksPlace, bridge: Bridge) -> None:
        super().__init__(page)
        self._bridge, self._place = bridge, place
        self._shown: tuple[Assembly, bytes] | None = None
        place.colours.chosen.connect(
            lambda marks, ground: bridge.send(assembly.ChooseColours(marks, ground))
        )
        place.logo.chosen.connect(lambda picture: bridge.send(assembly.ChooseLogo(picture)))
        place.words.chosen.connect(lambda words: bridge.send(assembly.ChooseWords(words)))
        page.looks.clicked.connect(lambda: page.go_to(place))
        place.left.connect(page.show_draft)
        bridge.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        world = self._bridge.world
        now = world.of(assembly.PART), logo_of(world)
        if now != self._shown:
            self._shown = now
            self._place.show_state(*now)
