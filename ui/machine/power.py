"""Is this laptop plugged in? Asked of each system in its own way; where none answers, unknown.

Linux: sysfs, Documentation/ABI/testing/sysfs-class-power. Windows: GetSystemPowerStatus, whose
SYSTEM_POWER_STATUS begins with ACLineStatus (1 online, 255 unknown), BatteryFlag and
BatteryLifePercent (255 unknown), a byte each. macOS: the first lines of `pmset -g batt`.
"""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SYSFS: Final = Path("/sys/class/power_supply")
_PATIENCE: Final = 2  # seconds
_UNKNOWN: Final = 255
_STATUS_BYTES: Final = 12
_MAINS: Final = frozenset({"Mains", "USB"})


@dataclass(frozen=True, slots=True)
class Power:
    """Whether it is plugged in, and per cent of its battery; None where nothing says so."""

    on_mains: bool | None = None
    battery: int | None = None


def power() -> Power:
    """How it is now; may take a moment, so not on the main thread."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return mac(_pmset())
    return linux(_SYSFS)


def linux(folder: Path) -> Power:
    """As sysfs says it: a mains that is online, else a battery that is not discharging.

    A laptop may have several plugs, of which one being online is enough; a computer without any
    battery says nothing.
    """
    online: list[bool] = []
    batteries: list[tuple[str, str]] = []
    for supply in sorted(folder.glob("*")):
        kind, scope = _read(supply / "type"), _read(supply / "scope")
        if kind in _MAINS:
            online.append(_read(supply / "online") != "0")
        elif kind == "Battery" and scope != "Device":  # a Device is a mouse, or a headset
            batteries.append((_read(supply / "status"), _read(supply / "capacity")))
    if not batteries:
        return Power()
    percent = next((int(p) for _, p in batteries if p.isdecimal()), None)
    draining = any(status == "Discharging" for status, _ in batteries)
    return Power(any(online) if online else not draining, percent)


def _read(file: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return file.read_text(encoding="ascii").strip()
    return ""


def mac(said: str) -> Power:
    """As `pmset -g batt` says it: "Now drawing from 'AC Power'", then a line for the battery."""
    source = re.search(r"drawing from '(\w+) Power'", said)
    percent = re.search(r"(\d{1,3})%", said)
    if source is None or percent is None:
        return Power()
    return Power(source[1] == "AC", int(percent[1]))


def _pmset() -> str:
    with suppress(OSError, subprocess.SubprocessError):
        run = subprocess.run(
            ["/usr/bin/pmset", "-g", "batt"],
            check=False,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
        return run.stdout
    return ""


def windows(status: bytes) -> Power:
    """As GetSystemPowerStatus fills it in."""
    line, _flag, percent = status[:3]
    if _UNKNOWN in {line, percent}:
        return Power()
    return Power(line == 1, percent)


def _windows() -> Power:
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - a checker on Linux knows no windll
    status = ctypes.create_string_buffer(_STATUS_BYTES)
    return windows(status.raw) if kernel.GetSystemPowerStatus(status) else Power()
