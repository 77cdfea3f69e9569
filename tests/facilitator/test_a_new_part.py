"""A capability is a package of its own: here is one that no file of the program knows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from facilitator.clock import SetClock
from facilitator.engine.engine import Engine
from facilitator.engine.requests import Request
from facilitator.facts import ResultDeclared
from facilitator.part import Command, Event, Part, Refusal, happened
from facilitator.parts import PARTS
from facilitator.parts.ballot import commands as ask
from facilitator.record.journal import RecordJournal
from tests.facilitator.hall import EVENING, item, motion


@dataclass(frozen=True, slots=True)
class PourTea(Command):
    cups: int


@dataclass(frozen=True, slots=True)
class TeaPoured(Event):
    STREAM: ClassVar[str] = "meeting"
    meeting: str
    cups: int


def pour(_state, _facts, command):
    return happened(TeaPoured("m", command.cups)) if command.cups > 0 else Refusal("no_cups")


TEA = Part(
    name="tea",
    start=int,
    decides={PourTea: pour},
    applies={TeaPoured: lambda cups, event, _at: cups + event.cups},
    reacts={ResultDeclared: lambda _s, _f, fact: happened(TeaPoured(fact.meeting, 160))},
)


def test_a_part_that_nobody_knows_is_kept_folded_and_told_of_results(hall):
    evening = hall(item("bus", motion()))
    journal = RecordJournal(evening.opened.file, device="d", sign=lambda _: b"")
    engine = Engine(journal, (*PARTS, TEA), SetClock(EVENING), device="d")
    evening.opened = replace(evening.opened, engine=engine)

    evening.do(PourTea(3))
    evening.put("bus")
    evening.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    assert engine.step([Request(PourTea(0))])[0].refusal == Refusal("no_cups")

    again = Engine(journal, (*PARTS, TEA), SetClock(EVENING), device="d")
    assert engine.world.of(TEA) == again.world.of(TEA) == 163
