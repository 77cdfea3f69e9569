"""An area out of a spreadsheet, and into one: the acts behind *Import …* and *Export …*."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.reach.values import UnitKind
from facilitator.sheets.area import MOST_LINES, AreaSheet, read_area
from facilitator.sheets.area_written import area_as_csv
from facilitator.sheets.cells import Cells
from facilitator.sheets.file import read_cells
from facilitator.wording import say
from ui.desk.before.sheets import Asking
from ui.desk.invited.edited import EditedArea
from ui.desk.invited.incoming import IncomingAreaPlace
from ui.papers import write_whole
from ui.present.area import incoming_area


class AreaFiles(QObject):
    """Reads and writes sheets for the place of the area.

    Signals:
        said: (sentence) what became of it.
        wanted: there is something to look at, in `place`.
        took: (AreaSheet, name of the file) it is wanted.

    Attributes:
        place: the preview.
    """

    said = Signal(str)
    wanted = Signal()
    took = Signal(object, str)

    def __init__(self, page: QWidget, area: EditedArea, asking: Asking, language: str) -> None:
        super().__init__(page)
        self._page, self._area, self._asking = page, area, asking
        self._language = language
        self._read: tuple[Cells, str, AreaSheet] | None = None
        self.place = IncomingAreaPlace(language)
        self.place.taken.connect(self._take)
        self.place.level_chosen.connect(self._read_again)

    def ask(self) -> None:
        """Choose a file, and show what it would bring."""
        file = self._asking.sheet(self._page, self._language)
        if file is None:
            return
        try:
            cells = read_cells(file, self._language, MOST_LINES)
            self.place.begin()
            self._preview(cells, file.name)
        except (RuleError, EnvironmentFailure) as trouble:
            self.said.emit(str(trouble))
            return
        self.wanted.emit()
        self.place.begin_here()

    def export(self) -> None:
        """Write the area where it is asked to go."""
        la = self._language
        to = self._asking.name(self._page, Path.home() / f"{say(la, 'The area')}.csv")
        if to is None:
            return
        try:
            write_whole(to, area_as_csv(self._area.now.units))
        except EnvironmentFailure as failure:
            self.said.emit(str(failure))
        else:
            self.said.emit(say(la, "The area is at {place}", place=to))

    def _preview(self, cells: Cells, file: str, level: UnitKind | None = None) -> None:
        """Show what these cells would bring. Raises RuleError where they bring nothing."""
        la = self._language
        sheet = read_area(cells, file, self._area.today(), la, level)
        self._read = cells, file, sheet
        self.place.show_incoming(incoming_area(sheet, file, self._area.now.units, la))

    def _read_again(self, level: UnitKind) -> None:
        """The same sheet in other units: fewer than before or more, maybe more than an area has."""
        if self._read is None:
            return
        cells, file, _sheet = self._read
        try:
            self._preview(cells, file, level)
        except RuleError as trouble:
            self.said.emit(str(trouble))
            self.place.left.emit()

    def _take(self) -> None:
        if self._read is not None:
            _cells, file, sheet = self._read
            self._read = None
            self.took.emit(sheet, file)
