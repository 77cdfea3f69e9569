"""A realistic evening, driven through the engine: eight items, every kind of result."""

from __future__ import annotations

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.part import Side
from facilitator.parts import agenda, mandate, meeting, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.meeting import StartMeeting
from facilitator.plan import Choice, Kind, Phase, Plan, PlannedItem, Question
from facilitator.rules.rule import at_least
from tests.facilitator.hall import Hall, motion

DRAFT = MandateDraft(
    issue={"en": "Evening bus service 56"},
    destination={"en": "Hull District Assembly of Neighbourhoods"},
    meetings={"en": "2 June and 7 July 2026"},
    scope={"en": "You may speak and vote only on item 4 (bus network)."},
    instructions=tuple(
        Instruction(kind, {"en": text})
        for kind, text in (
            (InstructionType.BIND, "Vote for any motion restoring a last bus at or after 23:00."),
            (InstructionType.SEEK, "Free travel for under-18s; if not, half fare until April."),
            (InstructionType.LIMIT, "Do not agree to any cut to daytime frequency in our area."),
            (InstructionType.CARRY, "Our 41 street-by-street reports."),
            (InstructionType.ASK, "What the operator says a 23:00 bus costs."),
        )
    ),
    reporting={"en": "A written note within 7 days of each meeting."},
    until="2026-07-31",
)
NAMES = (
    Choice("ayesha", person="p1"),
    Choice("tom", person="p2"),
    Choice("none", {"en": "None of these"}),
)
BISCUITS = (Choice("cream", {"en": "Custard cream"}), Choice("nice", {"en": "Nice"}))
PEOPLE = (Side("name", "p1", "Ayesha Karim"), Side("name", "p2", "Tom Dale"))
BUS = Question(
    Kind.MOTION,
    {
        "en": "That this assembly asks Hull City Council to restore a last 56 bus at or after "
        "23:00, Monday to Saturday.",
        "cy": "Bod y cynulliad hwn yn gofyn i Gyngor Dinas Hull adfer bws 56 olaf am 23:00 neu'n "
        "hwyrach, o ddydd Llun i ddydd Sadwrn.",
    },
)
SHELTER = motion(
    "That the assembly spends £400 of its fund on a shelter at the Marfleet Lane stop, to be "
    "built by members before 1 September.",
    rule=at_least(2, 3),
)

PLAN = Plan(
    {"en": "May assembly"},
    "St Giles Hall",
    "2026-05-14",
    "19:00",
    tuple(
        PlannedItem(key, {"en": title}, phase, minutes, question=question)
        for key, title, phase, minutes, question in (
            (
                "welcome",
                "Welcome and agreements",
                Phase.INTRODUCTION,
                15,
                motion("Which biscuit?", kind=Kind.TEST, choices=BISCUITS),
            ),
            (
                "last",
                "Minutes of meeting no. 6",
                Phase.INTRODUCTION,
                4,
                motion("That the minutes of meeting no. 6 are a true record."),
            ),
            ("bus", "The evening bus: three speakers", Phase.INPUT, 12, BUS),
            ("groups", "Groups at the tables", Phase.DELIBERATION, 30, None),
            ("shelter", "A shelter at Marfleet Lane", Phase.DECISION, 12, SHELTER),
            (
                "delegate",
                "Delegate",
                Phase.DECISION,
                10,
                motion("Delegate to the Hull District Assembly", kind=Kind.ELECTION, choices=NAMES),
            ),
            (
                "mandate",
                "Mandate",
                Phase.DECISION,
                10,
                motion("That the mandate is adopted as read.", kind=Kind.MANDATE, mandate=DRAFT),
            ),
            (
                "end",
                "Close",
                Phase.CLOSE,
                10,
                motion("That meetings end at 20:45 from now on."),
            ),
        )
    ),
)


def evening_at_marfleet(folder) -> Hall:
    """The record of the evening; whoever asks closes it."""
    hall = Hall(folder, quorum=50)
    hall.clock.forward(120)
    hall.do(StartMeeting(PLAN, PEOPLE), presence.CountRoom(163))
    _welcome(hall)
    _bus(hall)
    _shelter(hall)
    _mandate(hall)
    _end(hall)
    return hall


def _welcome(hall):
    hall.open("welcome")
    for handset in range(1, 153):
        hall.press(handset, "1" if handset < 90 else "2")
    hall.close_ballot()
    hall.do(ask.ShowResult(), ask.DeclareResult())
    hall.clock.forward(14 * 60)
    hall.put("last")
    hall.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    hall.clock.forward(3 * 60)


def _bus(hall):
    hall.open("bus")
    hall.press(1, "1")
    hall.do(ask.VoidBallot("the receiver was unplugged by a foot"))
    hall.do(ask.PutQuestion(), ask.OpenToHandsets())
    hall.press(1, "1")
    hall.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 131, "against": 12, "abstain": 9}))
    hall.do(ask.ShowResult(), ask.DeclareResult())
    hall.clock.forward(21 * 60)
    hall.do(agenda.SkipItem("groups"))


def _shelter(hall):
    hall.clock.set_back(600)
    hall.open("shelter")
    for handset in range(1, 155):
        hall.press(handset, "1" if handset <= 97 else "2" if handset <= 146 else "3")
    hall.close_ballot()
    hall.do(ask.ShowResult(), ask.DeclareResult())
    hall.clock.forward(17 * 60)


def _mandate(hall):
    hall.put("delegate")
    hall.do(
        ask.BeginCounting("paper"),
        ask.EnterCount({"ayesha": 81, "tom": 68, "none": 3}),
        ask.ShowResult(),
        ask.DeclareResult(),
    )
    hall.clock.forward(11 * 60)
    hall.put("mandate")
    hall.do(ask.BeginCounting("cards", 2))
    for teller in "AB":
        hall.do(ask.EnterCount({"for": 139, "against": 6, "abstain": 7}, teller))
    hall.do(ask.ShowResult(), ask.DeclareResult())
    hall.do(mandate.AcceptMandate(hall.world.of(mandate.PART).all[0].id))
    hall.clock.forward(9 * 60)


def _end(hall):
    hall.do(presence.CountRoom(44))
    hall.put("end")
    hall.do(
        ask.BeginCounting("hands"),
        ask.EnterCount({"for": 31, "against": 8, "abstain": 2}),
        ask.ShowResult(),
        ask.DeclareResult(),
    )
    hall.clock.forward(12 * 60)
    hall.do(meeting.CloseMeeting())
