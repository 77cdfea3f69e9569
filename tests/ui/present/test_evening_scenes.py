"""Cues that come only with something to show, and their pictures filled from an evening."""

from __future__ import annotations

import pytest

from facilitator.drafting import with_people_as_tokens
from facilitator.ids import SeededIds
from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.parts import actions, agenda, agreements, auxiliary, calendar, handsets, meeting
from facilitator.parts.auxiliary import Purpose
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, NextMeeting, Speaker
from tests.facilitator.hall import Phase, item, motion, plan, replace
from ui.present import scenes
from ui.present.cues import LIGHT, WELCOME, Cue, CueKind, cues
from ui.present.hall_scene import cue_scene
from ui.present.pictures import pictures
from ui.present.show import back, begun, following, gone, live_at, previewed
from ui.present.turns import next_speaker, next_turn, waiting_line

EN, BOTH = ("en",), ("en", "cy")
AGENDA = Cue(CueKind.AGENDA)


def kinds(evening):
    return [cue.kind for cue in cues(evening.world)]


def seen(evening, cue, languages=EN):
    return cue_scene(cue, evening.world, evening.clock.now(), languages)


def names(evening):
    groups = pictures(evening.world, evening.clock.now(), "en")
    return [picture.name for group in groups for picture in group]


@pytest.fixture
def talk(hall):
    """An evening with a question to talk about and two speakers."""
    item_ = replace(
        item("buses", phase=Phase.DELIBERATION, minutes=30),
        asked={"en": "How could we get home at night?"},
        speakers=(Speaker("Jo Park, Hull Bus Users", 240), Speaker("Tom Dale")),
    )
    evening = hall()
    frozen, people = with_people_as_tokens(plan(item_), SeededIds(3))
    evening.do(meeting.StartMeeting(frozen, people))
    return evening


def test_an_item_shows_its_question_and_its_speakers_one_by_one(talk):
    assert kinds(talk)[2:-1] == [CueKind.ITEM, CueKind.ASKED, CueKind.SPEAKER, CueKind.SPEAKER]
    assert seen(talk, Cue(CueKind.ASKED, "buses")).text == "How could we get home at night?"
    first = seen(talk, Cue(CueKind.SPEAKER, "buses"))
    assert (first.name, first.organisation) == ("Jo Park", "Hull Bus Users")
    assert (first.place, first.next_line) == ("Speaker 1 of 2", "Next: Tom Dale")
    assert first.countdown.text == "4:00"


def test_a_speakers_clock_runs_once_their_turn_does(talk):
    talk.do(agenda.BeginItem("buses"))
    person = talk.world.of(agenda.PART).current.planned.speakers[0].person
    talk.do(auxiliary.StartAuxiliary(240, Purpose.TURN, person=person))
    talk.clock.forward(60)
    assert seen(talk, Cue(CueKind.SPEAKER, "buses")).countdown.text == "3:00"
    assert seen(talk, Cue(CueKind.ITEM, "buses")).name == "Jo Park"
    talk.do(auxiliary.StopAuxiliary())
    assert isinstance(seen(talk, Cue(CueKind.ITEM, "buses")), scenes.ItemScene)


def test_while_groups_work_the_item_is_their_stage_and_their_question(talk):
    talk.do(agenda.BeginItem("buses"), auxiliary.StartAuxiliary(1200, Purpose.GROUPS))
    talk.clock.forward(165)
    stage = seen(talk, Cue(CueKind.ITEM, "buses"))
    assert isinstance(stage, scenes.StageCue)
    assert stage.what == "How could we get home at night?"


def test_the_welcome_counts_down_by_itself_near_the_start(hall):
    evening = hall()
    evening.do(meeting.StartMeeting(replace(plan(item("tea")), start="19:20")))
    assert isinstance(seen(evening, WELCOME), scenes.Welcome)
    evening.clock.forward(10 * 60)
    near = seen(evening, WELCOME)
    assert (near.countdown.text, near.countdown.word) == ("10:00", "We start in")
    evening.clock.forward(10 * 60)
    assert seen(evening, WELCOME).countdown.word == "We start now"
    evening.do(agenda.BeginItem("tea"))
    assert isinstance(seen(evening, WELCOME), scenes.Welcome)


def test_words_that_the_hall_changed_are_marked_until_they_are_put(hall):
    evening = hall(item("bus", motion("That the last bus runs at 23:00.")))
    evening.do(agenda.BeginItem("bus"))
    evening.do(agenda.MoveAmendment("bus", {"en": "That the last bus runs at 23:30."}))
    evening.do(ask.PutQuestion(), ask.BeginCounting("hands"))
    evening.do(ask.EnterCount({"for": 90, "against": 20, "abstain": 0}, "A"))
    assert CueKind.CHANGED not in kinds(evening)
    among = cues(evening.world)
    show = live_at(begun(among[0], among), Cue(CueKind.QUESTION, "bus"), among)
    evening.do(ask.ShowResult(), ask.DeclareResult())
    (text,) = seen(evening, Cue(CueKind.CHANGED, "bus")).texts
    assert [run.text for run in text.runs if run.change is scenes.Change.ADDED] == ["23:30."]
    show = gone(following(show, cues(evening.world)), cues(evening.world))
    assert show.live.kind is CueKind.CHANGED
    evening.do(ask.PutQuestion())
    assert following(show, cues(evening.world)).live == Cue(CueKind.QUESTION, "bus")


def test_what_was_worked_out_closes_the_evening(hall):
    evening = hall(item("bus", motion()))
    assert kinds(evening)[-2:] == [CueKind.QUESTION, CueKind.THANKS]
    evening.put("bus")
    evening.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
    evening.do(actions.NoteAction({"en": "Write to the council"}, "Mo", "2026-05-28"))
    evening.do(calendar.SetNextMeeting(NextMeeting("2026-06-11", "19:00", "St Giles Hall")))
    assert kinds(evening)[-4:] == [
        CueKind.DECISIONS,
        CueKind.ACTIONS,
        CueKind.NEXT_MEETING,
        CueKind.THANKS,
    ]
    (decided,) = seen(evening, Cue(CueKind.DECISIONS)).decisions
    assert (decided.number, decided.outcome, decided.word) == (
        "D-2026-001",
        scenes.Outcome.CARRIED,
        "Carried",
    )
    (action,) = seen(evening, Cue(CueKind.ACTIONS)).actions
    assert (action.who, action.by) == ("Mo", "by Thursday 28 May 2026")
    assert seen(evening, Cue(CueKind.NEXT_MEETING)).day == "Thursday 11 June 2026"


def test_the_next_evening_opens_with_what_is_still_going_and_calls_nothing_late(hall):
    evening = hall(item("tea"))
    evening.do(actions.NoteAction({"en": "Write"}, "Mo", "2026-05-01"), meeting.CloseMeeting())
    evening.do(meeting.StartMeeting(plan(item("tea"))))
    assert kinds(evening)[2] is CueKind.EARLIER
    (going,) = seen(evening, Cue(CueKind.EARLIER)).actions
    assert going.by == "still going"


def test_agreements_stand_line_by_line_in_both_languages(hall):
    evening = hall(item("tea"))
    evening.do(agreements.AdoptAgreements({"en": "Listen.\nShare.", "cy": "Gwrando.\nRhannu."}))
    lines = seen(evening, Cue(CueKind.AGREEMENTS), BOTH).lines
    assert lines == ("Listen.\nGwrando.", "Share.\nRhannu.")


def test_only_pictures_that_tonight_can_fill_are_offered(hall):
    evening = hall(item("tea"), handsets_out=())
    assert names(evening) == ["Now and next", "How we meet", "Hand signals", "More hand signals"]
    draft = MandateDraft(
        {}, {}, {}, {}, (Instruction(InstructionType.BIND, {"en": "No."}),), {}, ""
    )
    asked = motion(kind=Kind.MANDATE, mandate=draft)
    evening.do(agenda.InsertItem(item("bus", asked)), agenda.BeginItem("bus"))
    assert names(evening)[-4:-2] == ["How to vote: hands", "How to vote: cards"]
    evening.do(handsets.IssueHandsets(((1, 9),)))
    assert names(evening)[-4:] == [
        *("How to vote: handsets", "How to vote: cards"),
        *("The mandate", "Instruction 1: Bind"),
    ]


def test_every_picture_that_is_offered_can_be_shown(talk):
    for group in pictures(talk.world, talk.clock.now(), "en"):
        for picture in group:
            assert not isinstance(seen(talk, picture.cue), scenes.Logo), picture


def test_a_picture_beside_the_evening_waits_in_the_preview_and_the_place_is_kept():
    among = (WELCOME, AGENDA, Cue(CueKind.ITEM, "a"))
    show = live_at(begun(WELCOME, among), AGENDA, among)
    loaded = previewed(show, Cue(CueKind.SIGNALS))
    assert loaded.live == AGENDA
    shown = gone(loaded, among)
    assert (shown.live, shown.at, shown.preview) == (Cue(CueKind.SIGNALS), AGENDA, among[2])
    assert back(shown, among) == show
    assert gone(shown, among).live == among[2]


def test_a_picture_beside_the_evening_turns_its_own_pages_first():
    among = (WELCOME, AGENDA)
    show = live_at(begun(WELCOME, among), Cue(CueKind.AGREEMENTS), among)
    second = gone(show, among, pages=2)
    assert second.live == Cue(CueKind.AGREEMENTS, page=1)
    assert gone(second, among, pages=2).live == AGENDA


def test_asking_whose_light_stayed_dark_leaves_the_ballot_open_and_a_step_away(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    among = cues(evening.world)
    voting = live_at(begun(WELCOME, among), Cue(CueKind.QUESTION, "bus"), among)
    asking = live_at(voting, LIGHT, among)
    assert seen(evening, LIGHT).received_line == "0 of 160 heard"
    assert back(asking, among) == voting


def test_the_next_turn_is_the_speakers_on_the_wall_then_the_one_behind(talk):
    talk.do(agenda.BeginItem("buses"))
    first, item_ = Cue(CueKind.SPEAKER, "buses"), Cue(CueKind.ITEM, "buses")
    assert waiting_line(talk.world, item_, "en") == "Jo Park: 4 minutes"
    assert next_speaker(talk.world, replace(first, n=1)) == 1
    talk.do(next_turn(talk.world, first))
    assert waiting_line(talk.world, first, "en") == ""
    assert next_speaker(talk.world, first) == next_speaker(talk.world, item_) == 1
    talk.do(next_turn(talk.world, item_))
    assert next_turn(talk.world, item_) == auxiliary.NextTurn()


def test_a_turn_that_still_runs_from_the_item_before_keeps_nobody_here_from_being_next(talk):
    talk.do(auxiliary.StartAuxiliary(60, auxiliary.Purpose.TURN, person="of another item"))
    talk.do(agenda.BeginItem("buses"))
    assert next_speaker(talk.world, Cue(CueKind.ITEM, "buses")) == 0
