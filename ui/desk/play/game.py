"""The game in hand, in memory alone: whatever is done to it, and its picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.clock import Clock, Instant
from facilitator.engine.world import World
from facilitator.recipes import playing as played
from facilitator.recipes.playing import Playing
from facilitator.recipes.values import Recipe
from ui.present.play import Around, play_scene
from ui.present.scenes import Scene
from ui.present.tongue import Languages


class Game(QObject):
    """One at a time; it stands until somebody lets it run.

    Attributes:
        playing: None for none.
        around: what it shows besides itself.

    Signals:
        changed: it is another one, or at another place.
    """

    changed = Signal()

    def __init__(self, clock: Clock, world: Callable[[], World]) -> None:
        super().__init__()
        self._clock, self._world = clock, world
        self.playing: Playing | None = None
        self.around = Around()

    @property
    def runs(self) -> bool:
        """Whether its time goes on and presses are its own."""
        return self.playing is not None and not self.playing.paused

    def choose(self, recipe: Recipe) -> None:
        """From its beginning, standing; what was played before is forgotten."""
        now = self._clock.now()
        self.playing = played.paused(played.begun(recipe, now), now)
        self.changed.emit()

    def run(self) -> None:
        """Let its time go on."""
        self.change(played.resumed)

    def stand(self) -> None:
        """Halt it."""
        self.change(played.paused)

    def again(self) -> None:
        """As it was when it was chosen: nobody has pressed, nothing is typed."""
        if self.playing is not None:
            self.choose(self.playing.recipe)

    def change(self, made: Callable[[Playing, Instant], Playing]) -> None:
        """Do that to it as it is now."""
        if self.playing is not None:
            now = self._clock.now()
            self.playing = made(played.by_now(self.playing, now), now)
            self.changed.emit()

    def show_besides(self, pictures: tuple[bytes, ...]) -> None:
        """Pictures were chosen, or taken away."""
        self.around = replace(self.around, pictures=pictures)
        self.changed.emit()

    def pour(self, cups: int) -> None:
        """So many cups of tea."""
        self.around = replace(self.around, cups=cups)
        self.changed.emit()

    def picture(self, now: Instant, languages: Languages, page: int) -> Scene | None:
        """As the hall sees it; None where there is no game."""
        if self.playing is None:
            return None
        at_last = played.by_now(self.playing, now)
        return play_scene(at_last, self.around, self._world(), now, languages, page)

    def settle(self) -> None:
        """Steps that go on by themselves have."""
        if self.playing is not None:
            before, self.playing = self.playing, played.by_now(self.playing, self._clock.now())
            if self.playing.at != before.at:
                self.changed.emit()
