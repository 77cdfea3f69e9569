"""What the After door shows: the newest meeting's decisions and mandates, in calm words."""

from __future__ import annotations

from dataclasses import replace

from facilitator.parts.actions import NoteAction
from facilitator.parts.calendar import SetNextMeeting
from facilitator.parts.meeting import CloseMeeting
from facilitator.plan import NextMeeting
from tests.facilitator.hall import hall_of, item, motion
from tests.facilitator.readings.marfleet import evening_at_marfleet
from ui.present.after import AfterView, MinutesAct, after_view


def view_of(folder) -> AfterView:
    hall = evening_at_marfleet(folder)
    hall.opened.close()
    return after_view(hall.world, "en")


def test_every_decision_of_the_evening_is_a_card_in_its_order(tmp_path):
    view = view_of(tmp_path)
    assert [card.number for card in view.decisions] == [f"D-2026-00{n}" for n in range(1, 7)]
    assert [card.ballot for card in view.decisions] == [2, 4, 5, 6, 7, 8]
    agreed, bus, *_ = view.decisions
    assert (agreed.result, agreed.method) == ("Agreed without a count.", "")
    assert bus.result.startswith("CARRIED. For 131, Against 12")
    assert view.when == "Thursday 14 May 2026, 19:02 to 20:19"


def test_a_mandate_that_is_accepted_asks_for_no_acceptance(tmp_path):
    (card,) = view_of(tmp_path).mandates
    assert (card.delegate, card.acceptable, card.certifiable) == ("Ayesha Karim", False, True)
    assert card.printed == ""


def test_with_names_removed_the_cards_stand(tmp_path):
    hall = evening_at_marfleet(tmp_path)
    hall.opened.close()
    bare = after_view(replace(hall.world, sides={}), "en")
    assert bare.mandates[0].delegate == "[name removed]"
    assert bare.decisions[3].result == "Elected: [name removed], 81 of 152 votes (needed 77)"


def test_before_the_first_meeting_the_page_says_that_papers_will_come(tmp_path):
    with hall_of(tmp_path) as hall:
        view = after_view(hall.world, "en")
    assert (view.number, view.decisions, view.minutes) == (0, (), ())
    assert "Its papers will be here" in view.note


def test_a_meeting_that_runs_and_one_without_votes_are_told(tmp_path):
    with hall_of(tmp_path, item("tea", motion())) as hall:
        assert "still running" in after_view(hall.world, "en").note
        hall.do(CloseMeeting())
        assert after_view(hall.world, "en").note == "Nothing was put to a vote in this meeting."


def test_an_assembly_with_papers_in_two_languages_has_minutes_in_each(tmp_path):
    hall = evening_at_marfleet(tmp_path)
    hall.opened.close()
    states = dict(hall.world.states)
    states["assembly"] = replace(states["assembly"], papers=("cy", "en"))
    assert after_view(replace(hall.world, states=states), "en").minutes == (
        MinutesAct("cy", "Minutes in Welsh"),
        MinutesAct("en", "Minutes in English"),
    )


def test_what_comes_of_the_meeting_stands_on_the_page(tmp_path):
    with hall_of(tmp_path, item("tea")) as hall:
        hall.do(NoteAction({"en": "Book the hall"}, "Sam", "2026-05-21"))
        hall.do(SetNextMeeting(NextMeeting("2026-06-11", "19:00")))
        to_do = after_view(hall.world, "en").to_do
    assert to_do == (
        "Book the hall · Sam · by Thursday 21 May 2026",
        "Next meeting: Thursday 11 June 2026, 19:00.",
    )
