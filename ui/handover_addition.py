"""Attaches the page on which the record is checked and handed over to an open record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.audit import Audited, audited
from facilitator.errors import FacilitatorError, RuleError
from facilitator.opened import local_day
from facilitator.parts import assembly
from facilitator.record.verify import typed_digest
from facilitator.wording import say
from ui.desk.after.check import CheckPage
from ui.open_record import OpenRecord
from ui.papers import papers_folder
from ui.present.checked import checked_lines


def ask_for_a_pack(parent: QWidget, suggested: Path) -> Path | None:
    """Where the pack shall go, None for nowhere."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(suggested), "*.zip")
    return Path(chosen) if chosen else None


class CheckKeeper(QObject):
    """Does what the page asks for, in the background."""

    def __init__(
        self,
        page: CheckPage,
        record: OpenRecord,
        chooses: Callable[[QWidget, Path], Path | None] = ask_for_a_pack,
    ) -> None:
        super().__init__(page)
        self._page, self._record, self._chooses = page, record, chooses
        self._language = record.language
        page.check_asked.connect(self._check)
        page.pack_asked.connect(self._hand_over)

    def _check(self, typed: str) -> None:
        page = self._page
        try:
            digits = typed_digest(typed) if typed.strip() else ""
        except RuleError:
            page.show_found(say(self._language, "A digest is 8 to 64 of the digits 0-9 and a-f."))
            return
        self._begin()
        path = self._record.opened.file.path
        self._record.background.do(
            lambda: audited(path, digits or None), partial(self._checked, digits), self._failed
        )

    def _checked(self, digits: str, found: Audited) -> None:
        self._end("")
        self._page.show_found(*checked_lines(found, digits, self._language))

    def _hand_over(self, with_names: bool) -> None:  # noqa: FBT001 - a slot
        record, world = self._record, self._record.world()
        made, device = local_day(record.clock), record.opened.device
        name = f"{world.of(assembly.PART).name} {made.isoformat()}.zip"
        folder = papers_folder(record.opened.file.path)
        to = self._chooses(self._page, folder / name.replace("/", "-"))
        if to is None or device is None:
            return

        def job() -> Path:
            from facilitator.handover.pack import Wanted, pack_files, write_pack  # noqa: PLC0415
            from facilitator.handover.signers import signers  # noqa: PLC0415 - loads reportlab

            wanted = Wanted(made, signers(world, device), with_names=with_names)
            files = pack_files(world, record.opened.journal, record.opened.file, wanted)
            write_pack(files, to, made)
            return to

        self._begin()
        record.background.do(job, self._handed_over, self._failed)

    def _handed_over(self, pack: Path) -> None:
        self._end(say(self._language, "The pack is at {place}", place=pack))

    def _failed(self, failure: FacilitatorError) -> None:
        self._end(str(failure))

    def _begin(self) -> None:
        self._page.set_busy(True)
        self._page.banner.say(say(self._language, "One moment …"))

    def _end(self, sentence: str) -> None:
        self._page.set_busy(False)
        if sentence:
            self._page.banner.say(sentence)
        else:
            self._page.banner.clear()


def check_and_hand_over(record: OpenRecord) -> None:
    """The page, with the button in *After* that leads to it."""
    page = CheckPage(record.language)
    CheckKeeper(page, record)
    after = record.pages.after
    button = after.add_side(page, say(record.language, "Check and hand over"))
    button.clicked.connect(lambda _checked: page.show_found())
    page.left.connect(after.show_meeting)
