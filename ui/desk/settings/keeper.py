"""The settings window of an open assembly: its languages are written down, the hall follows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from facilitator.engine.requests import Outcome
from facilitator.parts import assembly, meeting
from facilitator.wording import say
from ui.bridge import Bridge
from ui.desk.dressing import Dressing
from ui.desk.settings.languages import LanguagesCard, Spoken
from ui.desk.settings.window import SettingsWindow, brought_up
from ui.desk.window import DeskWindow
from ui.settings import Settings


class SettingsKeeper(QObject):
    """Opens the window when it is asked for.

    Signals:
        again: the desk or the hall shall speak other languages: the record is opened anew.
    """

    again = Signal()

    def __init__(
        self,
        settings: Settings,
        desk: DeskWindow,
        bridge: Bridge,
        dressing: Dressing,
        record: Path,
        *,
        is_practice: bool,
    ) -> None:
        super().__init__(desk)
        self._settings, self._desk, self._bridge = settings, desk, bridge
        self._dressing, self._folder, self._is_practice = dressing, record.parent, is_practice
        desk.settings_asked.connect(self.show)

    def show(self) -> None:
        """The window, on the desk."""
        if brought_up(self._desk):
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - for the checker
        window = SettingsWindow(app, self._settings, self._folder, self._desk, self._card())
        window.language_chosen.connect(self._speak)
        window.hall_changed.connect(self._dressing.refresh)
        window.show()

    @property
    def _is_free(self) -> bool:
        """Whether the record can be opened anew with nobody waiting."""
        runs = self._bridge.world.of(meeting.PART).running is not None
        return not runs and not self._is_practice

    def _card(self) -> LanguagesCard | None:
        if self._is_practice:
            return None
        state = self._bridge.world.of(assembly.PART)
        language = self._settings.language
        card = LanguagesCard(state.languages, state.papers, language, is_free=self._is_free)
        card.chosen.connect(self._choose)
        return card

    def _choose(self, in_hall: Spoken, papers: Spoken) -> None:
        before = self._bridge.world.of(assembly.PART).languages

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if outcomes[0].done and in_hall != before:
                self.again.emit()

        self._bridge.send(assembly.ChooseLanguages(in_hall, papers), answered=answered)

    def _speak(self, language: str) -> None:
        self._settings.language = language
        if self._is_free:
            self.again.emit()
            return
        sentence = say(language, "The desk speaks it from the next start.")
        self._desk.banner.say(sentence, (say(language, "All right"), self._desk.banner.clear))
