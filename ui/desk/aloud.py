"""Projector or mains gone: the desk says so, and gives the words to read aloud meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.engine.world import World
from facilitator.wording import say
from ui.desk.projection import Projection
from ui.desk.tonight.page import TonightPage
from ui.present.aloud import words_aloud
from ui.present.show import Safe


class Aloud:
    """Keeps the banner at the words of the moment until the picture is back, or is done without."""

    def __init__(
        self,
        page: TonightPage,
        world: Callable[[], World],
        projection: Projection,
        hush: Callable[[], None],
        language: str,
    ) -> None:
        """`hush`: no banner shall go by itself from now on."""
        self._page, self._world, self._projection = page, world, projection
        self._hush, self._language = hush, language
        self._gone = self._said = ""

    def projector_lost(self, sentence: str) -> None:
        """The hall sees nothing; what comes back first is the logo."""
        self._projection.to_logo()
        self.picture_gone(sentence)

    def picture_gone(self, sentence: str) -> None:
        """Something went that the hall needs to see; `sentence` says what."""
        self._gone, self._said = sentence, ""
        self.look()

    def projector_back(self, sentence: str) -> None:
        """The logo is there; the evening comes back with Show."""
        self._gone = ""
        self._projection.to_logo()
        self._hush()
        show = (say(self._language, "Show"), lambda: self._projection.safe(Safe.SHOW))
        self._page.say(sentence, show)

    def look(self) -> None:
        """As the vote goes on, other words are to be read."""
        if not self._gone:
            return
        words = words_aloud(self._world(), self._language)
        said = f"{self._gone} {words}".strip()
        if said == self._said:
            return
        self._said = said
        self._hush()
        self._page.say(said, (say(self._language, "All right"), self._done))

    def _done(self) -> None:
        self._gone = ""
        self._page.clear_banner()
