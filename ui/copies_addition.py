"""Attaches copies on sticks to an open record; nobody is asked for one in a hall to practise in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.open_record import OpenRecord, Stop


def copies(record: OpenRecord) -> Stop:
    """Sticks are looked for from now on; called at the end, no sheet stays on the disk."""
    if not record.is_practice:
        record.pages.copies.start()
    return record.pages.copies.stop
