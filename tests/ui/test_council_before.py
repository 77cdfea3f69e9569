"""What kind of body it is, and who its members are, in *Before*."""

from __future__ import annotations

import pytest

from facilitator.body import Body, BodyKind
from facilitator.opened import Founding, found
from facilitator.parts import assembly, council
from tests.ui.open_desk import at_the_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as made:
        council_ = Body(BodyKind.COUNCIL, level={"en": "district"})
        founding = Founding("Hull", "Guildhall", body=council_)
        yield made.show(found(made.path, founding, made.clock, made.device))


def place_of(desk):
    desk.pages.before.body.click()
    return desk.pages.before._pages.currentWidget()


def test_a_body_founded_as_a_council_is_one_and_gets_its_members(desk):
    place = place_of(desk)
    assert desk.world.of(assembly.PART).body.level == {"en": "district"}
    assert not place.members.isHidden()
    place.members.name.setText("Greatfield")
    place.members.add.click()
    desk.until(lambda: len(place.members.votes) == 1)
    next(iter(place.members.votes.values())).setValue(340)
    place.members.source.setText("residents in 2025")
    place.members.freeze.click()
    desk.until(lambda: desk.world.of(council.PART).weights is not None)
    assert list(desk.world.of(council.PART).weights.votes.values()) == [340]


def test_a_neighbourhood_assembly_is_shown_no_members(desk):
    desk.send(assembly.DescribeBody(BodyKind.NEIGHBOURHOOD))
    place = place_of(desk)
    assert place.members.isHidden()
    assert place.end.isHidden()


def test_ending_a_council_is_asked_twice(desk):
    place = place_of(desk)
    place.end.click()
    assert not desk.world.of(assembly.PART).body.ended
    place.sure.click()
    desk.until(lambda: bool(desk.world.of(assembly.PART).body.ended))
    assert place.end.isHidden()
