"""Handsets and receivers, a place in *Before*: plugged in, given out, tried, labelled."""

from __future__ import annotations

from ui.desk.handsets.keeper import HandsetKeeper
from ui.desk.handsets.page import HandsetsPage

__all__ = ["HandsetKeeper", "HandsetsPage"]
