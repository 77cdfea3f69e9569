"""A council for tests: three assemblies, their delegates with mandates, one vote after another."""

from __future__ import annotations

from facilitator.body import BodyKind
from facilitator.mandate_draft import Instruction, InstructionType
from facilitator.parts import agenda, assembly, council, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.council import Carried, Checked, SeatDelegate, SeatedBy
from tests.facilitator.hall import plan

MEMBERS = ("Marfleet North", "Greatfield", "Bransholme East")
BIND = Instruction(InstructionType.BIND, {"en": "Vote for a last bus at 23:00."})
LIMIT = Instruction(InstructionType.LIMIT, {"en": "Do not agree to cut the daytime bus."})


def carried(serial, *instructions, issue="The bus 56", scope="Only the bus network."):
    """A mandate as a certificate brings it."""
    return Carried(
        serial,
        f"M-2026-{serial}",
        f"C-2026-{serial}",
        {"en": "Hull District Assembly"},
        {"en": issue},
        {"en": scope},
        instructions or (BIND, LIMIT),
        "2026-07-31",
    )


def council_of(hall, *items, members=MEMBERS, seated=3):
    """A council that meets, with that many of its members' delegates seated."""
    made = hall()
    made.do(assembly.DescribeBody(BodyKind.COUNCIL, level={"en": "district"}))
    made.do(*(council.AdmitMember(name) for name in members))
    if items:
        made.do(meeting.StartMeeting(plan(*items)))
    for number in range(seated):
        seat(made, number)
    return made


def member(made, number):
    """The id of a member by its place."""
    return made.world.of(council.PART).members[number].id


def seat(made, number, checked=Checked.VALID, by=SeatedBy.CERTIFICATE, **more):
    """The delegate of that member sits down."""
    name = ("Ayesha Karim", "Tom Dale", "Mo Reilly")[number]
    mandate = more.pop("mandate", carried(f"{number}" * 32))
    return made.do(SeatDelegate(member(made, number), name, mandate, checked, by, **more))


def seats(made):
    """The seats of the meeting that runs."""
    return made.world.of(council.PART).of_meeting(made.world.of(meeting.PART).running.id)


def called(made, *choices, key=None, card=False):
    """A roll call, seat by seat; "" for nobody's answer; declared."""
    made.do(agenda.BeginItem(key), ask.PutQuestion(card=card), ask.OpenToHandsets())
    for number, choice in enumerate(choices, start=1):
        if choice:
            made.do(ask.CallVote(number, choice))
    made.close_ballot()
    made.do(ask.ShowResult(), ask.DeclareResult())
    return made.ballot
