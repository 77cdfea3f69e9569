"""The scene of what groups brought back: clusters of key points, by the groups behind them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PointRow:
    """A cluster, or a point that stands alone.

    Attributes:
        name: what its points have in common; a lone point's own words.
        behind: '12 groups'; empty for a lone point.
        share: of all groups that handed in a slip, 0 to 1.
    """

    name: str
    behind: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class PointsBoard:
    """The board as it is just now.

    Attributes:
        title: 'What the groups say'.
        rows: clusters by the groups behind them, then points of their own, the newest first.
        newest: 'Just in: a bench at every stop'; may be empty.
        total: '84 points from 19 groups', or how many more there are than stand here.
        empty: stands there while there is no point.
        page: as in `ChangedProposal`.
    """

    title: str
    rows: tuple[PointRow, ...]
    newest: str = ""
    total: str = ""
    empty: str = ""
    page: int = 0
