"""Whether the disk a folder is on is encrypted, where that is certain; on Linux, by /sys alone.

What encrypts inside the disk, or above it file by file, is not seen: nobody is told more than
"does not seem to be".
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

_DEVICES: Final = Path("/sys/dev/block")
#: How the kernel's encrypted devices are named (dm-crypt; LUKS among them).
_CRYPT: Final = "CRYPT-"


def is_encrypted(folder: Path, devices: Path = _DEVICES) -> bool | None:
    """True or False where the kernel says; None where nobody knows, as on other systems."""
    with suppress(OSError):
        number = folder.stat().st_dev
        device = devices / f"{os.major(number)}:{os.minor(number)}"
        if device.is_dir():
            return _is_crypt(device)
    return None


def _is_crypt(device: Path) -> bool:
    """It, or what all of it lies on."""
    with suppress(OSError):
        if (device / "dm" / "uuid").read_text(encoding="ascii").startswith(_CRYPT):
            return True
    below = device / "slaves"
    slaves = list(below.iterdir()) if below.is_dir() else []
    return bool(slaves) and all(_is_crypt(slave) for slave in slaves)
