"""Below the hall's picture: a message for the hall, the projector, and the devices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.wording import say
from ui.desk.keys import SWAP_KEY
from ui.desk.look import ROOM, ButtonKind, Card, Text
from ui.desk.tonight.notes import NOTES
from ui.desk.tonight.pieces import HEAD, Field, Paragraph, Strip, compact_button, desk_button
from ui.desk.tonight.tools import ToolsButton


class HallLines(Card):
    """Below it: a message for the hall, the projector, and the devices.

    Attributes:
        camera: opens the live picture; there only while a camera is a receiver.
        mandates: opens those in force; there only while there are any. process: opens its lines.
        tools: what else can be opened tonight; there only while there is something.

    Signals:
        message_asked: (text); swap_asked, screens_asked: of the screens.
        keys_asked: the sheet of keys.
    """

    message_asked = Signal(str)
    swap_asked = Signal()
    screens_asked = Signal()
    keys_asked = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setAccessibleName(say(language, "Message, projector and devices"))
        self.body.setContentsMargins(ROOM, ROOM - 2, ROOM, ROOM - 2)
        self.body.setSpacing(4)
        self.message = Field(
            say(language, "Message to the hall"),
            say(language, "A message to the hall, and Enter"),
        )
        self.notes = desk_button(say(language, "Actions"), NOTES)
        self.mandates = desk_button(say(language, "Mandates"))
        self.mandates.hide()
        self.tools = ToolsButton(language)
        self.message.entered.connect(self._send)
        self._screens, self._devices = (Paragraph(Text.CAPTION, 2) for _ in range(2))
        self._todo = Strip(wrap=True)
        self.screens = compact_button(say(language, "Screens"))
        self.swap = compact_button(say(language, "Swap"), SWAP_KEY)
        self.screens.clicked.connect(self.screens_asked)
        self.swap.clicked.connect(self.swap_asked)
        self.camera = desk_button(say(language, "Camera"), name=say(language, "Live picture"))
        self.camera.hide()
        self.keys = compact_button(say(language, "Keys"), "F1", ButtonKind.QUIET)
        self.process = compact_button(say(language, "The process"), kind=ButtonKind.QUIET)
        for quiet in (self.keys, self.process):
            quiet.setFixedHeight(HEAD)
        self.keys.clicked.connect(self.keys_asked)
        self._lay_out()

    def show_screens(self, text: str) -> None:
        """Where the hall's picture is."""
        self._screens.show_text(text)

    def show_devices(self, text: str, todo: str) -> None:
        """How the devices are; `todo` is what somebody can do about it, "" for nothing."""
        self._devices.show_text(text)
        if todo and self._todo.accessibleName() != todo:
            self._todo.say(todo)
        self._todo.setVisible(bool(todo))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._screens, 1)
        row.addWidget(self.screens)
        row.addWidget(self.swap)
        below = QHBoxLayout()
        below.addWidget(self._devices, 1)
        below.addWidget(self.camera)
        below.addWidget(self.process)
        below.addWidget(self.keys)
        top = QHBoxLayout()
        top.addWidget(self.message, 1)
        top.addWidget(self.notes)
        top.addWidget(self.mandates)
        top.addWidget(self.tools)
        for line in (top, row, below):
            self.body.addLayout(line)
        self.body.addWidget(self._todo)
        self._devices.hide()

    def _send(self, text: str) -> None:
        self.message.clear()
        self.message.clearFocus()
        self.message_asked.emit(text)
