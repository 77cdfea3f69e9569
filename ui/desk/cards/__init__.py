"""Cards and papers, a place in *Before*: printed, and known by their set."""

from __future__ import annotations

from ui.desk.cards.keeper import CardsKeeper
from ui.desk.cards.page import CardsPlace

__all__ = ["CardsKeeper", "CardsPlace"]
