"""Cards for the two roles of a group: what to do, and that nobody is named."""

from __future__ import annotations

from facilitator.documents.groups.roles import role_cards_pdf
from tests.facilitator.documents.reading import pages


def test_each_table_has_two_cards_and_a_stage_that_is_left_out_is_on_none():
    made = pages(role_cards_pdf(range(3, 5), "A5", "Marfleet", ("en",), (0, 12, 0, 5)))
    assert len(made) == 2
    assert "Table 3: you facilitate" in made[0]
    assert "Table 3: you take the notes" in made[0]
    assert "Go-round, 12 min" in made[0]
    assert "Intro round" not in made[0]
    assert "no names of people" in made[1]
