"""The camera's window: its picture, how many cards are in, and what to do where it reads badly.

It never takes the keyboard, so that the keys of *Tonight* go on working while it lies over it.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.wording import say
from ui.desk.camera.picture import CameraPicture
from ui.desk.look import ROOM, TIGHT, ActButton, Text, act_button, label
from ui.desk.tonight.pieces import calm, set_text
from ui.present.camera import CameraView, camera_name

#: Sentences of advice that are shown at once: who reads ten does none.
_ADVICE = 4
_SIZE = QSize(680, 560)


class CameraPanel(QWidget):
    """One camera at a time.

    Signals:
        chosen: (name) of another camera.
        seen: (whether) it came onto the screen, or went.
    """

    chosen = Signal(str)
    seen = Signal(bool)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Not shown yet. `parent`: the window that it lies over."""
        super().__init__(parent)
        self._language = language
        self._buttons: dict[str, ActButton] = {}
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowFlags(Qt.WindowType.Tool | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(say(language, "Camera: for the desk alone"))
        self.setAccessibleName(self.windowTitle())
        self.resize(_SIZE)
        self.picture = CameraPicture()
        self._meter, self._reach = label("", Text.HEADING, wrap=True), label("", Text.CAPTION)
        self._advice = [label("", Text.BODY, wrap=True) for _ in range(_ADVICE)]
        self._kept = label(
            say(language, "No picture is kept: each is read and dropped at once."), Text.CAPTION
        )
        self._names = QHBoxLayout()
        self._names.setSpacing(TIGHT)
        self._lay_out()

    def show_view(self, view: CameraView | None) -> None:
        """Show it; None: no camera has looked yet."""
        self.picture.show_view(view)
        set_text(self._meter, view.meter if view else self._waiting())
        set_text(self._reach, view.reach if view else "")
        advice = view.advice[:_ADVICE] if view else ()
        for n, line in enumerate(self._advice):
            set_text(line, advice[n] if n < len(advice) else "")
            line.setVisible(n < len(advice))
        self._show_names(view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.picture.show_view(None)
        self.seen.emit(False)

    def _waiting(self) -> str:
        return say(self._language, "Waiting for the camera's first picture …")

    def _show_names(self, view: CameraView | None) -> None:
        """A button for each camera, where there are several."""
        names = view.names if view is not None and len(view.names) > 1 else ()
        if tuple(self._buttons) != names:
            for button in self._buttons.values():
                self._names.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._buttons = {name: self._button(name) for name in names}
        for name, button in self._buttons.items():
            button.setChecked(view is not None and name == view.name)

    def _button(self, name: str) -> ActButton:
        button = act_button(camera_name(name, self._language))
        calm(button)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._names.insertWidget(self._names.count() - 1, button)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        column.setSpacing(TIGHT)
        self._names.addStretch(1)
        column.addLayout(self._names)
        column.addWidget(self.picture, 1)
        for piece in (self._meter, self._reach, *self._advice, self._kept):
            column.addWidget(piece)
        for line in self._advice:
            line.hide()
