"""What is typed into a form and is no fact yet: kept as a draft of the record, and read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

if TYPE_CHECKING:  # the record's libraries are loaded with a record, not with the first window
    from facilitator.record.drafts import Drafts

Form = TypeVar("Form")


class KeptForm(Generic[Form]):
    """One form of a record; what cannot be read any more is begun anew."""

    def __init__(self, drafts: Drafts, draft: str, start: Form) -> None:
        """`draft`: its id among the drafts; `start`: what stands in it at first."""
        self._drafts, self._id, self._start = drafts, draft, start

    @property
    def value(self) -> Form:
        """As it was kept last. Raises EnvironmentFailure."""
        kept = self._drafts.latest(self._id)
        if kept is None:
            return self._start
        try:
            return msgspec.json.decode(kept.body, type=type(self._start))
        except (msgspec.DecodeError, msgspec.ValidationError):
            return self._start

    def keep(self, value: Form) -> None:
        """Keep it in the place of what there was. Raises EnvironmentFailure."""
        if value != self.value:
            self._drafts.save(self._id, 0, "", msgspec.json.encode(value).decode())
