"""The area that is edited: the draft over what was frozen, with a period to begin with. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from facilitator.area_draft import AreaDraft, PlannedArea
from facilitator.parts.area import Period


class EditedArea:
    """The draft of one record. `frozen`: answers what was frozen last; `today`: the day."""

    def __init__(
        self, draft: AreaDraft, frozen: Callable[[], Period | None], today: Callable[[], date]
    ) -> None:
        self._draft, self._frozen, self.today = draft, frozen, today

    @property
    def frozen(self) -> Period | None:
        """What was frozen last."""
        return self._frozen()

    @property
    def now(self) -> PlannedArea:
        """As it stands; a first one is for all of this year."""
        planned = self._draft.area(self.frozen)
        if planned.since:
            return planned
        year = self.today().year
        return replace(planned, since=f"{year}-01-01", until=f"{year}-12-31")

    @property
    def undoes(self) -> str | None:
        """What the next undo takes back; None for nothing."""
        return self._draft.undoes

    def take(self, name: str, after: PlannedArea) -> None:
        """Save an edit; see `AreaDraft`. Raises EnvironmentFailure."""
        self._draft.take(name, after, self.frozen)

    def undo(self) -> None:
        """Take the last edit back."""
        self._draft.undo()
