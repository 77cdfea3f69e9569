"""A mandate on the wall: what frames it first, then its instructions with what to settle for."""

from __future__ import annotations

from dataclasses import replace

from facilitator.plan import Kind
from tests.facilitator.hall import item, motion
from tests.facilitator.linting.drafts import IN_ORDER
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import cue_scene


def shown(evening, kind, languages=("en",), **more):
    return cue_scene(Cue(kind, "bus", **more), evening.world, evening.clock.now(), languages)


def test_the_first_page_is_what_frames_the_instructions(hall):
    draft = replace(IN_ORDER, report_by="2026-06-11", since="2026-05-20")
    evening = hall(item("bus", motion(kind=Kind.MANDATE, mandate=draft)))
    scene = shown(evening, CueKind.MANDATE)
    assert (scene.title, scene.delegate) == (
        *("evening bus service 56", "Hull District Assembly of Neighbourhoods"),
    )
    facts = {line.kind: line.text for line in scene.facts}
    assert list(facts) == ["Meetings", "Scope", "Reporting", "Term"]
    assert facts["Reporting"].endswith("The report is due by Thursday 11 June 2026.")
    assert facts["Term"] == (
        "From Wednesday 20 May 2026 until Friday 31 July 2026. At most 2 terms in a row."
    )


def test_each_instruction_has_its_number_and_what_to_settle_for(hall):
    evening = hall(item("bus", motion(kind=Kind.MANDATE, mandate=IN_ORDER)))
    seek = shown(evening, CueKind.MANDATE).instructions[1]
    settled = "If that cannot be had: accept half fare until April 2027"
    assert (seek.kind, seek.text) == ("2  Seek", f"free travel for under-18s. {settled}")
    alone = shown(evening, CueKind.INSTRUCTION, n=1)
    assert (alone.place, alone.fallback) == ("Instruction 2 of 6", settled)


def test_before_the_vote_there_are_the_instructions_and_what_decides(hall):
    evening = hall(item("bus", motion(kind=Kind.MANDATE, mandate=IN_ORDER)))
    scene = shown(evening, CueKind.QUESTION)
    assert (scene.facts, len(scene.instructions), len(scene.lines)) == ((), 6, 2)
