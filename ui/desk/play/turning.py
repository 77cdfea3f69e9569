"""Going on in a game: through the pages of a picture first, then to the next step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator.clock import Clock
from facilitator.recipes import playing as played
from ui.desk.play.game import Game
from ui.desk.play.wall import Wall
from ui.desk.projection import Projection
from ui.hall.painter import page_count
from ui.present.tongue import Languages


class Turning(QObject):
    """Which page it is; on the wall the same as here.

    Signals:
        turned: to another page.
    """

    turned = Signal()

    def __init__(
        self, game: Game, wall: Wall, projection: Projection, languages: Languages, clock: Clock
    ) -> None:
        super().__init__()
        self._game, self._wall, self._projection = game, wall, projection
        self._languages, self._clock = languages, clock
        self._page = 0
        self._shown: tuple[object, ...] = ()
        game.changed.connect(self._follow)

    @property
    def page(self) -> int:
        """From 0."""
        return self._wall.page if self._wall.is_on else self._page

    def on(self) -> None:
        """The next page, or the next step."""
        if self.page + 1 < self._pages:
            self._turn(self.page + 1)
        else:
            self._game.change(played.on)

    def back(self) -> None:
        """The page before, or the step before."""
        if self.page > 0:
            self._turn(self.page - 1)
        else:
            self._game.change(played.back)

    @property
    def _pages(self) -> int:
        scene = self._game.picture(self._clock.now(), self._languages, 0)
        if scene is None:
            return 1
        return page_count(scene, self._projection.shape, self._projection.hall_look)

    def _turn(self, page: int) -> None:
        self._page = page
        self._wall.turn(page)
        self.turned.emit()

    def _follow(self) -> None:
        """Another step begins on its first page, and so does another lot."""
        playing = self._game.playing
        shown = (playing.recipe, playing.at, playing.lot) if playing is not None else ()
        if shown != self._shown:
            self._shown, self._page = shown, 0
            self._wall.turn(0)
