"""Is a record somewhere that may be pulled out or drop off the network?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStorageInfo
from PySide6.QtWidgets import QWidget

from facilitator.errors import EnvironmentFailure
from facilitator.wording import say
from ui.boxes import ask

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
    }
)
_STICKS: Final = ("/media/", "/run/media/", "/Volumes/")


def may_go_away(file_system: str, mounted_at: str) -> bool:
    """Whether a place with that file system, mounted there, is a stick or on a network."""
    return file_system.lower() in _UNSAFE or is_a_stick(mounted_at)


def is_a_stick(mounted_at: str) -> bool:
    """Whether what is mounted there was plugged in, as far as its place tells."""
    return f"{mounted_at}/".startswith(_STICKS)


def on_a_stick_or_network(path: Path) -> bool:
    """Whether that file is better copied to this laptop before a meeting."""
    place = QStorageInfo(str(path.parent))
    kind = bytes(place.fileSystemType().data()).decode("ascii", "replace")
    unc = str(path).startswith("\\\\")
    return unc or may_go_away(kind, place.rootPath())


def make_folder(folder: Path) -> None:
    """Make it if it is not there. Raises EnvironmentFailure."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFailure(
            f"There is no folder {folder}, and it cannot be made ({error.strerror}).",
            "Choose a folder of your own.",
        ) from error


def free_name(path: Path) -> Path:
    """That file, or the first of "name 2", "name 3" … that is not there yet."""
    file, number = path, 2
    while file.exists():
        file, number = path.with_stem(f"{path.stem} {number}"), number + 1
    return file


def asked_to_copy(parent: QWidget | None, language: str) -> bool:
    """Ask whether the record shall come to this laptop first; the usual answer is yes."""
    return ask(
        parent,
        say(language, "This record is on a stick or a network drive."),
        say(language, "A pulled plug could lose votes there. Shall it be copied to this laptop?"),
        say(language, "Copy it and open the copy"),
        say(language, "Open it where it is"),
    )


def brought_home(path: Path, folder: Path, wanted: Callable[[], bool]) -> Path:
    """The record to open: `path` itself, or a whole copy in `folder` if it may go away.

    Raises EnvironmentFailure where it cannot be copied; `path` is untouched either way.
    """
    if not path.is_file() or not on_a_stick_or_network(path) or not wanted():
        return path
    from facilitator.record.backup import backup  # noqa: PLC0415 - with a record, not before
    from facilitator.record.file import RecordFile  # noqa: PLC0415 - with a record, not before

    to = free_name(folder / path.name)
    there = RecordFile.read(path)
    try:
        make_folder(folder)
        backup(there, to)
    finally:
        there.close()
    return to
