"""Is a record somewhere that may be pulled out or drop off the network?"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStorageInfo

#: File systems of sticks and cards, and of other people's disks.
_UNSAFE: Final = frozenset(
    {
        "vfat",
        "msdos",
        "exfat",
        "fat",
        "fat32",
        "fuseblk",
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "fuse.sshfs",
        "9p",
    }
)
_STICKS: Final = ("/media/", "/run/media/", "/Volumes/")


def may_go_away(file_system: str, mounted_at: str) -> bool:
    """Whether a place with that file system, mounted there, is a stick or on a network."""
    return file_system.lower() in _UNSAFE or f"{mounted_at}/".startswith(_STICKS)


def on_a_stick_or_network(path: Path) -> bool:
    """Whether that file is better copied to this laptop before a meeting."""
    place = QStorageInfo(str(path.parent))
    kind = bytes(place.fileSystemType().data()).decode("ascii", "replace")
    unc = str(path).startswith("\\\\")
    return unc or may_go_away(kind, place.rootPath())


def free_name(path: Path) -> Path:
    """That file, or the first of "name 2", "name 3" … that is not there yet."""
    file, number = path, 2
    while file.exists():
        file, number = path.with_stem(f"{path.stem} {number}"), number + 1
    return file
