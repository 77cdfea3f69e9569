"""The program from the start page to an open assembly and back again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.clock import Clock
from facilitator.errors import FacilitatorError
from facilitator.wording import say
from ui.boxes import tell
from ui.desk.start import RecentRecord, StartPage
from ui.desk.stray import StrayCards
from ui.make_believe import PEOPLE, MakeBelieve
from ui.places import asked_to_copy, brought_home, make_folder
from ui.settings import Settings, documents_folder

if TYPE_CHECKING:  # the record and its libraries are loaded when a record is opened, not before
    from facilitator.opened import Opened
    from facilitator.record.device import Device
    from ui.running import Running


class Program(QObject):
    """One start page, and at most one assembly that is open."""

    def __init__(
        self,
        app: QApplication,
        clock: Clock,
        settings: Settings,
        folder: Path,
        receivers: tuple[str, ...] = (),
    ) -> None:
        super().__init__(app)
        self._app, self._clock, self._settings = app, clock, settings
        self._folder, self._receivers = folder, receivers
        self._running: Running | None = None
        self._practice = MakeBelieve()
        self._page: StartPage | None = None
        app.lastWindowClosed.connect(self._nothing_left)
        # No hall is there yet that a card could do anything in: what is written stays.
        self._stray = stray = StrayCards(
            app, lambda _widget: self._running is not None, self, in_fields=False
        )

        def card_read(_text: str) -> None:
            if self._page is not None:
                sentence = say(settings.language, "A card was read. Nothing was changed.")
                self._page.banner.say(sentence)

        stray.card_read.connect(card_read)

    def start(self, record: Path | None) -> None:
        """Show the start page, or open that record at once."""
        if record is None:
            self._show_start()
        else:
            QTimer.singleShot(0, self, lambda: self._open(record.absolute()))

    def stop(self) -> None:
        """Close what is open; one plain file stays behind."""
        if self._running is not None:
            self._running.stop()
            self._running = None
        self._stray.forget_keys()
        self._practice.end()

    def _show_start(self) -> None:
        recent = tuple(
            RecentRecord(path, path.stem, str(path.parent)) for path in self._settings.recent
        )
        page = StartPage(documents_folder(), recent, self._settings.language)
        page.setWindowTitle("Facilitator")
        page.found_requested.connect(self._found)
        page.open_requested.connect(lambda path: self._open(Path(path)))
        page.practise_requested.connect(self._practise)
        page.language_chosen.connect(self._speak)
        page.resize(1100, 720)
        page.show()
        self._page = page

    def _speak(self, language: str) -> None:
        """The desk speaks that language from here on; the halls keep theirs."""
        self._settings.language = language
        before = self._page
        self._show_start()
        if before is not None:
            before.close()
            before.deleteLater()

    def _found(self, path: Path, name: str, place: str, languages: tuple[str, ...]) -> None:
        from facilitator.opened import Founding, found  # noqa: PLC0415 - see above

        founding = Founding(name, place, tuple(languages))

        def made(device: Device) -> Opened:
            if path.parent == documents_folder():
                make_folder(path.parent)  # we suggested it, so it should be there
            return found(path, founding, self._clock, device)

        self._with(made)

    def _open(self, path: Path) -> None:
        from facilitator.opened import reopen  # noqa: PLC0415 - see above

        def made(device: Device) -> Opened:
            language = self._settings.language
            here = brought_home(
                path, documents_folder(), lambda: asked_to_copy(self._page, language)
            )
            return reopen(here, self._clock, device)

        self._with(made)

    def _practise(self) -> None:
        if not self._with(lambda device: self._practice.begin(self._clock, device)):
            self._practice.end()

    def _with(self, make: Callable[[Device], Opened]) -> bool:
        """Open what `make` makes; a sentence in front of the person if it cannot be."""
        from facilitator.record.device import this_device  # noqa: PLC0415 - see above

        try:
            self._run(make(this_device(self._folder)))
        except FacilitatorError as failure:
            if self._page is None:  # named on the command line: what can be done instead is there
                self._show_start()
            language = self._settings.language
            tell(self._page, say(language, "Not opened"), str(failure), language)
            return False
        return True

    def _run(self, opened: Opened) -> None:
        from ui.running import Practice, Running  # noqa: PLC0415 - see above

        crowd, practice = self._practice.crowd, None
        if crowd is None:
            self._settings.opened(opened.file.path)
        else:
            practice = Practice(crowd.url, crowd.follow, PEOPLE)
        try:
            self._running = Running(
                opened, self._clock, self._settings, receivers=self._receivers, practice=practice
            )
        except FacilitatorError:
            opened.close()
            raise
        self._running.closed.connect(self._left)
        self._running.left.connect(self.stop)
        self._running.left.connect(self._show_start)
        self._running.start()
        if self._page is not None:
            self._page.close()
            self._page.deleteLater()
            self._page = None

    def _nothing_left(self) -> None:
        """The start page was closed, and nothing was opened; a question alone ends nothing."""
        if self._running is None and self._page is not None:
            self._app.exit(0)

    def _left(self) -> None:
        """The desk was closed: that ends the program."""
        self.stop()
        self._app.exit(0)  # quit() would ask the windows once more
