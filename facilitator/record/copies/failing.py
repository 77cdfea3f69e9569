"""Why there is no copy, in words; what the disk said, as one of these."""

from __future__ import annotations

import errno
from enum import Enum
from typing import Final

from facilitator.errors import EnvironmentFailure


class Why(Enum):
    """Why there is no copy."""

    FULL = "full"
    PROTECTED = "protected"
    GONE = "gone"
    UNLIKE = "unlike"  # what was read back is not what was written
    RECORD = "record"  # the record itself could not be read, or does not hold
    OTHER = "other"


_WHY: Final = {
    errno.ENOSPC: Why.FULL,
    errno.EDQUOT: Why.FULL,
    errno.EFBIG: Why.FULL,
    errno.EROFS: Why.PROTECTED,
    errno.EACCES: Why.PROTECTED,
    errno.EPERM: Why.PROTECTED,
    errno.ENOENT: Why.GONE,
    errno.ENODEV: Why.GONE,
    errno.ENXIO: Why.GONE,
    errno.EIO: Why.GONE,
}
_SENTENCES: Final = {
    Why.FULL: ("The place for copies is full.", "Make room there, or take another stick."),
    Why.PROTECTED: ("The place for copies is write-protected.", "Take another stick."),
    Why.GONE: ("The place for copies is gone.", "Plug the stick in again."),
    Why.UNLIKE: ("The stick does not keep what is written to it.", "Take another stick."),
    Why.RECORD: ("The record could not be copied.", "Look for room on this laptop's disk."),
    Why.OTHER: ("The copy could not be written.", "Take another stick."),
}


class NoCopy(EnvironmentFailure):
    """There is no new copy; those there were are whole, and the record is safe.

    Attributes:
        why: what stood in the way.
    """

    def __init__(self, why: Why) -> None:
        super().__init__(*_SENTENCES[why])
        self.why = why


def why_of(error: OSError) -> Why:
    """What stood in the way."""
    return _WHY.get(error.errno or 0, Why.OTHER)
