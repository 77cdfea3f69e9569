"""Finding what was decided, over all years, as somebody types. Pure: entries in, hits out."""

from __future__ import annotations

from facilitator.finding.entries import Entry, Sort
from facilitator.finding.index import Found, Index, Wanted

__all__ = ["Entry", "Found", "Index", "Sort", "Wanted"]
