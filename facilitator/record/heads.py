"""What this laptop last knew of each record: the head it left it with.

Kept beside the device key, outside the record. If a record comes back that does not hold that
head, it is an older copy, restored; going on with it makes a fork, which is written down.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path


class KnownHeads:
    """Heads by the digest of a record's first event, one small file each in `folder`.

    A comfort, not a proof: where it cannot be read or written, the meeting goes on without it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, first: str) -> str | None:
        """The digest last kept, None where none is known."""
        try:
            return self._file(first).read_text(encoding="ascii").strip() or None
        except (OSError, UnicodeDecodeError):
            return None

    def keep(self, first: str, head: str) -> None:
        """Remember this head."""
        file = self._file(first)
        part = file.with_suffix(".part")
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(head, encoding="ascii")
            part.replace(file)

    def _file(self, first: str) -> Path:
        """Named by a digest of what the record says: that might be a path."""
        return self._folder / "heads" / hashlib.sha256(first.encode()).hexdigest()[:32]
