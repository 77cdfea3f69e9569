"""Keeps the archive true to the record: what is typed is found, what is asked for is done."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.finding import Entry, Index, Wanted
from facilitator.part import Command
from facilitator.parts import archive, assembly
from facilitator.readings.registers import registers_of
from facilitator.readings.registers.findable import findable
from facilitator.sheets.file import read_cells
from facilitator.sheets.register import MOST_LINES, RegisterSheet, read_register
from facilitator.wording import say
from ui.bridge import Send
from ui.desk.archive.incoming import IncomingRegister
from ui.desk.archive.page import ArchivePage
from ui.desk.before.sheets import ask_for_a_sheet
from ui.present.archive import opened_hit
from ui.present.refusals import refusal_words
from ui.register_files import write_registers


def ask_where(parent: QWidget, suggested: Path) -> Path | None:
    """Where the registers shall go, None for nowhere."""
    kinds = "ODS (*.ods);;JSON (*.json);;CSV (*.csv)"
    chosen, kind = QFileDialog.getSaveFileName(parent, "", str(suggested), kinds)
    ending = f".{kind.partition('*.')[2].rstrip(')')}"
    return Path(chosen if Path(chosen).suffix else chosen + ending) if chosen else None


@dataclass(frozen=True, slots=True)
class Asking:
    """How it is asked for files; a test answers by itself."""

    sheet: Callable[[QWidget, str], Path | None] = ask_for_a_sheet
    where: Callable[[QWidget, Path], Path | None] = ask_where


class ArchiveKeeper(QObject):
    """Search, save and take in, for that page.

    Args:
        page: the archive.
        world: answers the newest.
        send: to the engine.
        language: of the desk.
        asking: for files.

    """

    def __init__(
        self,
        page: ArchivePage,
        world: Callable[[], World],
        send: Send,
        language: str,
        asking: Asking | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self._world, self._send = page, world, send
        self._language, self._asking = language, asking or Asking()
        self._seq, self._index = -1, Index(())
        self._entries: tuple[Entry, ...] = ()
        self._read: tuple[RegisterSheet, Path] | None = None
        self._incoming = IncomingRegister(language)
        self._incoming.left.connect(partial(page.show_incoming, None))
        self._incoming.taken.connect(self._take_in)
        page.wanted.connect(self._find)
        page.chosen.connect(self._open)
        page.save_asked.connect(self._save)
        page.import_asked.connect(self._bring)
        page.opened.take_out_asked.connect(self._take_out)

    def begin(self) -> None:
        """The page is on the screen."""
        self._page.banner.clear()
        self._page.show_incoming(None)
        self.look()

    def look(self) -> None:
        """The record may be another than it was."""
        world = self._world()
        if world.seq != self._seq:
            self._seq = world.seq
            self._index = Index(findable(world, self._language))
            self._page.show_years(self._index.years)
            self._find(self._page.look())

    def _find(self, wanted: Wanted) -> None:
        found = self._index.find(wanted)
        self._entries = found.entries
        self._page.show_found(found)

    def _open(self, place: int) -> None:
        if place < len(self._entries):
            self._page.show_opened(opened_hit(self._world(), self._entries[place], self._language))

    def _save(self, with_names: bool) -> None:  # noqa: FBT001 - a slot
        world, la = self._world(), self._language
        name = f"{world.of(assembly.PART).name}.ods".replace("/", "-")
        to = self._asking.where(self._page, Path.home() / name)
        if to is None:
            return
        place = to.with_suffix("") if to.suffix.lower() == ".csv" else to
        try:
            write_registers(registers_of(world, with_names=with_names), place)
        except (RuleError, EnvironmentFailure) as trouble:
            self._tell(str(trouble))
        else:
            self._tell(say(la, "The registers are at {place}", place=place))

    def _bring(self) -> None:
        file = self._asking.sheet(self._page, self._language)
        if file is None:
            return
        given = {one.number for one in findable(self._world(), self._language) if one.number}
        try:
            cells = read_cells(file, self._language, MOST_LINES)
            sheet = read_register(cells, given, self._language)
        except (RuleError, EnvironmentFailure) as trouble:
            self._tell(str(trouble))
            return
        self._read = sheet, file
        self._page.show_incoming(self._incoming)
        self._incoming.show_sheet(sheet, file.name)

    def _take_in(self) -> None:
        if self._read is None:
            return
        (sheet, file), self._read = self._read, None
        rows = tuple(archive.EarlierRow(one.line, *one.values) for one in sheet.lines)
        said = json.dumps([one.values for one in rows])
        digest = hashlib.sha256(said.encode()).hexdigest()
        self._page.show_incoming(None)
        self._do(archive.ImportRegister(file.name, digest, rows))

    def _take_out(self, register: str) -> None:
        self._do(archive.TakeRegisterOut(register))

    def _do(self, command: Command) -> None:
        def answered(outcomes: tuple[Outcome, ...]) -> None:
            refusal = outcomes[0].refusal
            if refusal is not None:
                self._tell(refusal_words(refusal.reason, self._language))
            self.look()

        self._send(command, answered=answered)

    def _tell(self, sentence: str) -> None:
        banner = self._page.banner
        banner.say(sentence, (say(self._language, "All right"), banner.clear))
