"""Locks the desk when nobody was at it for a while, before a meeting or after it, and unlocks it.

Between the start and the close of a meeting it never locks, whatever is set and whenever: a hall
must not wait for a PIN.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from facilitator.clock import SECOND, Clock, Instant
from ui.desk.lock.page import LockPage
from ui.desk.window import DeskWindow, Door
from ui.settings.pins import PinWishes, Role

_TICK_MS: Final = 5_000
_MINUTE: Final = 60 * SECOND
_AT_WORK: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.MouseMove}
)
_OPENS: Final = {Role.FULL: frozenset(Door), Role.TONIGHT: frozenset({Door.TONIGHT})}


class LockKeeper(QObject):
    """Of one desk.

    Args:
        desk: stands behind the lock.
        page: the lock.
        pins: as they are kept on this laptop.
        clock: what idle minutes are measured by.
        runs: answers whether a meeting runs.
        stays: answers whether a window stays where it is while the desk is locked: the hall's.

    """

    def __init__(
        self,
        desk: DeskWindow,
        page: LockPage,
        pins: PinWishes,
        clock: Clock,
        runs: Callable[[], bool],
        stays: Callable[[QWidget], bool],
    ) -> None:
        super().__init__(desk)
        self._desk, self._page, self._pins = desk, page, pins
        self._clock, self._runs, self._stays = clock, runs, stays
        self._last: Instant = clock.now()
        self._away: list[QWidget] = []
        self._app: QApplication | None = None
        self.is_locked = self._watching = False
        page.tried.connect(self._try)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self.look)

    def start(self, app: QApplication) -> None:
        """From now on; locked at once, where a PIN is asked for and no meeting runs."""
        self._app = app
        self._tick.start(_TICK_MS)
        self._watch(wanted=self._pins.is_on)
        self.lock()

    def stop(self) -> None:
        """Nobody is watched any more."""
        self._tick.stop()
        self._watch(wanted=False)

    def _watch(self, *, wanted: bool) -> None:
        """Hear what is done at the desk while a PIN is asked for: each event costs a moment."""
        if self._app is None or wanted == self._watching:
            return
        self._watching, self._last = wanted, self._clock.now()
        (self._app.installEventFilter if wanted else self._app.removeEventFilter)(self)

    def look(self) -> None:
        """Time went by, or the record is another: a meeting that runs keeps the desk open."""
        self._watch(wanted=self._pins.is_on)
        if self._runs():
            self._last = self._clock.now()
            self._open(Role.FULL)
        elif self._clock.now().since(self._last) >= self._pins.minutes * _MINUTE:
            self.lock()

    def lock(self) -> None:
        """Lock it, if a PIN is asked for and no meeting runs."""
        if self.is_locked or self._runs() or not self._pins.is_on:
            return
        self.is_locked = True
        others = QApplication.topLevelWidgets()
        self._away += [
            each
            for each in others
            if each.isVisible() and each is not self._desk and not self._stays(each)
        ]
        for each in self._away:
            each.hide()
        self._desk.cover(self._page)
        self._page.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _AT_WORK and not self.is_locked:
            self._last = self._clock.now()
        return super().eventFilter(watched, event)

    def _try(self, pin: str) -> None:
        role = self._pins.role_of(pin)
        if role is None:
            self._page.say_wrong()
        else:
            self._open(role)

    def _open(self, role: Role) -> None:
        self._desk.allow(_OPENS[role])
        if self.is_locked:
            self.is_locked = False
            self._last = self._clock.now()
            self._desk.cover(None)
        if role is Role.FULL:  # the other windows are of none of the doors that a helper has
            # The first page is among them where a record was opened, and is gone by now.
            away, self._away = self._away, []
            for each in filter(isValid, away):
                each.show()
