"""The program from the start page to an open assembly and back again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.body import Body
from facilitator.clock import Clock
from facilitator.errors import FacilitatorError
from facilitator.wording import say
from ui.boxes import tell
from ui.desk.stray import StrayCards
from ui.folders import documents_folder
from ui.from_copies import FromCopies
from ui.front import Front
from ui.handover import ask_to_change, bring_up
from ui.make_believe import MakeBelieve
from ui.places import asked_to_copy, brought_home, make_folder
from ui.settings import Settings

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
        self._record: Path | None = None  # that is open, or was last
        self._practice = MakeBelieve()
        self.front = Front(app, settings, self)
        self.front.found_requested.connect(self._found)
        self.front.open_requested.connect(self._open)
        self.front.practise_requested.connect(self._practise)
        self._copies = FromCopies(self.front, settings, folder)
        self._copies.restored.connect(self._open)
        app.lastWindowClosed.connect(self._nothing_left)
        # No hall is there yet that a card could do anything in: what is written stays.
        self._stray = stray = StrayCards(
            app, lambda _widget: self._running is not None, self, in_fields=False
        )

        def card_read(_text: str) -> None:
            if self.front.page is not None:
                sentence = say(settings.language, "A card was read. Nothing was changed.")
                self.front.page.banner.say(sentence)

        stray.card_read.connect(card_read)

    def start(self, record: Path | None) -> None:
        """Show the start page, or open that record at once."""
        if record is None:
            self.front.show()
        else:
            QTimer.singleShot(0, self, lambda: self._open(record.absolute()))

    def stop(self) -> None:
        """Close what is open; one plain file stays behind."""
        if self._running is not None:
            self._running.stop()
            self._running = None
        self._stray.forget_keys()
        self._copies.stop()
        self._practice.end()

    def take(self, path: str) -> None:
        """A second start handed over that record; "" for none: what is open is brought up."""
        running = self._running
        bring_up(self.front.page if running is None else running.desk)
        if not path or (running is not None and self._record == Path(path)):
            return
        if running is None:
            self._open(Path(path))
        else:
            language = self._settings.language
            ask_to_change(running, Path(path), lambda: self._change_to(Path(path)), language)

    def _change_to(self, record: Path) -> None:
        """Close what is open, and open that; the start page stays where it cannot be."""
        self.stop()
        QTimer.singleShot(0, self, lambda: self._open(record))

    def _found(
        self, path: Path, name: str, place: str, languages: tuple[str, ...], body: Body
    ) -> None:
        from facilitator.opened import Founding, found  # noqa: PLC0415 - see above
        from facilitator.signing import Signing, begin_key  # noqa: PLC0415

        founding = Founding(name, place, tuple(languages), body=body)

        def made(device: Device) -> Opened:
            if path.parent == documents_folder():
                make_folder(path.parent)  # we suggested it, so it should be there
            opened = found(path, founding, self._clock, device)
            begin_key(opened.engine, Signing.in_folder(device.folder))
            return opened

        self._with(made)

    def _open(self, path: Path) -> None:
        from facilitator.opened import reopen  # noqa: PLC0415 - see above
        from facilitator.record.copies.restoring import is_copy  # noqa: PLC0415

        if is_copy(path):
            self._copies.begin(path)
            return

        def made(device: Device) -> Opened:
            language = self._settings.language
            here = brought_home(
                path, documents_folder(), lambda: asked_to_copy(self.front.page, language)
            )
            return reopen(here, self._clock, device)

        self._with(made)

    def _practise(self) -> None:
        language = self._settings.language
        if not self._with(lambda device: self._practice.begin(self._clock, device, language)):
            self._practice.end()

    def _with(self, make: Callable[[Device], Opened]) -> bool:
        """Open what `make` makes; a sentence in front of the person if it cannot be."""
        from facilitator.record.device import this_device  # noqa: PLC0415 - see above

        try:
            self._run(make(this_device(self._folder)))
        except FacilitatorError as failure:
            if self.front.page is None:  # named elsewhere: what can be done instead is there
                self.front.show()
            language = self._settings.language
            tell(self.front.page, say(language, "Not opened"), str(failure), language)
            return False
        return True

    def _run(self, opened: Opened) -> None:
        from ui.running import Running  # noqa: PLC0415 - see above

        practice = self._practice.hall
        clock = self._clock if practice is None else practice.clock
        self._record = opened.file.path
        if practice is None:
            self._settings.opened(opened.file.path)
        try:
            self._running = Running(
                opened, clock, self._settings, receivers=self._receivers, practice=practice
            )
        except FacilitatorError:
            opened.close()
            raise
        self._running.closed.connect(self._left)
        self._running.left.connect(self.stop)
        self._running.left.connect(self.front.show)
        self._running.again.connect(lambda: self._change_to(opened.file.path))
        self._running.start()
        self.front.close()

    def _nothing_left(self) -> None:
        """The start page was closed, and nothing was opened; a question alone ends nothing."""
        if self._running is None and self.front.page is not None:
            self._app.exit(0)

    def _left(self) -> None:
        """The desk was closed: that ends the program."""
        self.stop()
        self._app.exit(0)  # quit() would ask the windows once more
