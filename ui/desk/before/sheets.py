"""An evening out of a spreadsheet, and into one: the acts behind *Import …* and *Export …*."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.plan import Plan
from facilitator.sheets.agenda import AgendaSheet, read_agenda
from facilitator.sheets.file import read_cells
from facilitator.sheets.written import plan_as_csv
from facilitator.wording import in_language, say
from ui.desk.before.incoming import IncomingPlace
from ui.papers import file_name, write_whole
from ui.present.editing import PlanEditing, Setting, plain_evening
from ui.present.incoming import added, incoming, replaced


def ask_for_a_sheet(parent: QWidget, language: str) -> Path | None:
    """Which file to read, None for none."""
    kinds = say(language, "Spreadsheets ({endings})", endings="*.ods *.xlsx *.csv *.tsv *.txt")
    chosen, _ = QFileDialog.getOpenFileName(parent, "", str(Path.home()), kinds)
    return Path(chosen) if chosen else None


def ask_for_a_name(parent: QWidget, suggested: Path) -> Path | None:
    """Which file to write, None for none."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(suggested), "*.csv")
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True)
class Asking:
    """How it is asked for files; a test answers by itself."""

    sheet: Callable[[QWidget, str], Path | None] = ask_for_a_sheet
    name: Callable[[QWidget, Path], Path | None] = ask_for_a_name


class Sheets(QObject):
    """Reads and writes sheets for a page.

    Signals:
        said: (sentence) what became of it.
        wanted: there is something to look at, in `place`.
        took: the plan is another one now.
        failed: (EnvironmentFailure) the plan could not be saved.

    Attributes:
        place: the preview.
        all_right: what is pressed once a sentence was read.
    """

    said = Signal(str)
    wanted = Signal()
    took = Signal()
    failed = Signal(object)

    def __init__(
        self, page: QWidget, editing: PlanEditing, setting: Setting, asking: Asking
    ) -> None:
        super().__init__(page)
        self._page, self._editing, self._setting, self._asking = page, editing, setting, asking
        self._language = setting.language
        self._read: tuple[AgendaSheet, str] | None = None
        self.all_right = say(setting.language, "All right")
        self.place = IncomingPlace(setting.language)
        self.place.taken.connect(self._take)

    def ask(self) -> None:
        """Choose a file, and show what it would bring."""
        file = self._asking.sheet(self._page, self._language)
        if file is not None:
            self.look_at(file)

    def look_at(self, file: Path) -> None:
        """Show what that file would bring in, or say why it cannot be read."""
        la, given = self._language, self._setting
        try:
            cells = read_cells(file, la)
            sheet = read_agenda(cells, given.languages, given.new_id, la)
        except (RuleError, EnvironmentFailure) as trouble:
            self.said.emit(str(trouble))
            return
        self._read = (sheet, file.name)
        evening = self._editing.draft.plan
        view = incoming(sheet, file.name, evening or plain_evening(given), la)
        self.place.show_incoming(view, plan_is_there=evening is not None)
        self.wanted.emit()
        self.place.begin()

    def export(self) -> None:
        """Write the plan where it is asked to go."""
        plan = self._editing.draft.plan
        if plan is None:
            return
        suggested = Path.home() / _name(plan, self._language)
        to = self._asking.name(self._page, suggested)
        if to is None:
            return
        to = to if to.suffix else to.with_suffix(".csv")
        try:
            write_whole(to, plan_as_csv(plan))
        except EnvironmentFailure as failure:
            self.said.emit(str(failure))
        else:
            self.said.emit(say(self._language, "The plan is at {place}", place=to))

    def _take(self, instead: bool) -> None:  # noqa: FBT001 - from a signal
        if self._read is None:
            return
        sheet, file = self._read
        try:
            plan = self._editing.draft.plan or plain_evening(self._setting)
            edit = (replaced if instead else added)(plan, sheet, file, self._language)
            self._editing.draft.take(edit)
        except EnvironmentFailure as failure:
            self.failed.emit(failure)
        else:
            self._read = None
            self.took.emit()


def _name(plan: Plan, language: str) -> str:
    """'May assembly 2026-05-14.csv', as every file system takes it."""
    return file_name(in_language(plan.title, language), plan.day).removesuffix(".pdf") + ".csv"
