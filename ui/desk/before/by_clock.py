"""What goes by the clock: when an item begins or ends whatever comes before; what its clock shows.

Most evenings need none of it; it is behind one quiet button, and there where it is used.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.plan import ClockKind, PlannedItem
from facilitator.wording import say
from ui.desk.before.texts import Picker, ReadField, captioned
from ui.desk.look import ROOM, TIGHT, ButtonKind, act_button
from ui.present.clock_words import clock_name
from ui.present.typed import read_clock_or_none

_KINDS = tuple(ClockKind)


class ByClock(QWidget):
    """Two times and what the clock shows.

    Signals:
        changed: (dict of the item's fields).
    """

    changed = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._item: PlannedItem | None = None
        self.more = act_button(say(language, "By the clock …"), kind=ButtonKind.QUIET)
        self.more.setCheckable(True)
        as_it_comes, after = say(language, "as it comes"), say(language, "after its length")
        self._at = ReadField[str](
            say(language, "Not before"), read_clock_or_none, lambda at: at or as_it_comes
        )
        self._until = ReadField[str](
            say(language, "Ends at"), read_clock_or_none, lambda until: until or after
        )
        self._shows = Picker(say(language, "Its clock shows"))
        for kind in _KINDS:
            self._shows.addItem(clock_name(kind, language))
        self._row = QWidget()
        self._lay_out()
        self.more.toggled.connect(self._row.setVisible)
        self._at.read.connect(lambda at: self.changed.emit({"at": at}))
        self._until.read.connect(self._take_until)
        self._shows.activated.connect(lambda n: self.changed.emit({"clock": _KINDS[n]}))

    def show_item(self, item: PlannedItem) -> None:
        """Show its times; another item's are folded away again where it has none."""
        is_used = bool(item.at or item.until) or item.clock is not ClockKind.DOWN
        if is_used or self._item is None or item.id != self._item.id:
            self.more.setChecked(is_used)
        self._item = item
        self._row.setVisible(self.more.isChecked())
        self._at.show_value(item.at)
        self._until.show_value(item.until)
        self._shows.setCurrentIndex(_KINDS.index(item.clock))

    def forget(self) -> None:
        """Another item comes next."""
        self._at.forget()
        self._until.forget()

    def commit(self) -> None:
        """Take what is being typed."""
        self._at.commit()
        self._until.commit()

    def _take_until(self, until: str) -> None:
        if self._item is not None:
            after = ending(self._item, until)
            self.changed.emit({"until": after.until, "clock": after.clock})

    def _lay_out(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout(self._row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROOM)
        for field, share in ((self._at, 1), (self._until, 1), (self._shows, 2)):
            row.addWidget(captioned(field), share)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._row)


def ending(item: PlannedItem, until: str) -> PlannedItem:
    """The item that ends at that time, or after its length; its clock counts to it by itself."""
    usual = {ClockKind.DOWN: ClockKind.UNTIL} if until else {ClockKind.UNTIL: ClockKind.DOWN}
    return replace(item, until=until, clock=usual.get(item.clock, item.clock))
