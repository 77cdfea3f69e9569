"""A photo or a route sheet, kept beside the record under a name that gives nobody away. No Qt."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.errors import EnvironmentFailure
from facilitator.wording import say
from ui.papers import write_whole

#: Bytes of one file; a photo of a telephone has a quarter of it.
_MOST: Final = 25_000_000


@dataclass(frozen=True, slots=True)
class Kept:
    """A file in the folder beside the record. `digest`: SHA-256, 64 hex digits."""

    name: str
    digest: str


def evidence_folder(record: Path) -> Path:
    """Where the files of a record's log are."""
    return record.with_name(f"{record.stem} outreach")


def keep(file: Path, record: Path, day: str, language: str) -> Kept:
    """Copy it beside the record; named for its day and digest, so that once is enough.

    Raises EnvironmentFailure where it cannot be read, kept, or is too large.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(_MOST + 1)
    except OSError as error:
        raise EnvironmentFailure(
            say(language, "{file} cannot be opened.", file=file.name),
            say(language, "Close it where it is open, or choose another file."),
        ) from error
    if len(data) > _MOST:
        raise EnvironmentFailure(
            say(language, "{file} is larger than 25 MB.", file=file.name),
            say(language, "Choose a smaller picture of it."),
        )
    digest = hashlib.sha256(data).hexdigest()
    kept = Kept(f"{day} {digest[:12]}{file.suffix.lower()}", digest)
    write_whole(evidence_folder(record) / kept.name, data)
    return kept
