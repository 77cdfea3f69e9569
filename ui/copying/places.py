"""Where copies can go: sticks that are plugged in, known again by a mark of ours, and a folder.

A stick that somebody said yes to has a folder of ours with a small file in it, as two sticks of
one make cannot be told apart otherwise. Without a yes nothing is written to it.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.record.copies.failing import NoCopy, why_of
from ui.machine.storage import Volume, removable, volumes

#: On a stick.
FOLDER: Final = "Facilitator copies"
_MARK: Final = "this stick.txt"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that copies go to, and what people call it."""

    name: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Wished:
    """What was decided about one record: marks of sticks, sticks declined, a folder."""

    record: Path
    chosen: frozenset[str]
    declined: frozenset[str]
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What is there now: places, and a stick that nobody has decided about."""

    places: tuple[Place, ...] = ()
    offered: Volume | None = None


Look = Callable[[Wished], Around]


def look_for_places(wished: Wished, mounted: Callable[[], Iterable[Volume]] = volumes) -> Around:
    """Look; may take a moment, so not on the main thread. The record's own stick is no place."""
    sticks = [s for s in removable(mounted()) if not wished.record.is_relative_to(s.root)]
    marks = {each: mark_of(Path(each.root)) for each in sticks}
    places = [_place(each) for each in sticks if marks[each] in wished.chosen]
    unknown = [
        each
        for each in sticks
        if marks[each] not in wished.chosen
        and each.writable
        and known_by(each) not in wished.declined
    ]
    folder = wished.folder
    if folder is not None and _is_there(folder):
        places.append(Place(folder.name or str(folder), folder))
    return Around(tuple(places), unknown[0] if unknown else None)


def _is_there(folder: Path) -> bool:
    """Also of a disk that was pulled and answers nothing but errors."""
    with suppress(OSError):
        return folder.is_dir()
    return False


def _place(stick: Volume) -> Place:
    return Place(stick.called, Path(stick.root) / FOLDER)


def known_by(stick: Volume) -> str:
    """What one without a mark is known by: enough to ask only once."""
    said = f"{stick.name} {stick.file_system} {stick.size}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def mark_of(root: Path) -> str:
    """The mark on that stick, "" for none."""
    with suppress(OSError, UnicodeDecodeError):
        return (root / FOLDER / _MARK).read_text(encoding="ascii").strip()[:32]
    return ""


def marked(root: Path) -> str:
    """The mark on that stick, which it is given where it has none. Raises NoCopy."""
    mark = mark_of(root) or secrets.token_hex(8)
    try:
        (root / FOLDER).mkdir(exist_ok=True)
        (root / FOLDER / _MARK).write_text(f"{mark}\n", encoding="ascii")
    except OSError as error:
        raise NoCopy(why_of(error)) from error
    return mark
