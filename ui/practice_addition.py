"""Attaches the imaginary hall: a strip on every page, only where somebody practises."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.open_record import OpenRecord, Stop


def practising(record: OpenRecord) -> Stop | None:
    """None for a real hall: nothing imaginary ever comes near it."""
    if record.practice is None:
        return None
    from ui.desk.practice.keeper import Ground, PracticeKeeper  # noqa: PLC0415 - when practised

    ground = Ground(record.desk, record.evening.wall, record.bridge, record.language)
    return PracticeKeeper(ground, record.practice).stop
