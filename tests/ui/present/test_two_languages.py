"""Texts made of parts are put together in each language, never from parts of two."""

from __future__ import annotations

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.plan import Kind
from tests.facilitator.hall import item, motion
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import _credit, cue_scene

BOTH = ("en", "cy")


def test_thanks_name_the_role_in_both_languages_and_the_people_once():
    row = {"en": "Kitchen: Bea, Sam", "cy": "Cegin: Bea, Sam"}
    credit = _credit(row, BOTH)
    assert (credit.role, credit.names) == ("Kitchen\nCegin", "Bea, Sam")


def test_a_mandate_is_sent_to_the_body_in_both_languages(hall):
    nothing = {"en": "-"}
    draft = MandateDraft(
        {"en": "The last bus", "cy": "Y bws olaf"},
        {"en": "Hull District Assembly", "cy": "Cynulliad Dosbarth Hull"},
        nothing,
        nothing,
        (Instruction(InstructionType.ASK, {"en": "Why?", "cy": "Pam?"}),),
        nothing,
        "2026-12-01",
    )
    evening = hall(item("bus", motion(kind=Kind.MANDATE, mandate=draft)))
    picture = cue_scene(Cue(CueKind.MANDATE, "bus"), evening.world, evening.clock.now(), BOTH)
    assert picture.delegate == "Hull District Assembly\nCynulliad Dosbarth Hull"
    assert picture.instructions[0].text == "Why?\nPam?"


def test_the_agenda_has_each_title_in_both_languages(hall):
    evening = hall(item("bus"))
    picture = cue_scene(Cue(CueKind.AGENDA), evening.world, evening.clock.now(), BOTH)
    assert picture.title == "Tonight\nHeno"
