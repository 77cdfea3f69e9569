"""What an assembly looks like and calls things: chosen, kept, and what is not taken."""

from __future__ import annotations

from base64 import b64encode

import pytest

from facilitator.own_words import Word, called, delegated, numbered
from facilitator.parts import assembly
from facilitator.readings.evening.minutes import minutes_of
from facilitator.record.backup import empty_side_table
from tests.facilitator.hall import item

PICTURE = b"\x89PNG a round mark with a roof over it"


def chosen(hall):
    return hall.world.of(assembly.PART)


def picture(hall):
    state = chosen(hall)
    return assembly.logo_picture(state, hall.world.side(assembly.LOGO, state.id))


def test_colours_logo_and_words_are_there_again_when_the_record_is_opened(hall):
    evening = hall()
    evening.do(
        assembly.ChooseColours("#FFD200", "#003B2F"),
        assembly.ChooseLogo(b64encode(PICTURE).decode()),
        assembly.ChooseWords(
            {"en": {"assembly": " neighbourhood  forum "}, "cy": {"delegate": ""}}
        ),
    )
    evening.pull_the_plug()
    assert (chosen(evening).marks, chosen(evening).ground) == ("#FFD200", "#003B2F")
    assert chosen(evening).words == {"en": {"assembly": "neighbourhood forum"}}
    assert picture(evening) == PICTURE


def test_the_journal_holds_the_digest_and_not_the_picture_which_can_be_taken_away(hall):
    evening = hall()
    evening.do(assembly.ChooseLogo(b64encode(PICTURE).decode()))
    evening.do(assembly.ChooseLogo(""))
    assert picture(evening) == b""
    assert evening.do(assembly.ChooseLogo("")) == ()
    evening.do(assembly.ChooseLogo(b64encode(PICTURE).decode()))
    assert empty_side_table(evening.opened.file)
    evening.pull_the_plug()
    assert picture(evening) == b""
    assert len(chosen(evening).logo) == 64


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (assembly.ChooseColours("yellow", ""), "not_a_colour"),
        (assembly.ChooseLogo("no base64 at all!"), "logo_does_not_fit"),
        (assembly.ChooseLogo(b64encode(b"x" * 200_001).decode()), "logo_does_not_fit"),
        (assembly.ChooseWords({"en": {"assembly": "x" * 31}}), "word_does_not_fit"),
        (
            assembly.ChooseWords({"en": {"delegate": "Our Representative"}}),
            "delegate_is_no_representative",
        ),
        (
            assembly.ChooseWords({"cy": {"delegate": "cynrychiolydd"}}),
            "delegate_is_no_representative",
        ),
    ],
)
def test_what_is_no_colour_picture_or_name_for_a_delegate_is_refused(hall, command, reason):
    evening = hall()
    assert evening.refused(command) == reason
    assert chosen(evening).words == {}


def test_a_word_begins_a_label_with_a_capital_and_only_in_its_own_language():
    own = {"en": {"facilitator": "chair"}}
    assert called(own, Word.FACILITATOR, "en") == "Chair"
    assert called(own, Word.FACILITATOR, "cy") == called({}, Word.FACILITATOR, "cy")
    assert called(own, Word.DELEGATE, "en") == "Delegate"


def test_papers_name_who_signs_and_who_goes_by_the_assemblys_own_words(hall):
    own = {"en": {"facilitator": "chair", "delegate": "spokesperson"}}
    evening = hall(item("tea"))
    evening.do(assembly.ChooseWords(own))
    assert minutes_of(evening.world, 1, "en").signatories[0].role == "Chair"
    assert delegated(own, "Ayesha Karim", "en") == "Spokesperson: Ayesha Karim"
    assert delegated(own, "Ayesha Karim", "cy") == delegated({}, "Ayesha Karim", "cy")
    assert numbered({"en": {"assembly": "neighbourhood forum"}}, 7, "en") == (
        "Neighbourhood forum no. 7"
    )
