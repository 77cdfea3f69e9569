"""Which printers the system knows, asked where papers are sent as well."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import Final

_PATIENCE: Final = 2  # seconds


def printers() -> tuple[str, ...] | None:
    """Their names, the usual one first; None where nobody can say. Not on the main thread."""
    if sys.platform == "win32":
        return _of_windows()
    asked, usual = _told("-e"), _told("-d")
    if asked is None:
        return None
    return listed(asked, usual or "")


def listed(names: str, usual: str) -> tuple[str, ...]:
    """From what `lpstat -e` and `lpstat -d` print: a name a line; 'system default …: NAME'."""
    found = names.split()
    first = usual.rpartition(":")[2].strip()
    return tuple(sorted(found, key=lambda name: name != first))


def _told(option: str) -> str | None:
    lpstat = shutil.which("lpstat")
    if lpstat is None:
        return None
    try:
        run = subprocess.run(
            [lpstat, option], check=False, capture_output=True, text=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return run.stdout


def _of_windows() -> tuple[str, ...] | None:
    """As the spooler lists them."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - there alone it is needed

    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual))
