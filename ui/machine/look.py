"""One look at this laptop, off the main thread."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ui.machine.power import power
from ui.machine.printers import printers
from ui.machine.storage import free_bytes, is_writable, sticks, volumes
from ui.present.ready import Machine


def look_around(record: Path) -> Machine:
    """All of it, for the record kept in that file; a second or two at most."""
    folder = record.parent
    seen = Machine(
        free=free_bytes(folder),
        writable=is_writable(folder),
        sticks=sticks(volumes()),
        printers=printers(),
    )
    return look_at_power(seen)


def look_at_power(before: Machine) -> Machine:
    """The same laptop, and whether it is plugged in now."""
    now = power()
    return replace(before, on_mains=now.on_mains, battery=now.battery)
