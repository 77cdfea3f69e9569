"""Where the copies of each record go: sticks by their marks, and a folder that was chosen."""

from __future__ import annotations

from pathlib import Path

from ui.settings.kept import KeptFile

_MOST = 40  # sticks remembered for one record


class CopyWishes:
    """For each record, by the digest of its first event."""

    def __init__(self, kept: KeptFile) -> None:
        self._kept = kept

    def chosen(self, first: str) -> frozenset[str]:
        """Marks of the sticks that its copies go to."""
        return frozenset(self._list(first, "sticks"))

    def declined(self, first: str) -> frozenset[str]:
        """Sticks, as far as they can be told apart unmarked, that they do not go to."""
        return frozenset(self._list(first, "declined"))

    def folder(self, first: str) -> Path | None:
        """A folder on another disk that was chosen."""
        kept = self._kept.text(_name(first, "folder"))
        return Path(kept) if kept else None

    def choose(self, first: str, mark: str) -> None:
        """They go to that stick."""
        self._add(first, "sticks", mark)

    def decline(self, first: str, stick: str) -> None:
        """They do not go to that one, and nobody is asked again."""
        self._add(first, "declined", stick)

    def put_in(self, first: str, folder: Path) -> None:
        """They go to that folder as well; one is remembered."""
        self._kept.keep(_name(first, "folder"), str(folder))

    def _list(self, first: str, what: str) -> list[str]:
        return [each for each in self._kept.text(_name(first, what)).split("|") if each]

    def _add(self, first: str, what: str, one: str) -> None:
        kept = [each for each in self._list(first, what) if each != one]
        self._kept.keep(_name(first, what), "|".join([*kept, one][-_MOST:]))


def _name(first: str, what: str) -> str:
    return f"copies/{first[:16]}-{what}"
