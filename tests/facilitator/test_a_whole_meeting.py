"""Meetings without a window: from the start to paper, through pulled plugs and set clocks."""

from __future__ import annotations

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.parts import agenda, ballot, countdown, decision, mandate, meeting, presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Phase
from facilitator.rules.rule import at_least
from tests.facilitator.hall import item, motion

DRAFT = MandateDraft(
    issue={"en": "Evening bus 56"},
    destination={"en": "Hull District Assembly"},
    meetings={"en": "2 June 2026"},
    scope={"en": "Item 4 only"},
    instructions=(Instruction(InstructionType.BIND, {"en": "Vote for a last bus at 23:00."}),),
    reporting={"en": "In writing within 7 days"},
    until="2026-07-31",
)
NAMES = (
    Choice("ayesha", person="p1"),
    Choice("tom", person="p2"),
    Choice("none", {"en": "None of these"}),
)


def count(evening, key, method, tally):
    evening.put(key)
    evening.do(ask.BeginCounting(method), ask.EnterCount(tally))
    evening.do(ask.ShowResult(), ask.DeclareResult())


def test_a_meeting_runs_from_start_to_mandate_without_a_window(hall):
    evening = hall(
        item("welcome", phase=Phase.INTRODUCTION),
        item("bus", motion()),
        item("money", motion(rule=at_least(2, 3))),
        item("delegate", motion("Who goes?", kind=Kind.ELECTION, choices=NAMES)),
        item("mandate", motion("Shall this be the mandate?", kind=Kind.MANDATE, mandate=DRAFT)),
    )
    evening.do(agenda.BeginItem())
    evening.put("bus")
    evening.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    evening.open("money")
    for handset in range(1, 101):
        evening.press(handset, "1" if handset <= 66 else "2")
    evening.close_ballot()
    evening.do(ask.ShowResult(), ask.DeclareResult())
    count(evening, "delegate", "paper", {"ayesha": 90, "tom": 40, "none": 3})
    count(evening, "mandate", "hands", {"for": 131, "against": 12, "abstain": 9})
    evening.do(meeting.CloseMeeting())

    register = evening.world.of(decision.PART).all
    assert [(d.code, d.outcome) for d in register] == [
        ("D-2026-001", "carried"),
        ("D-2026-002", "lost"),
        ("D-2026-003", "elected"),
        ("D-2026-004", "carried"),
    ]
    given = evening.world.of(mandate.PART).all[0]
    assert (given.code, given.delegate) == ("M-2026-01", "p1")


def test_after_the_plug_is_pulled_the_same_ballot_is_open_with_the_same_votes(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    for handset, key in ((1, "1"), (2, "2"), (1, "3")):
        assert evening.press(handset, key).done
    before = evening.ballot

    evening.pull_the_plug()

    assert evening.ballot == before
    assert evening.ballot.counted() == {"for": 0, "against": 1, "abstain": 1}
    assert evening.press(1, "1").done
    assert evening.ballot.counted() == {"for": 1, "against": 1, "abstain": 0}


def test_the_countdown_is_right_after_a_pause_a_reboot_and_a_changed_clock(hall):
    evening = hall(item("talk", minutes=10))
    evening.do(agenda.BeginItem())
    evening.clock.forward(60)
    evening.do(countdown.PauseCountdown())
    evening.clock.forward(300)
    evening.do(countdown.ResumeCountdown(), countdown.GiveTime(120))
    evening.clock.set_back(3600)
    evening.clock.forward(60)

    def left():
        return evening.world.of(countdown.PART).left(evening.clock.now()) / 1e6

    assert left() == 600 + 120 - 120
    evening.do(presence.ChangeRoom(1))
    evening.clock.set_back(-3600)
    evening.clock.reboot("boot-two", down_seconds=90)
    evening.pull_the_plug()
    assert left() == 600 + 120 - 120 - 90


def test_a_clock_set_back_is_written_down_and_changes_no_ballot(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    evening.press(5, "1")
    evening.clock.set_back(3600)
    evening.press(6, "1")
    evening.close_ballot()

    assert evening.ballot.tally == {"for": 2, "against": 0, "abstain": 0}
    types = [e.envelope.type for e in evening.opened.engine._journal.entries()]
    assert types.count("timekeeping.ClockJumped") == 1


def test_handsets_can_be_given_up_for_hands_and_what_they_said_is_kept(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    evening.press(1, "1")
    evening.do(ask.BeginCounting("hands"))
    evening.do(ask.EnterCount({"for": 80, "against": 70}))

    assert evening.ballot.kept == {"for": 1, "against": 0, "abstain": 0}
    assert evening.ballot.tally == {"for": 80, "against": 70, "abstain": 0}
    assert evening.ballot.method == "hands"


def test_two_counts_that_differ_leave_the_ballot_open_for_a_recount(hall):
    evening = hall(item("bus", motion()))
    evening.put("bus")
    evening.do(ask.BeginCounting("cards", counts=2))
    evening.do(ask.EnterCount({"for": 80, "against": 70}, "A"))
    evening.do(ask.EnterCount({"for": 80, "against": 71}, "B"))
    assert evening.ballot.counts_differ
    assert evening.ballot.phase is ballot.Phase.COUNTING

    evening.do(ask.EnterCount({"for": 80, "against": 71}, "A"))
    assert evening.ballot.phase is ballot.Phase.CLOSED


def test_a_parked_item_waits_before_the_close(hall):
    evening = hall(item("a"), item("b"), item("end", phase=Phase.CLOSE))
    evening.do(agenda.BeginItem("a"), agenda.ParkItem("a"))
    assert [i.id for i in evening.world.of(agenda.PART).items] == ["b", "a", "end"]
    evening.do(agenda.BeginItem())
    assert evening.world.of(agenda.PART).current.id == "b"
