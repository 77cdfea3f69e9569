"""Attaches the lock to an open record; without a PIN it does nothing at all."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from facilitator.parts import meeting
from ui.desk.lock.keeper import LockKeeper
from ui.desk.lock.page import LockPage
from ui.hall.window import HallWindow
from ui.open_record import OpenRecord, Stop


def lock(record: OpenRecord) -> Stop | None:
    """It. Practice is nobody's record, and never locked."""
    app = QApplication.instance()
    if record.is_practice or not isinstance(app, QApplication):
        return None
    keeper = LockKeeper(
        record.desk,
        LockPage(record.settings.file, record.language),
        record.settings.pins,
        record.clock,
        runs=lambda: record.world().of(meeting.PART).running is not None,
        stays=lambda window: isinstance(window, HallWindow),
    )
    record.bridge.changed.connect(keeper.look)
    keeper.start(app)
    return keeper.stop
