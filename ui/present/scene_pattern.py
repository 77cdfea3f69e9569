"""The test pattern: shown before an evening, so that somebody can look at it from the last row."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """What to look for in words; the painter adds edges, a circle, grey steps and vote colours.

    Attributes:
        title: 'Test pattern'.
        read: a short line, set at every size that the hall is shown.
        look: what to look for, a sentence.
    """

    title: str
    read: str
    look: str
