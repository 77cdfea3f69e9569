"""What is typed about a parish meeting that is called. A draft: it is no fact of the record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

#: The template of an evening that is a parish meeting.
TEMPLATE: Final = "parish-meeting"
#: Local government electors who can convene one together.
ELECTORS: Final = 6
#: Clear days of public notice; the second for a council's establishment, dissolution or grouping.
NOTICE: Final = 7
LONG_NOTICE: Final = 14
#: "The proceedings shall not commence earlier than", local time.
EARLIEST: Final = "18:00"


class Convenor(Enum):
    """Who may convene it, Local Government Act 1972, Schedule 12, paragraph 15(1)."""

    ELECTORS = "electors"  # (d) six local government electors
    CHAIRMAN = "chairman"  # (a) the chairman of the parish council
    COUNCILLORS = "councillors"  # (b) two parish councillors
    NO_COUNCIL = "no_council"  # (c) chairman of the parish meeting, or the district councillor


class Known(Enum):
    """An answer that nobody has to have."""

    UNSAID = ""
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class ParishCall:
    """How a parish meeting is called.

    Attributes:
        parish: its name.
        by: who convenes it.
        convenors: their names, as they sign the notice.
        about_council: whether business concerns establishing, dissolving or grouping a council.
        notice_day: ISO date on which the notice goes up, "" for not known yet.
        posted: the conspicuous place or places, "" for none yet.
        signed: whether the convenors signed it.
        licensed: whether alcohol may be sold there at the time of the meeting.
        no_other_room: of licensed premises, whether no other suitable room is free or affordable.
        presiding: who is to preside.
        register: whether electors are told from others at the door.
        electors: how many electors are in the room, 0 for not counted.
    """

    parish: str = ""
    by: Convenor = Convenor.ELECTORS
    convenors: tuple[str, ...] = ()
    about_council: bool = False
    notice_day: str = ""
    posted: str = ""
    signed: bool = False
    licensed: Known = Known.UNSAID
    no_other_room: bool = False
    presiding: str = ""
    register: bool = False
    electors: int = 0

    @property
    def notice(self) -> int:
        """How many clear days of notice it needs."""
        return LONG_NOTICE if self.about_council else NOTICE

    @property
    def needed(self) -> int:
        """How many convenors it needs."""
        return {Convenor.ELECTORS: ELECTORS, Convenor.COUNCILLORS: 2}.get(self.by, 1)


@dataclass(frozen=True, slots=True)
class Evening:
    """What the plan and the assembly's rules say of it.

    Attributes:
        day: ISO date, `start`: local time, `place`: where; "" for none yet.
        items: how many there are on the agenda.
        casting: whether the chair has a casting vote by the assembly's rules.
        majority: whether every motion is decided by more than half of the votes cast.
    """

    day: str = ""
    start: str = ""
    place: str = ""
    items: int = 0
    casting: bool = False
    majority: bool = True


def poll_needs(electors: int) -> int:
    """How many electors can demand a poll: ten, or a third of those present, whichever is less.

    Paragraph 18(4). A third is rounded up: fewer would not be a third. 0 present need nobody.
    """
    return min(10, -(-electors // 3))
