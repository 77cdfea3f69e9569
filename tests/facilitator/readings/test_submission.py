"""A decision as a letter to the council: what it carries, and what it never claims."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.documents.standing.submission import submission_pdf
from facilitator.errors import RuleError
from facilitator.parts import decision
from facilitator.readings.evening.submission import Asked, submission_of, submittable
from facilitator.relations import CouncilSetting
from tests.facilitator.documents.reading import pages

DAY = date(2026, 5, 20)
ASKED = Asked("Hull City Council, The Guildhall", date(2026, 6, 30), "01482 000 000")


@pytest.fixture
def letter(marfleet):
    return submission_of(
        marfleet.world, submittable(marfleet.world, "en")[-1].code, DAY, ASKED, "en"
    )


def squeezed(made):
    return " ".join(" ".join(pages(made)).split())


def test_what_was_carried_can_be_sent_and_an_election_cannot(marfleet):
    found = submittable(marfleet.world, "en")
    register = {each.code: each for each in marfleet.world.of(decision.PART).all}
    assert found
    assert all(register[each.code].outcome in {"carried", "chosen"} for each in found)
    assert all(each.words for each in found)


def test_the_letter_carries_the_words_the_figures_and_what_is_enclosed(letter):
    text = squeezed(submission_pdf(letter, "en"))
    assert letter.decision in text
    assert letter.wording["en"] in text
    assert " ".join(letter.result.split()) in text
    for said in ("Hull City Council", "Tuesday 30 June 2026", "01482", "Evidence sheet", "Minutes"):
        assert said in text


def test_it_claims_no_force_of_law(letter):
    text = squeezed(submission_pdf(letter, "en")).casefold()
    assert "binds nobody but the assembly" in text
    for claim in ("statut", "hereby", "pursuant", "must", "required", "duty"):
        assert claim not in text


def test_each_way_of_the_council_asks_for_something_else(letter):
    asked = set()
    for setting in (CouncilSetting.LISTENS, CouncilSetting.DELEGATES, CouncilSetting.MADE_OF):
        text = squeezed(submission_pdf(replace(letter, setting=setting), "en"))
        asked.add(text.partition("What we ask")[2].partition("We should be glad")[0])
    assert len(asked) == 3


def test_a_decision_that_nobody_took_has_no_letter(marfleet):
    with pytest.raises(RuleError):
        submission_of(marfleet.world, "D-1900-001", DAY, ASKED, "en")
