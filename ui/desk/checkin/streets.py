"""The streets and patches of the area, as few as what is typed leaves over."""

from __future__ import annotations

from ui.present.checkin import matching

Places = tuple[tuple[str, str], ...]


class Streets:
    """A list to choose from.

    Attributes:
        left: (code, name) of those that fit what is typed.
        at: which of them stands out; -1 for none, while nothing is typed.
    """

    def __init__(self) -> None:
        self._all: Places = ()
        self.left: Places = ()
        self.at = -1

    def begin(self, places: Places) -> None:
        """All of them."""
        self._all = self.left = places
        self.at = -1

    def typed(self, text: str) -> None:
        """The beginnings of words."""
        self.left, self.at = matching(self._all, text), 0 if text.strip() else -1

    def move(self, by: int) -> None:
        """Up or down."""
        self.at = max(0, min(len(self.left) - 1, self.at + by))

    @property
    def chosen(self) -> str:
        """The code of what stands out; "" where nothing does, or nothing fits."""
        return self.left[self.at][0] if 0 <= self.at < len(self.left) else ""
