"""The area while it is edited: kept as a draft, each edit undone by name, until it is frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec

from facilitator.errors import RuleError
from facilitator.reach.values import Unit

if TYPE_CHECKING:  # the record's libraries are loaded with a record
    from facilitator.parts.area import Period
    from facilitator.record.drafts import Drafts, Revision

_DRAFT: Final = "area"


@dataclass(frozen=True, slots=True)
class PlannedArea:
    """What would be frozen; the fields are those of `AreaFrozen`."""

    since: str = ""
    until: str = ""
    units: tuple[Unit, ...] = ()
    statements: tuple[str, ...] = ()


def as_frozen(period: Period | None) -> PlannedArea:
    """What was frozen, to go on from; nothing where nothing was."""
    if period is None:
        return PlannedArea()
    return PlannedArea(period.since, period.until, period.units, period.statements)


class AreaDraft:
    """The draft of one record. Where there is none (any more) it begins with what was frozen."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        latest = drafts.latest(_DRAFT)
        self._at = latest.number if latest else 0

    def area(self, frozen: Period | None) -> PlannedArea:
        """As it stands; `frozen`: what was frozen last. Raises RuleError where it is unreadable."""
        here = self._revision(self._at)
        if here is None:
            return as_frozen(frozen)
        try:
            return msgspec.json.decode(here.body, type=PlannedArea)
        except (msgspec.DecodeError, msgspec.ValidationError) as error:
            raise RuleError(f"The draft of the area cannot be read: {error}.") from error

    @property
    def undoes(self) -> str | None:
        """What the next undo takes back; None for nothing, or where what was before was let go."""
        here = self._revision(self._at)
        leads = self._at == 1 or self._revision(self._at - 1) is not None
        return here.name if here and leads else None

    def take(self, name: str, area: PlannedArea, frozen: Period | None) -> None:
        """Save an edit of that name; one that changes nothing leaves no step."""
        if area != self.area(frozen):
            body = msgspec.json.encode(area).decode()
            self._at = self._drafts.save(_DRAFT, self._at, name, body).number

    def undo(self) -> None:
        """Take the last edit back."""
        if self.undoes is not None:
            self._at -= 1

    def _revision(self, number: int) -> Revision | None:
        return self._drafts.revision(_DRAFT, number) if number > 0 else None
