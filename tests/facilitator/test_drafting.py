"""Editing a plan: what each edit does, what it is called, and that undo survives a restart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from facilitator import drafting
from facilitator.drafting import PlanDraft
from facilitator.errors import RuleError
from facilitator.ids import SeededIds
from facilitator.part import Side
from facilitator.plan import Choice, Kind, Question, Speaker
from facilitator.record.drafts import Drafts
from facilitator.record.file import RecordFile
from facilitator.templates import all_templates
from tests.facilitator.hall import item, plan

EVENING = plan(item("welcome"), item("tea"), item("vote"), item("thanks"))


@pytest.fixture
def draft(tmp_path):
    """The draft as a program finds it that has just been started."""
    file = RecordFile.create(tmp_path / "marfleet.assembly")
    yield lambda: PlanDraft(Drafts(file), "plan")
    file.close()


def order(of):
    return [each.id for each in of.items]


def election(*names):
    asked = Question(Kind.ELECTION, {"en": "Who shall be our delegate?"})
    return drafting.with_candidates(asked, names, SeededIds(len(names)))


def test_an_item_is_moved_and_the_move_has_a_name():
    edit = drafting.moved(EVENING, "tea", 0)
    assert order(edit.plan) == ["tea", "welcome", "vote", "thanks"]
    assert edit.name == "Move “Tea”"


def test_an_item_is_put_in_duplicated_and_removed():
    two = drafting.inserted(EVENING, item("song"), 1).plan
    three = drafting.duplicated(two, "song", lambda: "song again").plan
    assert order(three)[:3] == ["welcome", "song", "song again"]
    assert order(drafting.removed(three, "song").plan)[:2] == ["welcome", "song again"]


def test_an_item_is_edited_in_its_place():
    edit = drafting.edited(EVENING, replace(item("tea"), minutes=8))
    assert edit.plan.minutes == EVENING.minutes + 3
    assert edit.name == "Change the length of “Tea”"


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"title": {"en": "Cake"}}, "Rename “Tea” to “Cake”"),
        ({"words": {"en": "There is cake."}}, "Edit what to say in “Tea”"),
        ({"question": Question(Kind.MOTION, {"en": "Cake?"})}, "Edit the question of “Tea”"),
        ({"at": "20:15", "until": "20:30"}, "Change the times of “Tea”"),
        ({"minutes": 9, "at": "20:15"}, "Edit “Tea”"),
    ],
)
def test_an_edit_of_an_item_is_called_what_it_does(change, name):
    assert drafting.edited(EVENING, replace(item("tea"), **change)).name == name


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"thanks": ({"en": "The kitchen"},)}, "Edit the thank-you roll"),
        ({"agreements": {"en": "One voice at a time"}}, "Edit the agreements"),
        ({"place": "Hull"}, "Change the place"),
        ({"place": "Hull", "day": "2026-06-01"}, "Edit the evening"),
    ],
)
def test_an_edit_of_the_evening_is_called_what_it_does(draft, change, name):
    edit = drafting.about(EVENING, replace(EVENING, **change))
    assert edit.name == name
    before = draft()
    before.take(drafting.begun(EVENING))
    before.take(edit)
    after_a_restart = draft()
    assert after_a_restart.undoes == name
    after_a_restart.undo()
    assert (after_a_restart.plan, after_a_restart.redoes) == (EVENING, name)


def test_an_item_that_is_gone_cannot_be_moved():
    with pytest.raises(RuleError, match="not in this plan"):
        drafting.moved(EVENING, "cake", 0)


@given(some.sampled_from(order(EVENING)), some.integers(-2, 9))
def test_moving_loses_nothing_and_keeps_the_others_in_order(key, to):
    after = order(drafting.moved(EVENING, key, to).plan)
    assert sorted(after) == sorted(order(EVENING))
    assert [k for k in after if k != key] == [k for k in order(EVENING) if k != key]


@pytest.mark.parametrize("template", all_templates()[0], ids=lambda each: each.key)
def test_a_plan_comes_back_from_its_draft_as_it_was(template):
    kept = replace(EVENING, items=template.items, thanks=template.thanks)
    assert drafting.from_json(drafting.as_json(kept)) == kept


def test_a_draft_that_is_no_plan_is_refused():
    with pytest.raises(RuleError, match="cannot be read"):
        drafting.from_json('{"title": 3}')


def test_an_edit_is_undone_and_redone_by_name(draft):
    here = draft()
    here.take(drafting.begun(EVENING))
    here.take(drafting.moved(EVENING, "tea", 0))
    assert here.undoes == "Move “Tea”"

    here.undo()

    assert here.plan == EVENING
    assert (here.undoes, here.redoes) == ("Begin with “May assembly”", "Move “Tea”")
    here.redo()
    assert order(here.plan)[0] == "tea"


def test_undo_survives_a_restart(draft):
    first = draft()
    first.take(drafting.begun(EVENING))
    first.take(drafting.removed(EVENING, "tea"))
    first.undo()

    second = draft()

    assert second.plan == EVENING
    assert second.redoes == "Remove “Tea”"


def test_a_new_edit_drops_what_was_undone(draft):
    here = draft()
    here.take(drafting.begun(EVENING))
    here.take(drafting.removed(EVENING, "tea"))
    here.undo()
    here.take(drafting.removed(EVENING, "vote"))
    assert here.redoes is None
    assert order(draft().plan) == ["welcome", "tea", "thanks"]


def test_undoing_the_beginning_leads_back_to_no_plan(draft):
    here = draft()
    here.take(drafting.begun(EVENING))
    here.undo()
    here.undo()
    assert here.plan is None
    assert here.undoes is None


def test_an_edit_that_changes_nothing_is_no_step(draft):
    here = draft()
    here.take(drafting.begun(EVENING))
    here.take(drafting.edited(EVENING, EVENING.items[0]))
    assert here.undoes == "Begin with “May assembly”"


def test_the_words_of_an_item_stay_when_it_is_put_to_the_hall_and_when_it_is_not():
    talk = replace(item("bus"), proposal={"en": "A bus at 23:00."})
    motion = drafting.asked(talk, Question(Kind.MOTION, {}))
    assert motion.question.wording == {"en": "A bus at 23:00."}
    assert motion.proposal == {}
    assert drafting.asked(motion, None) == talk


def test_whoever_stood_before_stays_the_same_choice():
    before = election("Ayesha Karim", "Tom Dale")
    after = drafting.with_candidates(before, ["Tom Dale", " Mo Reilly ", ""], SeededIds(9))
    assert drafting.candidates(after) == ("Tom Dale", "Mo Reilly")
    assert after.choices[0] == before.choices[1]


def test_no_name_is_left_in_a_plan_that_goes_into_the_record():
    evening = plan(item("one", election("Ayesha Karim", "Tom Dale")), item("tea"))
    clean, sides = drafting.with_people_as_tokens(evening, SeededIds(5))
    assert "Ayesha" not in drafting.as_json(clean)
    tokens = [choice.person for choice in clean.items[0].question.choices]
    assert sides == (
        Side("name", tokens[0], "Ayesha Karim"),
        Side("name", tokens[1], "Tom Dale"),
    )


def test_one_name_is_one_person_all_evening():
    evening = plan(item("one", election("Tom Dale")), item("two", election("Tom Dale", "Mo")))
    clean, sides = drafting.with_people_as_tokens(evening, SeededIds(5))
    first, second = (each.question.choices[0].person for each in clean.items)
    assert first == second
    assert len(sides) == 2


def test_biscuits_stay_biscuits():
    biscuits = Question(Kind.TEST, {"en": "Which?"}, choices=(Choice("a", {"en": "Ginger"}),))
    evening = plan(item("biscuit", biscuits))
    assert drafting.with_people_as_tokens(evening, SeededIds(5)) == (evening, ())


def test_a_plan_that_became_a_meeting_makes_room_for_the_next_and_no_start_is_undone(draft):
    draft().take(drafting.begun(EVENING))
    draft().set_aside("Start the meeting")
    assert (draft().plan, draft().undoes) == (None, None)
    draft().undo()
    assert draft().plan is None
    draft().take(drafting.begun(EVENING))
    draft().undo()
    assert (draft().plan, draft().undoes) == (None, None)
    draft().redo()
    assert draft().plan == EVENING


def test_whoever_gives_input_is_a_token_in_the_journal():
    heard = replace(item("input"), speakers=(Speaker("Jo Park, Hull Bus Users", 240),))
    frozen, sides = drafting.with_people_as_tokens(plan(heard), SeededIds(1))
    (speaker,) = frozen.items[0].speakers
    assert (speaker.name, speaker.seconds) == ("", 240)
    assert sides == (Side("name", speaker.person, "Jo Park, Hull Bus Users"),)
