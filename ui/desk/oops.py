"""The *Oops* key: the logo at once, and then what can be put right."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.desk.keyboard import Keyboard
from ui.desk.keys import OOPS_KEY
from ui.desk.projection import Projection
from ui.desk.tonight.oops import OopsPanel
from ui.desk.tonight.over import is_covered
from ui.desk.tonight.page import TonightPage
from ui.present.cues import Cue, CueKind
from ui.present.oops import Mend, Place, mends
from ui.present.show import Safe


class Oops:
    """One key for a nervous moment; it changes nothing by itself but what the hall sees."""

    def __init__(
        self,
        page: TonightPage,
        bridge: Bridge,
        projection: Projection,
        keyboard: Keyboard,
        language: str,
    ) -> None:
        self._page, self._bridge, self._projection = page, bridge, projection
        self._language = language
        self.panel = OopsPanel(page, language)
        self.panel.chosen.connect(self._mend)
        self.panel.carried_on.connect(self._carry_on)
        projection.shown.connect(lambda _live, _next, show, *_rest: self._follow(show.safe))
        page.hall.oops_asked.connect(self.press)
        keyboard.bind(OOPS_KEY, self.press)
        keyboard.first = self.panel.takes
        keyboard.covered = lambda: self.panel.isVisible() or is_covered(page)

    def press(self) -> None:
        """Once: the logo and the list. Once more: the evening goes on."""
        if self.panel.isVisible():
            self._carry_on()
            return
        found = mends(self._bridge.world, self._language)
        self._projection.to_logo()
        self.panel.offer(found)

    def _follow(self, safe: Safe) -> None:
        """The hall sees the evening again by another way: the list says so no longer."""
        if safe is Safe.SHOW:
            self.panel.put_away()

    def _carry_on(self) -> None:
        self.panel.put_away()
        self._projection.safe(Safe.SHOW)

    def _mend(self, mend: Mend) -> None:
        page = self._page
        if mend.act is not None:
            page.press(mend.act)
        elif mend.back_to:
            self._turn_back(mend)
        elif mend.command is not None:
            self._bridge.send(mend.command)
        elif mend.place is Place.ROOM:
            page.room.number.setFocus()
        elif mend.place is Place.FLOOR:
            page.rundown.floor.setFocus()

    def _turn_back(self, mend: Mend) -> None:
        """The picture follows the journal."""

        def show() -> None:
            self._projection.load(Cue(CueKind.ITEM, mend.back_to))
            self._projection.next()

        if mend.command is None:
            show()
            return
        self._bridge.send(
            mend.command, answered=lambda outcomes: show() if outcomes[0].done else None
        )
