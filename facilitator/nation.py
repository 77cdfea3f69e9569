"""The nation an assembly meets in: whose bank holidays count, and whose law holds."""

from __future__ import annotations

from enum import Enum


class Nation(Enum):
    """A nation; UNSAID until somebody says it, which nobody has to."""

    UNSAID = ""
    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern ireland"
