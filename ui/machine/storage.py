"""The record's disk, and sticks that copies can leave on."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStorageInfo

from ui.places import is_a_stick

_REMOVABLE: Final = 2


@dataclass(frozen=True, slots=True)
class Volume:
    """Something mounted, as the system tells it; `size`: bytes in all."""

    name: str
    root: str
    file_system: str
    writable: bool = True
    size: int = 0

    @property
    def called(self) -> str:
        """What people call it."""
        return self.name or self.root


def free_bytes(folder: Path) -> int | None:
    """Room left there; None where nobody can say."""
    with suppress(OSError):
        return shutil.disk_usage(folder).free
    return None


def is_writable(folder: Path) -> bool:
    """Whether that folder takes files, as far as that can be said without making one."""
    return os.access(folder, os.W_OK | os.X_OK)


def volumes() -> tuple[Volume, ...]:
    """What is mounted now; may take a moment where a network drive is gone."""
    return tuple(
        Volume(
            place.displayName(),
            place.rootPath(),
            bytes(place.fileSystemType().data()).decode("ascii", "replace"),
            not place.isReadOnly(),
            place.bytesTotal(),
        )
        for place in QStorageInfo.mountedVolumes()
        if place.isValid() and place.isReady()
    )


def sticks(among: Iterable[Volume]) -> tuple[str, ...]:
    """The names of those that can be carried away and written to."""
    return tuple(volume.called for volume in removable(among) if volume.writable)


def removable(among: Iterable[Volume]) -> tuple[Volume, ...]:
    """Those that can be carried away."""
    return tuple(each for each in among if is_a_stick(each.root) or _is_removable(each.root))


def _is_removable(root: str) -> bool:
    """On Windows, where a stick is a drive like any other: GetDriveTypeW, 2 is removable."""
    kernel = getattr(getattr(ctypes, "windll", None), "kernel32", None)
    if kernel is None:
        return False
    return bool(kernel.GetDriveTypeW(root.replace("/", "\\")) == _REMOVABLE)
