"""The list of games: a filter for this room, and where one's own recipes are."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from facilitator.recipes.values import Tag
from facilitator.wording import say
from ui.desk.before.texts import Picker
from ui.desk.look import TIGHT, ActButton, ButtonKind, Card, Text, act_button, label
from ui.desk.tonight.pieces import MOST_PEOPLE, Field
from ui.present.play_desk import Entry, tag_word

#: Files that cannot be read, beneath the list and where the mouse rests on them.
_TROUBLES: Final = 3
_TOLD: Final = 20


class RecipeList(Card):
    """Views in, signals up.

    Signals:
        filtered: the filter is another one; chosen: (Entry).
        folder_asked: show the folder of one's own recipes; again: read it anew.
    """

    filtered = Signal()
    chosen = Signal(object)
    folder_asked = Signal()
    again = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Play"))
        la = language
        self.tags, self.people = Picker(say(la, "What suits this room")), Field(say(la, "People"))
        self.tags.addItem(say(la, "All of them"), None)
        for tag in Tag:
            self.tags.addItem(tag_word(tag, la), tag)
        self.people.setValidator(QIntValidator(0, MOST_PEOPLE, self.people))
        self.people.setFixedWidth(110)
        self.rows = QListWidget()
        self.rows.setAccessibleName(say(la, "Games and ways to talk"))
        self.rows.setWordWrap(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._entries: tuple[Entry, ...] = ()
        self._troubles = label("", Text.CAPTION, wrap=True)
        folder = act_button(say(la, "Open the folder"), kind=ButtonKind.QUIET)
        folder.setToolTip(say(la, "A recipe is a small text file; yours go into this folder."))
        again = act_button(say(la, "Read it again"), kind=ButtonKind.QUIET)
        self.tags.currentIndexChanged.connect(self.filtered)
        self.people.textChanged.connect(self.filtered)
        self.rows.currentRowChanged.connect(self._choose)
        folder.clicked.connect(self.folder_asked)
        again.clicked.connect(self.again)
        self._lay_out(folder, again)

    def _lay_out(self, *buttons: ActButton) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(TIGHT)
        top.addWidget(self.tags, 1)
        top.addWidget(self.people)
        for button in buttons:
            below.addWidget(button)
        below.addStretch(1)
        self.body.addLayout(top)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self._troubles)
        self.body.addLayout(below)

    @property
    def tag(self) -> Tag | None:
        """Only recipes with it; None for all."""
        found = self.tags.currentData()
        return found if isinstance(found, Tag) else None

    @property
    def heads(self) -> int | None:
        """Only recipes for so many; None for any."""
        return int(self.people.text()) if self.people.text().isdecimal() else None

    def show_entries(self, entries: tuple[Entry, ...], troubles: tuple[str, ...]) -> None:
        """The list, its chosen row kept where it is still there; what cannot be read beneath."""
        kept = self._entries[self.rows.currentRow()].title if self._is_chosen else ""
        self._entries = entries
        self.rows.blockSignals(True)
        self.rows.clear()
        for entry in entries:
            row = QListWidgetItem(f"{entry.title}\n{entry.meta or entry.about}")
            row.setToolTip(entry.about)
            self.rows.addItem(row)
        at = next((n for n, entry in enumerate(entries) if entry.title == kept), -1)
        self.rows.setCurrentRow(at)
        self.rows.blockSignals(False)
        more = ("…",) if len(troubles) > _TROUBLES else ()
        self._troubles.setText("\n".join((*troubles[:_TROUBLES], *more)))
        self._troubles.setToolTip("\n".join(troubles[:_TOLD]))
        self._troubles.setVisible(bool(troubles))

    @property
    def _is_chosen(self) -> bool:
        return 0 <= self.rows.currentRow() < len(self._entries)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._entries):
            self.chosen.emit(self._entries[at])
