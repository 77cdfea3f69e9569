"""A delegate with a mandate, for tests: elected, given it, accepted, with an alternate."""

from __future__ import annotations

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.part import Side
from facilitator.parts import mandate, meeting, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.mandate import ClauseReport, Did
from facilitator.parts.meeting import StartMeeting
from facilitator.plan import Choice, Kind
from tests.facilitator.hall import Hall, item, motion, plan

DRAFT = MandateDraft(
    issue={"en": "Evening bus service 56"},
    destination={"en": "Hull District Assembly of Neighbourhoods"},
    meetings={"en": "2 June and 7 July 2026"},
    scope={"en": "You may speak and vote only on item 4 (bus network)."},
    instructions=(
        Instruction(InstructionType.BIND, {"en": "Vote for a last bus at or after 23:00."}),
        Instruction(
            InstructionType.SEEK,
            {"en": "Free travel for under-18s."},
            {"en": "Half fare until April."},
        ),
        Instruction(InstructionType.EXPLORE, {"en": "A shared letter with Greatfield."}),
    ),
    reporting={"en": "A written note within 7 days of each meeting."},
    until="2026-07-31",
    report_by="2026-06-09",
    most_terms=2,
)
REPORT = (
    ClauseReport(Did.DONE, {"en": "Voted for it; it was carried."}),
    ClauseReport(Did.DEPARTED, {"en": "Only half fare could be had."}),
    ClauseReport(Did.NOT_REACHED, {}),
)
_DAY = 24 * 3600


def election(*people):
    """An election of one of these tokens, and their names."""
    choices = tuple(Choice(token, person=token) for token, _name in people)
    sides = tuple(Side("name", token, name) for token, name in people)
    return motion("Who?", kind=Kind.ELECTION, choices=choices), sides


def carried(hall, key, tally):
    hall.put(key)
    hall.do(ask.BeginCounting("hands"), ask.EnterCount(tally))
    hall.do(ask.ShowResult(), ask.DeclareResult())


def meeting_that_sends(hall, people=(("p1", "Ayesha Karim"),), draft=DRAFT, n=1):
    """A meeting elects the first of them and gives the mandate; it ends."""
    who, sides = election(*people)
    what = motion("That the mandate is adopted.", kind=Kind.MANDATE, mandate=draft)
    hall.do(StartMeeting(plan(item(f"who{n}", who), item(f"what{n}", what)), sides))
    hall.do(presence.CountRoom(163))
    carried(hall, f"who{n}", {people[0][0]: 60})
    carried(hall, f"what{n}", {"for": 60})
    hall.do(meeting.CloseMeeting())
    return newest(hall)


def with_a_delegate(folder, *, accepted=True, alternate="Tom Dale", draft=DRAFT):
    """The record of an assembly that sent Ayesha Karim; whoever asks closes it."""
    hall = Hall(folder)
    given = meeting_that_sends(hall, draft=draft)
    if alternate:
        hall.do(mandate.NameBeside(given.id, mandate.Beside.ALTERNATE, alternate))
    if accepted:
        hall.do(mandate.AcceptMandate(given.id, consent=True))
    return hall


def newest(hall):
    return hall.world.of(mandate.PART).all[-1]


def days_later(hall, days):
    hall.clock.forward(days * _DAY)
    hall.engine.step([])  # whose term is over is looked at in every step
