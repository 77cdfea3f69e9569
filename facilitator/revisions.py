"""Where somebody stands in the line of a draft's revisions: undo and redo that survive a restart.

The place is kept as a draft of its own ("ID/at"), so that after a restart a draft is as it was
left, with the same steps to undo and to redo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the record's libraries are loaded with a record, not with the first window
    from facilitator.record.drafts import Drafts, Revision


class Revisions:
    """The line of one draft. A body of "" stands for nothing there, and is not undone."""

    def __init__(self, drafts: Drafts, draft: str) -> None:
        self._drafts = drafts
        self._id = draft
        self._place = f"{draft}/at"
        kept = drafts.latest(self._place)
        latest = drafts.latest(draft)
        self._at = int(kept.body) if kept else latest.number if latest else 0

    @property
    def body(self) -> str:
        """As it stands; "" before anything was saved."""
        here = self._revision(self._at)
        return here.body if here else ""

    @property
    def undoes(self) -> str | None:
        """What the next undo takes back; None for nothing, or where what was before was let go."""
        here = self._revision(self._at)
        leads = self._at == 1 or self._revision(self._at - 1) is not None
        return here.name if here and here.body and leads else None

    @property
    def redoes(self) -> str | None:
        """What the next redo brings back; None for nothing."""
        ahead = self._revision(self._at + 1)
        return ahead.name if ahead else None

    def take(self, name: str, body: str) -> None:
        """Save what an edit made of it; one that changed nothing leaves no step to undo."""
        if body != self.body:
            saved = self._drafts.save(self._id, self._at, name, body)
            self._stand_at(saved.number)

    def undo(self) -> None:
        """Take the last edit back; the first one back leads to nothing at all."""
        if self.undoes is not None:
            self._stand_at(self._at - 1)

    def redo(self) -> None:
        """Bring back what was undone last."""
        if self.redoes is not None:
            self._stand_at(self._at + 1)

    def _revision(self, number: int) -> Revision | None:
        return self._drafts.revision(self._id, number) if number > 0 else None

    def _stand_at(self, number: int) -> None:
        self._drafts.save(self._place, 0, "", str(number))
        self._at = number
