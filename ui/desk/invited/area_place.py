"""The place *The area*: its streets and patches, edited until they are frozen for a period."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.area_draft import PlannedArea
from facilitator.wording import long_date, say
from ui.desk.before.place import Place
from ui.desk.before.texts import Paragraph, ReadField, captioned
from ui.desk.handsets.pieces import row_of
from ui.desk.invited.figures import fill, plain_table
from ui.desk.invited.unit_fields import UnitFields
from ui.desk.look import ROOM, TIGHT, Banner, ButtonKind, Card, Text, act_button, label
from ui.desk.side_page import titled
from ui.present.area import AreaView
from ui.present.typed import read_day

_HIGH = 4_000


class AreaPlace(Place):
    """The units, and the period they are frozen for.

    Attributes:
        fields: of one unit.
        import_, export, undo: the buttons.

    Signals:
        freeze_asked: as it stands, with `period`.
        chosen: (code) that unit is looked at.
    """

    freeze_asked = Signal()
    chosen = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        la = self._language = language
        self._codes: tuple[str, ...] = ()
        self._banner, self._total = Banner(), label("", Text.LEAD, wrap=True)
        self._frozen = label("", Text.MUTED, wrap=True)
        heads = (
            say(la, "Street or patch"),
            say(la, "What it is"),
            say(la, "Households"),
            say(la, "Adults"),
            say(la, "Who counted, and when"),
        )
        self._table, self.fields = plain_table(say(la, "The area"), heads), UnitFields(la)
        self._table.itemSelectionChanged.connect(self._choose)
        self.import_ = act_button(say(la, "Import …"))
        self.export = act_button(say(la, "Export …"), kind=ButtonKind.QUIET)
        self.undo = act_button("", kind=ButtonKind.QUIET, drawn="undo")
        unlimited = say(la, "until another is frozen")

        def written(day: str) -> str:
            return long_date(la, date.fromisoformat(day)) if day else unlimited

        self.since = ReadField[str](say(la, "From"), read_day, written)
        self.until = ReadField[str](say(la, "Until"), read_day, written)
        self.statements = Paragraph(3)
        self.statements.setAccessibleName(say(la, "To be printed with the figures"))
        self.freeze = act_button(say(la, "Freeze this area"), kind=ButtonKind.PRIMARY)
        self.freeze.clicked.connect(self.freeze_asked)
        self._lay_out()

    def show_view(self, view: AreaView, undoes: str | None) -> None:
        """Show the units; `undoes`: what the next undo takes back, None for nothing."""
        self._total.setText(view.total)
        self._frozen.setText(view.frozen)
        self._codes = tuple(row.code for row in view.rows)
        fill(self._table, tuple(row.cells for row in view.rows), _HIGH)
        self._table.setMinimumHeight(80)
        self.freeze.setEnabled(view.waits)
        self.undo.setVisible(undoes is not None)
        self.undo.say(say(self._language, "Undo: {edit}", edit=undoes or ""))

    def show_period(self, area: PlannedArea) -> None:
        """Show period and statements."""
        self.since.show_value(area.since)
        self.until.show_value(area.until)
        self.statements.setText("\n".join(area.statements))

    def say(self, sentence: str) -> None:
        """What somebody should know, until it was read."""
        done = say(self._language, "All right"), self._banner.clear
        self._banner.say(sentence, done)

    @property
    def period(self) -> PlannedArea:
        """Period and statements as they are typed, without units."""
        self.since.commit()
        self.until.commit()
        lines = (line.strip() for line in self.statements.text().splitlines())
        statements = tuple(line for line in lines if line)
        return PlannedArea(self.since.value or "", self.until.value or "", (), statements)

    def _choose(self) -> None:
        rows = {item.row() for item in self._table.selectedItems()}
        if rows:
            self.chosen.emit(self._codes[min(rows)])

    def _lay_out(self) -> None:
        la = self._language
        for day in (self.since, self.until):
            day.setFixedWidth(240)
        units, period = Card(), Card()
        units.body.setSpacing(TIGHT)
        units.body.addWidget(self._total)
        units.body.addWidget(self._table, 1000)
        units.body.addWidget(self.fields)
        units.body.addStretch(1)
        period.body.setSpacing(TIGHT)
        dates = QVBoxLayout()
        dates.addLayout(row_of(captioned(self.since), captioned(self.until)))
        dates.addWidget(self._frozen)
        dates.addLayout(row_of(self.freeze))
        sides = QHBoxLayout()
        sides.setSpacing(ROOM)
        sides.addLayout(dates, 5)
        sides.addWidget(captioned(self.statements), 6, Qt.AlignmentFlag.AlignTop)
        period.body.addLayout(sides)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(ROOM)
        back = say(la, "Back to who is invited")
        head = titled(say(la, "The area"), self.left.emit, la, back)
        for place, button in enumerate((self.undo, self.import_, self.export), 2):
            head.insertWidget(place, button)
        page.addLayout(head)
        page.addWidget(self._banner)
        page.addWidget(units, 1)
        page.addWidget(period)
