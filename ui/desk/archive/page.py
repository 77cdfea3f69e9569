"""The page beside *After* on which years of decisions are searched: a field, chips, what fits."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.finding import Found, Sort, Wanted
from facilitator.wording import say
from ui.desk.after.pieces import column
from ui.desk.archive.opened import OpenedCard
from ui.desk.before.texts import Picker
from ui.desk.floating import FloatingBanner
from ui.desk.look import PAGE, ROOM, TIGHT, ButtonKind, Text, act_button, label
from ui.desk.side_page import scrolling, titled
from ui.present.archive import OpenedHit, hit_line, outcome_said, sort_word

#: Lines shown of what was found: of more, the number is said.
_SEEN: Final = 200
_OUTCOMES: Final = ("carried", "lost")


class ArchivePage(QWidget):
    """Search over all years, and the ways out and in.

    Signals:
        left: back to the page it was opened from.
        wanted: (Wanted) something else is looked for.
        chosen: (place in what was found) it is to be opened.
        save_asked: (whether people are named) the registers shall be saved.
        import_asked: an old register shall be taken in.
    """

    left = Signal()
    wanted = Signal(object)
    chosen = Signal(int)
    save_asked = Signal(bool)
    import_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.banner = FloatingBanner(self)
        self.field, self.year = QLineEdit(), Picker(say(language, "Year"))
        self.sorts = {sort: _chip(sort_word(sort, language)) for sort in Sort}
        self.outcomes = {each: _chip(outcome_said(each, language)) for each in _OUTCOMES}
        self.count, self.meant = label("", Text.MUTED), act_button("", kind=ButtonKind.QUIET)
        self.list, self.opened = QListWidget(), OpenedCard(language)
        self.names = QCheckBox(say(language, "Name people, too"))
        self.save = act_button(say(language, "Save as a table"))
        self.bring = act_button(say(language, "Take in an old register"))
        self._pages = QStackedWidget()
        self._tie()
        self._lay_out()

    def look(self) -> Wanted:
        """What is looked for."""
        year = self.year.currentData()
        return Wanted(
            self.field.text(),
            frozenset(sort for sort, chip in self.sorts.items() if chip.isChecked()),
            frozenset({year} if year else ()),
            frozenset(each for each, chip in self.outcomes.items() if chip.isChecked()),
        )

    def show_years(self, years: tuple[str, ...]) -> None:
        """What can be chosen; the year that is chosen stays, where it is among them."""
        before = self.year.currentData()
        self.year.clear()
        self.year.addItem(say(self._language, "All years"), "")
        for year in years:
            self.year.addItem(year, year)
        self.year.setCurrentIndex(max(0, self.year.findData(before)))

    def show_found(self, found: Found) -> None:
        """Show what fits, the first of it opened."""
        la, entries = self._language, found.entries
        self.list.blockSignals(True)
        self.list.clear()
        for entry in entries[:_SEEN]:
            line = hit_line(entry, la)
            self.list.addItem(f"{line.what}\n{line.words}")
        self.list.blockSignals(False)
        self.count.setText(_how_many(len(entries), la))
        self.meant.setVisible(bool(found.meant))
        self.meant.say(say(la, "Did you mean “{words}”?", words=found.meant))
        self.meant.setProperty("words", found.meant)
        self.opened.clear()
        if entries:
            self.list.setCurrentRow(0)

    def show_opened(self, hit: OpenedHit) -> None:
        """Show one of them in full."""
        self.opened.show_hit(hit)

    def show_incoming(self, place: QWidget | None) -> None:
        """That page over this one; None for this one again."""
        if place is not None and self._pages.indexOf(place) < 0:
            self._pages.addWidget(place)
        self._pages.setCurrentWidget(place or self._search)
        if place is None:
            self.field.setFocus()

    def _tie(self) -> None:
        la = self._language
        self.field.setAccessibleName(say(la, "Search"))
        self.field.setPlaceholderText(
            say(la, "A word, a number, a name: in any order, in any language")
        )
        self.field.setClearButtonEnabled(True)
        self.list.setAccessibleName(say(la, "What was found"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        stays = self.meant.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self.meant.setSizePolicy(stays)
        self.meant.hide()
        self.meant.clicked.connect(lambda: self.field.setText(self.meant.property("words")))
        self.field.textChanged.connect(self._ask)
        self.year.activated.connect(self._ask)
        for chip in (*self.sorts.values(), *self.outcomes.values()):
            chip.toggled.connect(self._ask)
        self.list.currentRowChanged.connect(lambda row: self.chosen.emit(row) if row >= 0 else None)
        self.save.clicked.connect(lambda: self.save_asked.emit(self.names.isChecked()))
        self.bring.clicked.connect(self.import_asked)

    def _ask(self) -> None:
        self.wanted.emit(self.look())

    def _lay_out(self) -> None:
        la = self._language
        chips = _row(*self.sorts.values(), *self.outcomes.values(), self.year)
        chips.setSpacing(ROOM)
        hits = QVBoxLayout()
        hits.addLayout(_row(self.count, self.meant))
        hits.addWidget(self.list, 1)
        inside = QWidget()
        side = column(inside)
        side.addWidget(self.opened)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(ROOM)
        both.addLayout(hits, 1)
        both.addWidget(scrolling(inside), 1)
        self._search = QWidget()
        page = QVBoxLayout(self._search)
        page.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        page.setSpacing(TIGHT)
        page.addLayout(titled(say(la, "Archive"), self.left.emit, la, say(la, "Back to After")))
        page.addWidget(self.field)
        page.addLayout(chips)
        page.addLayout(both, 1)
        page.addLayout(_row(self.bring, self.save, self.names))
        self._pages.addWidget(self._search)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)


def _chip(words: str) -> QCheckBox:
    chip = QCheckBox(words)
    chip.setAccessibleName(words)
    return chip


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(TIGHT)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _how_many(found: int, language: str) -> str:
    if found > _SEEN:
        return say(language, "The newest {n} of {all}: type one word more.", n=_SEEN, all=found)
    return say(language, "Found: {n}", n=found)
