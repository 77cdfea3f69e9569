"""What kind of body a record is of: an assembly of residents, one with a theme, or a council."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class BodyKind(Enum):
    """Who meets."""

    NEIGHBOURHOOD = "neighbourhood"  # whoever lives there
    THEMED = "themed"  # whoever comes for one theme, as health or education
    COUNCIL = "council"  # delegates of assemblies, or of other councils


@dataclass(frozen=True, slots=True)
class Body:
    """A body.

    Attributes:
        kind: who meets.
        theme: of a themed assembly, or of a council made for one issue; per language.
        level: of a council, in its own words ("district", "county"); per language. There may be
            any number of levels: a council's delegates can be sent by councils.
        ended: ISO date it came to an end, "" while it goes on.
        ended_by: the ballot that ended it, "" for none.
    """

    kind: BodyKind = BodyKind.NEIGHBOURHOOD
    theme: dict[str, str] = field(default_factory=dict)
    level: dict[str, str] = field(default_factory=dict)
    ended: str = ""
    ended_by: str = ""

    @property
    def is_council(self) -> bool:
        return self.kind is BodyKind.COUNCIL
