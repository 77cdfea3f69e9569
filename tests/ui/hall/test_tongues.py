"""Two languages at once: both there, equally large, never glued."""

from __future__ import annotations

import pytest

from tests.ui.hall.in_both import BOTH, SMELL
from tests.ui.hall.test_legibility import SHAPES, painted, texts
from ui.hall.lettering import FLOOR, fit
from ui.hall.palette import Theme
from ui.hall.tongues import alike, beside, filling, short, under
from ui.present.scenes import Closing, Open, Proposal

pytestmark = pytest.mark.usefixtures("qapp")

BREAD = "Bread\nBara"


def test_short_labels_stand_beside_each_other():
    assert short(BREAD, (60, FLOOR), 700.0).lines == ("Bread · Bara",)


def test_where_one_line_is_too_narrow_each_language_has_its_own():
    assert short(BREAD, (60, FLOOR), 200.0).lines == ("Bread", "Bara")


def test_a_question_takes_a_line_a_language_before_it_takes_larger_letters():
    assert under(SMELL, (84, FLOOR), 1500.0, 2).lines == tuple(SMELL.split("\n"))


def test_languages_that_take_several_lines_are_parted_by_some_air():
    set_ = under(SMELL, (60, FLOOR), 700.0, 2)
    assert len(set_.lines) == 4
    assert set_.partings == (2,)


def test_labels_of_one_ballot_are_set_alike():
    lines = {len(set_.lines) for set_ in alike([BREAD, SMELL], (58, FLOOR), 1200.0, 200.0)}
    assert lines == {2}


@pytest.mark.parametrize("set_in", [short, under])
def test_one_language_is_set_as_before(set_in):
    one = SMELL.split("\n")[0]
    assert set_in(one, (84, FLOOR), 700.0, 2) == fit(one, (84, FLOOR), 700.0, 2)


def test_the_lines_of_a_filled_box_are_never_higher_than_the_box():
    assert filling(SMELL, (150, 84, FLOOR), 900.0, 400.0).height <= 400.0


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: f"{s.width()}x{s.height()}")
@pytest.mark.parametrize("name", ["open with six choices", "closing"])
def test_the_hall_reads_every_word_of_both_languages(name, shape):
    scene = BOTH[name]
    assert isinstance(scene, Open | Closing)
    seen = " ".join(text.text for text in texts(painted(scene, Theme.DARK, shape)))
    said = f"{scene.question}\n{scene.word}\n{scene.received_line}"
    assert all(word in seen.split() for word in said.split())


def test_a_rule_too_long_in_two_languages_has_a_page_of_its_own():
    scene = BOTH["proposal"]
    assert isinstance(scene, Proposal)
    assert "Cynnig" in beside(scene.title)
    last = Proposal(scene.title, scene.texts, scene.rule, scene.secrecy, page=99)
    seen = " ".join(text.text for text in texts(painted(last, Theme.DARK, SHAPES[0])))
    assert all(word in seen.split() for word in f"{scene.rule} {scene.secrecy}".split())
