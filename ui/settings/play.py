"""What games are glad of and no record has: how many cups of tea an assembly has drunk."""

from __future__ import annotations

from typing import Final

from ui.settings.kept import KeptFile

_MOST: Final = 9_999_999


class PlayWishes:
    """For each assembly, by its id."""

    def __init__(self, kept: KeptFile) -> None:
        self._kept = kept

    def cups(self, assembly: str) -> int:
        """As somebody typed them last; 0 for never."""
        return self._kept.number(f"play/cups-{assembly}", 0, _MOST, 0)

    def pour(self, assembly: str, cups: int) -> None:
        """So many there are now."""
        self._kept.keep(f"play/cups-{assembly}", min(max(0, cups), _MOST))
