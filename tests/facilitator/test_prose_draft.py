"""What a secretary types is read back as it was typed, and undone by name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import prose_draft as edits
from facilitator.minutes_blocks import KEYS, OPTIONAL
from facilitator.minutes_prose import Prose
from facilitator.prose_draft import POINTS, ROLES, SIGNATORIES, SPEAKERS, ProseDraft, words_of
from tests.facilitator.hall import hall_of

LINE = st.text(alphabet="abc ,:–", max_size=12)
LINES = st.lists(LINE, max_size=4).map("\n".join)
TYPED = st.dictionaries(st.sampled_from(("en", "cy")), LINES)


@pytest.mark.parametrize("field", [POINTS, SPEAKERS, ROLES, SIGNATORIES])
@settings(max_examples=40)
@given(typed=TYPED)
def test_lines_are_read_back_as_they_were_understood(field, typed):
    _, once = edits.typed(Prose(), field, typed, "en")
    _, twice = edits.typed(Prose(), field, edits.lines_of(once, field), "en")
    assert edits.lines_of(twice, field) == edits.lines_of(once, field)


@given(key=st.sampled_from(KEYS))
def test_what_is_not_optional_is_never_left_out(key):
    _, prose = edits.kept(Prose(), key, "en", there=False)
    assert (key in prose.blocks) == (key not in OPTIONAL)


def test_a_role_has_its_names_and_one_without_is_left_for_the_pen():
    _, prose = edits.typed(Prose(), ROLES, {"en": "Tellers: Bea, Sam\nWitness"}, "en")
    assert [line.names for line in prose.roles] == [("Bea", "Sam"), ("",)]


def test_nothing_a_named_person_said_is_lost_where_the_name_stands_once():
    typed = {"en": "Bea Shaw: The bus is late.", "cy": "Mae'r bws yn hwyr."}
    _, prose = edits.typed(Prose(), SPEAKERS, typed, "en")
    (said,) = prose.speakers
    assert said.name == "Bea Shaw"
    assert said.words == {"en": "The bus is late.", "cy": "Mae'r bws yn hwyr."}


def test_from_the_approval_on_the_words_are_those_that_were_given_out(tmp_path):
    with hall_of(tmp_path) as hall:
        drafts = hall.opened.drafts
        draft = ProseDraft(drafts, 1)
        draft.take(*edits.noted(draft.prose, "decisions", {"en": "A long talk."}, "en"))
        draft.give_out(draft.prose)
        draft.take(*edits.noted(draft.prose, "decisions", {"en": "Another."}, "en"))
        assert words_of(drafts, 1, are_open=True).notes["decisions"] == {"en": "Another."}
        assert words_of(drafts, 1, are_open=False).notes["decisions"] == {"en": "A long talk."}
        again = ProseDraft(drafts, 1)
        again.line.undo()
        assert again.prose.notes["decisions"] == {"en": "A long talk."}
        assert again.line.redoes == "Words under “Decisions”"
