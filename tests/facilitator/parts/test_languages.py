"""The hall's languages and the papers' are chosen apart, and can be chosen again."""

from __future__ import annotations

import pytest

from facilitator.opened import reopen
from facilitator.parts import assembly
from tests.facilitator.hall import Hall


@pytest.fixture
def hall(tmp_path):
    made = Hall(tmp_path)
    yield made
    made.opened.close()


def spoken(hall):
    state = hall.world.of(assembly.PART)
    return state.languages, state.papers


def test_papers_speak_the_halls_languages_until_somebody_chooses(hall):
    assert spoken(hall) == (("en",), ("en",))


def test_welsh_comes_first_in_the_hall_while_the_papers_stay_english(hall):
    hall.do(assembly.ChooseLanguages(("cy", "en"), ("en",)))
    assert spoken(hall) == (("cy", "en"), ("en",))
    hall.opened.close()
    hall.opened = reopen(hall.path, hall.clock, hall.device, hall.ids)
    assert spoken(hall) == (("cy", "en"), ("en",))


def test_the_same_choice_again_is_no_event(hall):
    hall.do(assembly.ChooseLanguages(("en", "cy"), ("cy",)))
    assert hall.do(assembly.ChooseLanguages(("en", "cy"), ("cy",))) == ()


@pytest.mark.parametrize(
    ("in_hall", "papers", "why"),
    [
        ((), ("en",), "no_language"),
        (("en",), (), "no_language"),
        (("en", "en"), ("en",), "no_such_language"),
        (("en",), ("tlh",), "no_such_language"),
    ],
)
def test_there_is_always_a_language_and_each_only_once(hall, in_hall, papers, why):
    assert hall.refused(assembly.ChooseLanguages(in_hall, papers)) == why
    assert spoken(hall) == (("en",), ("en",))
