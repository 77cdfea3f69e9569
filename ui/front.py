"""The start page as long as it is there: shown where it was, in the operator's language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ui.desk.start import RecentRecord, StartPage
from ui.folders import documents_folder
from ui.settings import Settings
from ui.windows import KeptWindow


class Front(QObject):
    """At most one start page.

    Attributes:
        page: it, None while there is none.

    Signals:
        found_requested, open_requested, practise_requested, restore_asked: see `StartPage`.
    """

    found_requested = Signal(object, str, str, object, object)
    open_requested = Signal(object)
    practise_requested = Signal()
    restore_asked = Signal(object)

    def __init__(self, app: QApplication, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._settings = app, settings
        self.page: StartPage | None = None

    def show(self) -> None:
        """Show it anew, with the records opened lately."""
        recent = tuple(
            RecentRecord(path, path.stem, str(path.parent)) for path in self._settings.recent
        )
        page = StartPage(documents_folder(), recent, self._settings.language)
        page.setWindowTitle("Facilitator")
        page.found_requested.connect(self.found_requested)
        page.open_requested.connect(lambda path: self.open_requested.emit(Path(path)))
        page.practise_requested.connect(self.practise_requested)
        page.restore_asked.connect(self.restore_asked)
        page.language_chosen.connect(self._speak)
        page.settings_asked.connect(self._ask_for_settings)
        page.check_asked.connect(self._check)
        page.resize(1100, 720)
        KeptWindow(page, "start", self._settings).show(filling=False)
        self.page = page
        if trouble := self._settings.trouble():
            page.banner.say(trouble)

    def close(self) -> None:
        """Something else is shown."""
        if self.page is not None:
            self.page.close()
            self.page.deleteLater()
            self.page = None

    def _speak(self, language: str) -> None:
        """The desk speaks that language from here on; the halls keep theirs."""
        self._settings.language = language
        before = self.page
        self.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _ask_for_settings(self) -> None:
        from ui.desk.settings.window import SettingsWindow, brought_up  # noqa: PLC0415 - when asked

        if brought_up(self.page):
            return
        window = SettingsWindow(self._app, self._settings, documents_folder(), self.page)
        window.language_chosen.connect(self._speak)
        window.show()

    def _check(self) -> None:
        from facilitator.clock import SystemClock  # noqa: PLC0415 - when asked
        from facilitator.opened import local_day  # noqa: PLC0415 - when asked
        from ui.desk.door.window import CheckWindow  # noqa: PLC0415 - when asked
        from ui.known_lists import FOLDER, KnownLists  # noqa: PLC0415 - when asked

        known = KnownLists(self._settings.file.parent / FOLDER)
        window = CheckWindow(
            known, lambda: local_day(SystemClock()), self._settings.language, self.page
        )
        window.show()
