"""What the page *Privacy* works with, and how it says what came of something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from facilitator.engine.world import World
from facilitator.errors import FacilitatorError
from facilitator.letting_go import Step
from facilitator.record.file import RecordFile
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Send
from ui.desk.privacy.page import PrivacyPage


@dataclass(frozen=True)
class Around:
    """What the page works with. `step`: to the engine from another thread; it waits."""

    file: RecordFile
    world: Callable[[], World]
    send: Send
    step: Step
    do: InBackground
    today: Callable[[], date]
    language: str


class Telling:
    """One thing at a time on the page, and what came of it."""

    def __init__(self, page: PrivacyPage, language: str) -> None:
        self._page, self._language = page, language

    def begin(self) -> None:
        """It takes a moment."""
        self._page.set_busy(True)
        self._page.banner.say(say(self._language, "One moment …"))

    def end(self, sentence: str) -> None:
        """It is over."""
        self._page.set_busy(False)
        self._page.banner.say(sentence)

    def failed(self, failure: FacilitatorError) -> None:
        """It is over, and was not done."""
        self.end(str(failure))

    def ask(
        self, sentence: str, yes: tuple[str, Callable[[], None]], no: tuple[str, Callable[[], None]]
    ) -> None:
        """Ask before it is done."""
        self._page.set_busy(False)
        self._page.banner.say(sentence, yes, no)

    def clear(self) -> None:
        """Say nothing any more."""
        self._page.banner.clear()
