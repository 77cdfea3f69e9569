"""Brings what the cameras see from their drivers' threads to the desk, while somebody looks."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator.parts import ballot
from ui.bridge import Bridge
from ui.desk.camera.panel import CameraPanel
from ui.desk.look import ActButton
from ui.devices import DeviceState, Eyes, Link, Look
from ui.present.camera import camera_view
from ui.settings import Settings
from ui.windows import KeptWindow

_CAMERA: Final = "camera "


class CameraKeeper(QObject):
    """Keeps the camera's window, and the buttons that open it, true to the cameras.

    Attributes:
        panel: the window.
    """

    _arrived = Signal()

    def __init__(
        self,
        buttons: Sequence[ActButton],
        bridge: Bridge,
        eyes: Eyes,
        settings: Settings,
        *,
        over: QWidget,
        language: str,
    ) -> None:
        """`buttons`: each opens and closes the window; `over`: the window it lies over."""
        super().__init__(over)
        self._buttons, self._bridge, self._eyes = buttons, bridge, eyes
        self._language, self._chosen = language, ""
        self._names: set[str] = set()
        self._guard = Lock()
        self._looks: dict[str, Look] = {}  # the newest of each camera; drivers' threads write it
        self._is_waiting = False
        self.panel = CameraPanel(language, over)
        self._window = KeptWindow(self.panel, "camera", settings)
        for button in buttons:
            button.setCheckable(True)
            button.hide()
            button.clicked.connect(self._turn)
        self.panel.seen.connect(self._seen)
        self.panel.chosen.connect(self._choose)
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)
        bridge.device.connect(self._device)
        bridge.changed.connect(self._follow)

    @Slot(object)
    def _device(self, state: DeviceState) -> None:
        """The buttons are there as long as a camera is a receiver."""
        if not state.name.startswith(_CAMERA):
            return
        if state.link is not Link.STOPPED:
            self._names.add(state.name)
        else:
            self._names.discard(state.name)
        if state.link is not Link.CONNECTED:
            with self._guard:
                self._looks.pop(state.name, None)
        for button in self._buttons:
            button.setVisible(bool(self._names))
        if not self._names:
            self.panel.hide()
        self._show()

    def _turn(self) -> None:
        if self.panel.isVisible():
            self.panel.hide()
        else:
            self._window.show(filling=False)

    def _seen(self, is_seen: bool) -> None:  # noqa: FBT001 - a signal's
        for button in self._buttons:
            button.setChecked(is_seen)
        self._eyes.with_picture = is_seen and not self._is_private
        self._eyes.watch = self._take if is_seen else None
        if not is_seen:
            with self._guard:
                self._looks.clear()
        self._show()

    @property
    def _is_private(self) -> bool:
        in_hand = self._bridge.world.of(ballot.PART).undecided
        return in_hand is not None and in_hand.private

    def _follow(self) -> None:
        """No picture is even made while a private ballot is in hand."""
        self._eyes.with_picture = self.panel.isVisible() and not self._is_private

    def _choose(self, name: str) -> None:
        self._chosen = name
        self._show()

    def _take(self, look: Look) -> None:
        """On a driver's thread: the newest takes the place of one that nobody has shown yet."""
        with self._guard:
            self._looks[look.base] = look
            is_told, self._is_waiting = self._is_waiting, True
        if not is_told:
            self._arrived.emit()

    @Slot()
    def _show(self) -> None:
        with self._guard:
            looks, self._is_waiting = dict(self._looks), False
        if self.panel.isVisible():
            private = self._is_private
            self.panel.show_view(camera_view(looks, self._chosen, self._language, private=private))
