"""The place *Handsets and receivers*: one column of cards. Each has its own signals."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.before.place import Place
from ui.desk.handsets.bound import BoundCard
from ui.desk.handsets.cameras import CamerasCard
from ui.desk.handsets.checking import CheckCard
from ui.desk.handsets.labels import LabelsCard
from ui.desk.handsets.one import OneCard
from ui.desk.handsets.pressing import PressingCard
from ui.desk.handsets.ranges import RangeCard
from ui.desk.handsets.receivers import ReceiversCard
from ui.desk.handsets.recording import PermissionCard, RecordingCard
from ui.desk.look import ROOM, WIDE
from ui.desk.side_page import scrolling, titled

_BROAD: Final = 860


class HandsetsPage(Place):
    """Cards, one below the other, in the order in which a beginner needs them.

    Attributes:
        devices, cameras, ranges, pressing, one, bound, check, labels, recording: the cards.

    Signals:
        seen: (whether) the page came onto the screen, or went.
    """

    seen = Signal(bool)

    def __init__(self, language: str, permission: PermissionCard | None = None) -> None:
        """`permission`: None where the system asks for none."""
        super().__init__()
        self.devices, self.ranges = ReceiversCard(language), RangeCard(language)
        self.cameras = CamerasCard(language)
        self.pressing, self.one = PressingCard(language), OneCard(language)
        self.bound, self.check = BoundCard(language), CheckCard(language)
        self.labels, self.recording = LabelsCard(language), RecordingCard(language)
        cards: tuple[QWidget | None, ...] = (
            *(self.ranges, self.devices, self.cameras, self.check, self.pressing, self.one),
            *(self.bound, self.labels, permission, self.recording),
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM, 0)
        column.setSpacing(WIDE)
        for card in cards:
            if card is not None:
                column.addWidget(card)
        column.addStretch(1)
        inside.setMaximumWidth(_BROAD)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(ROOM)
        page.addLayout(titled(say(language, "Handsets and receivers"), self.left.emit, language))
        page.addWidget(scrolling(inside), 1)
        self.bound.chosen.connect(self.one.choose)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.ranges.commit()
        self.seen.emit(False)
