"""The secretary's window of an open record: what is typed there is saved before the record goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.open_record import OpenRecord, Stop


def secretary(record: OpenRecord) -> Stop:
    """Called at the end, its words are saved and it is shut."""
    return record.pages.secretary.close
