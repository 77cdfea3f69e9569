"""A variation on the wall: nothing is voted on that the hall does not see."""

from __future__ import annotations

from facilitator.mandate_draft import MandateDraft
from tests.facilitator.delegated import DRAFT
from tests.facilitator.hall import replace
from ui.present.varied import both_texts


def test_the_wall_shows_what_changes_besides_the_instructions():
    longer = replace(DRAFT, until="2027-07-31", scope={"en": "Anything."}, most_terms=3)
    old, new = both_texts(DRAFT, longer, "en")
    assert old.endswith("Ends on: Friday 31 July 2026 Terms in a row, at most: 2")
    assert "May speak and vote on: Anything." in new
    assert "Ends on: Saturday 31 July 2027 Terms in a row, at most: 3" in new


def test_what_stays_as_it_is_besides_them_takes_no_room():
    old, new = both_texts(DRAFT, replace(DRAFT, instructions=DRAFT.instructions[:1]), "en")
    assert new == "1 Bind: Vote for a last bus at or after 23:00."
    assert old.startswith(new)
    assert "Ends on" not in old


def test_every_field_is_a_field_of_a_mandate():
    empty = MandateDraft({}, {}, {}, {}, (), {}, "")
    _old, new = both_texts(empty, replace(DRAFT, unforeseen={"en": "Abstain."}), "en")
    assert "Business nobody foresaw: Abstain." in new
