"""Makes letters to the local council; there where something was agreed with it, or around it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.errors import RuleError
from facilitator.parts import assembly
from facilitator.readings.evening.submission import Asked, submittable
from facilitator.relations import CouncilSetting
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Bridge
from ui.desk.after.page import AfterPage
from ui.desk.calling.council_page import CouncilPage
from ui.desk.calling.notices_keeper import PaperMaker
from ui.present.typed import read_day
from ui.submission_papers import submission_paper


class CouncilLetters(QObject):
    """The page, alive, with the quiet button in *After* that leads to it."""

    def __init__(
        self,
        after: AfterPage,
        bridge: Bridge,
        background: InBackground,
        today: Callable[[], date],
        *,
        folder: Path,
        language: str,
    ) -> None:
        """`folder`: where papers go."""
        super().__init__(after)
        self._bridge, self._today, self._folder = bridge, today, folder
        self._language = language
        languages = bridge.world.of(assembly.PART).papers
        self.page = page = CouncilPage(language, languages)
        self._maker = PaperMaker(page.making, background, language)
        self.button = after.add_side(page, say(language, "The local council"))
        self.button.clicked.connect(self._show)
        page.left.connect(after.show_meeting)
        page.making.make_asked.connect(self._make)
        bridge.changed.connect(self._offer)
        self._offer()

    def _offer(self) -> None:
        towards = self._bridge.world.of(assembly.PART).towards
        self.button.setVisible(towards.setting is not CouncilSetting.NONE)

    def _show(self) -> None:
        world = self._bridge.world
        self.page.show_state(world.of(assembly.PART), submittable(world, self._language))

    def _make(self) -> None:
        page, world, day, folder = self.page, self._bridge.world, self._today(), self._folder
        code, language = page.decision.currentData(), page.spoken.currentData()
        if not page.to.value:
            self._maker.failed(RuleError(say(self._language, "Type whom the letter is to.")))
            return
        until = read_day(page.reply_by.text())
        asked = Asked(
            page.to.value, date.fromisoformat(until) if until else None, page.contact.value
        )
        self._maker.make(lambda: submission_paper(world, code, day, asked, language, folder=folder))
