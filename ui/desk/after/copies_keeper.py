"""Does what is asked for on the page *Copies*, and keeps the page true."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from facilitator.credentials.spoken import suggested_passphrase
from facilitator.errors import EnvironmentFailure, FacilitatorError, RuleError
from facilitator.opened import Opened
from facilitator.parts import assembly
from facilitator.record.copies.key import Seal, name_of, new_seal
from facilitator.record.passphrase import COST
from facilitator.wording import say
from ui.copy_papers import copies_sheet_paper
from ui.copying.keeper import CopyKeeper
from ui.desk.after.copies import CopiesPage, CopyAct
from ui.desk.after.making import Making
from ui.desk.after.page import AfterPage
from ui.desk.after.papers import Papers
from ui.desk.after.recovery_sheets import SecretSheets
from ui.desk.after.signer import AtTheDesk
from ui.desk.copy_boxes import CopyBoxes
from ui.machine.encryption import is_encrypted
from ui.present.copies import copies_view


class CopiesKeeper(QObject):
    """Between the page and who makes copies.

    Attributes:
        copies: makes them.

    Args:
        page: shows it.
        desk: whose desk it is.
        making: shows and prints the sheet.
        record: where the record is, for a word about its disk.
        cost: of sealing; less for tests.
    """

    def __init__(
        self,
        page: CopiesPage,
        copies: CopyKeeper,
        desk: AtTheDesk,
        making: Making,
        record: Path,
        *,
        cost: int = COST,
    ) -> None:
        super().__init__(page)
        self._page, self.copies, self._desk, self._making = page, copies, desk, making
        self._language, self._cost, self._sheets = desk.language, cost, SecretSheets()
        self._is_encrypted = is_encrypted(record.parent)
        self._boxes = CopyBoxes(page.window, desk.language)
        acts: dict[CopyAct, Callable[[], object]] = {
            CopyAct.NOW: copies.copy_now,
            CopyAct.FOLDER: self._choose_folder,
            CopyAct.ACCEPT: copies.accept,
            CopyAct.DECLINE: copies.decline,
            CopyAct.SEAL: self.choose_passphrase,
            CopyAct.SHEET: self._make_sheet,
        }
        page.asked.connect(lambda act: acts[act]())
        copies.changed.connect(self.look)

    def start(self) -> None:
        """Copies are made from now on."""
        self.copies.start()

    def stop(self) -> None:
        """The record is closed: no sheet stays on the disk."""
        self.copies.stop()
        self._sheets.remove()

    def look(self) -> None:
        """Show how it stands, where anybody sees it."""
        if self._page.isVisible():
            self.show()

    def show(self) -> None:
        """Show how it stands."""
        seal = self._seal()
        key = name_of(seal) if seal is not None else ""
        view = copies_view(self.copies.state, key, self._is_encrypted, self._language)
        self._page.show_view(view)

    def _seal(self) -> Seal | None:
        """A key that cannot be read is told where a copy is made; here none is shown."""
        try:
            return self.copies.keys.of(self.copies.first)
        except EnvironmentFailure:
            return None

    def _choose_folder(self) -> None:
        words = say(self._language, "Choose a folder on another disk")
        chosen = QFileDialog.getExistingDirectory(self._page, words, str(Path.home()))
        if chosen:
            self.copies.put_in(Path(chosen))

    def choose_passphrase(self, said: str = "") -> None:
        """Have one chosen: copies are sealed from now on."""
        la = self._language
        usual = say(
            la,
            "Every copy made from now on is sealed with it. Write the words down, and print the "
            "recovery sheet: without one of the two nobody can open a copy, not even you.",
        )
        words = suggested_passphrase(la, secrets.randbelow)
        self._boxes.new_passphrase(said or usual, words, self._put_under)

    def _put_under(self, words: str) -> None:
        la, copies = self._language, self.copies

        def job() -> None:
            copies.keys.keep(copies.first, new_seal(words, self._cost))

        def sealed(_nothing: None) -> None:
            self.show()
            copies.copy_now()
            self._making.end(
                say(
                    la,
                    "Copies are sealed from now on. Now print the recovery sheet. Open copies "
                    "made before stay until three newer ones are there.",
                )
            )

        def stopped(failure: FacilitatorError) -> None:
            if isinstance(failure, RuleError):
                self.choose_passphrase(say(la, "A passphrase has ten letters or more."))
            else:
                self._making.end(str(failure))

        self._desk.background(job, sealed, stopped)

    def _make_sheet(self) -> None:
        seal, state = self._seal(), self._desk.world().of(assembly.PART)
        if seal is None:
            return
        self._sheets.remove()
        self._making.begin()
        day = self._desk.today()
        self._desk.background(
            lambda: self._sheets.kept(
                lambda: copies_sheet_paper(state.name, seal, day, state.papers[0])
            ),
            self._made,
            lambda why: self._making.end(str(why)),
        )

    def _made(self, sheet: Path) -> None:
        said = say(
            self._language,
            "Print it now: the file is removed when this record is closed. Save no copy of it.",
        )
        self._making.made(sheet, said=said)


def copies_beside(
    after: AfterPage, papers: Papers, opened: Opened, copies: CopyKeeper, desk: AtTheDesk
) -> CopiesKeeper:
    """The page of copies, with the button in *After* that leads to it."""
    la = desk.language
    page = CopiesPage(la)
    making = Making(papers, page.banner, la, lambda busy: page.setEnabled(not busy))
    button = after.add_side(page, say(la, "Copies"))
    keeper = CopiesKeeper(page, copies, desk, making, opened.file.path)
    page.left.connect(after.show_meeting)
    button.clicked.connect(keeper.show)
    return keeper
