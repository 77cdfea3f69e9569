"""Papers and the record: is a file still the one that was made, and how often was it printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.engine.world import World
from facilitator.parts import papers
from facilitator.parts.papers import KeepPaper, NotePrinted
from ui.bridge import Send
from ui.papers import Paper


class Keeping:
    """Keeps what lies in the folder of one record.

    Args:
        world: answers the newest one.
        send: to the engine.
        folder: of the record's papers. What lies elsewhere is nobody's business: a sheet that is
            printed once and removed again.
    """

    def __init__(self, world: Callable[[], World], send: Send, folder: Path) -> None:
        self._world, self._send = world, send
        self.folder = folder
        self._apart: dict[Path, str] = {}

    def set_apart(self, paper: Paper) -> None:
        """Its digest is in the record already, and another part counts it: a certificate."""
        self._apart[paper.path] = paper.digest

    def is_apart(self, path: Path) -> bool:
        """Whether it was set apart: each of those is printed once."""
        return path in self._apart

    def keep(self, path: Path, digest: str) -> None:
        """Write its digest down, where that is not done yet."""
        if self._is_ours(path):
            self._send(KeepPaper(digest, path.name))

    def count(self, path: Path, digest: str, copies: int) -> None:
        """That many went to a printer."""
        if self._is_ours(path):
            self._send(KeepPaper(digest, path.name), NotePrinted(digest, copies))

    def asked_now(self) -> Callable[[Path, str], bool]:
        """Answers, on any thread, whether a file with that digest is the one that was made."""
        kept, apart, folder = self._world().of(papers.PART), dict(self._apart), self.folder

        def is_as_made(path: Path, digest: str) -> bool:
            if path in apart:
                return apart[path] == digest
            return path.parent != folder or kept.is_as_kept(path.name, digest)

        return is_as_made

    def _is_ours(self, path: Path) -> bool:
        return path.parent == self.folder and path not in self._apart
