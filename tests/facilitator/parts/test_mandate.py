"""Mandates and those who carry them, in whichever order a hall chooses."""

from __future__ import annotations

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.parts import agenda, mandate
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind
from tests.facilitator.hall import item, motion, replace

LATE = Instruction(InstructionType.BIND, {"en": "Vote for a late bus."})
BUS = MandateDraft({}, {"en": "District assembly"}, {}, {}, (LATE,), {}, "")
WHO = motion("Who?", kind=Kind.ELECTION, choices=(Choice("a", person="p1"),))
WHAT = motion("What?", kind=Kind.MANDATE, mandate=BUS)


def counted(evening, key, tally):
    evening.put(key)
    evening.do(ask.BeginCounting("hands"), ask.EnterCount(tally))
    evening.do(ask.ShowResult(), ask.DeclareResult())


def test_a_mandate_given_first_is_carried_by_whoever_is_elected_next(hall):
    evening = hall(item("what", WHAT), item("who", WHO))
    counted(evening, "what", {"for": 60})
    assert evening.world.of(mandate.PART).all[0].delegate is None
    counted(evening, "who", {"a": 60})
    given = evening.world.of(mandate.PART).all[0]
    assert given.delegate == "p1"
    evening.do(mandate.AcceptMandate(given.id))


def test_a_mandate_that_tells_its_delegate_nothing_is_not_put(hall):
    empty = replace(WHAT, mandate=replace(BUS, instructions=()))
    evening = hall(item("what", empty))
    evening.do(agenda.BeginItem("what"))
    assert evening.refused(ask.PutQuestion()) == "no_wording"
