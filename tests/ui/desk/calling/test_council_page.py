"""The page of the local council beside After: what there is to send, and the tree."""

from __future__ import annotations

import pytest

from facilitator.body import BodyKind
from facilitator.parts.assembly import Assembly
from facilitator.readings.evening.submission import Submittable
from facilitator.relations import CouncilSetting, Relation, TowardsCouncil, Way
from tests.ui.desk.evenings import heard
from ui.desk.calling.council_page import CouncilPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LISTENS = TowardsCouncil(CouncilSetting.LISTENS, "Hull City Council")
BUS = Submittable("D-2026-002", "That the last bus runs at 23:00.")


def test_with_nothing_carried_there_is_no_letter_and_no_tree(shown):
    page = shown(CouncilPage("en", ("en",)))
    page.show_state(Assembly(towards=LISTENS), ())
    assert not page.making.make.isEnabled()
    assert not page._tree.isVisible()


def test_a_carried_decision_is_there_to_be_sent_to_the_council_that_was_named(shown):
    page = shown(CouncilPage("en", ("en", "cy")))
    above = Relation("r", "Hull District Assembly", BodyKind.COUNCIL, Way.PARENT)
    page.show_state(Assembly(name="Marfleet", towards=LISTENS, relations=(above,)), (BUS,))
    asked = heard(page.making.make_asked)
    page.making.make.click()
    assert asked
    assert page.decision.currentData() == "D-2026-002"
    assert page.to.value == "Hull City Council"
    assert page._tree.isVisible()
