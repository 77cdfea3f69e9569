"""The list of pictures beside the evening: one is loaded into the preview, and Next shows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from facilitator.wording import say
from ui.desk.look import ActButton, ButtonKind
from ui.desk.tonight.pieces import calm
from ui.present.pictures import Picture

#: The key that opens the list.
PICTURES = "'"


class PicturesButton(ActButton):
    """Opens the list over itself; what is in it is asked for as it opens.

    Signals:
        chosen: (Cue).

    Attributes:
        offers: gives the pictures there are just now, in groups.
    """

    chosen = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__(say(language, "Pictures"), PICTURES, ButtonKind.ORDINARY)
        calm(self)
        self.setToolTip(say(language, "A picture beside the evening, for Next to show"))
        self.offers: Callable[[], tuple[tuple[Picture, ...], ...]] = tuple
        self.list = QMenu(self)
        self.list.setAccessibleName(say(language, "Pictures beside the evening"))
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Show the list, its first picture ready for Enter."""
        self.list.clear()
        for group in self.offers():
            self.list.addSeparator()
            for picture in group:
                action = self.list.addAction(picture.name)
                action.triggered.connect(lambda _on=False, cue=picture.cue: self.chosen.emit(cue))
        if self.list.isEmpty():
            return
        high = self.list.sizeHint().height()
        self.list.popup(self.mapToGlobal(QPoint(0, -high)))
        self.list.setActiveAction(next(a for a in self.list.actions() if not a.isSeparator()))
