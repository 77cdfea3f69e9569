"""The hall from the desk's side: it follows the journal, and moves only by somebody's act."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from facilitator.parts import actions, agenda
from facilitator.parts.ballot import commands as ask
from tests.facilitator.hall import hall_of, item, motion
from tests.ui.desk.evenings import heard
from ui.desk.projection import Projection
from ui.present.cues import Cue, CueKind
from ui.present.guests import guest
from ui.present.show import Safe

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def hall(tmp_path):
    with hall_of(tmp_path, item("tea"), item("bus", motion()), item("blank", motion(""))) as made:
        yield made


@pytest.fixture
def projection(hall, qapp):
    def send(*commands, answered=None):
        outcomes = hall.try_(*commands)
        if answered is not None:
            answered(outcomes)

    return Projection(lambda: hall.world, hall.clock, send, ("en",))


def live(projection):
    cue = projection._show.live
    return cue.kind.name, cue.item


def welcome(projection):
    projection.jump(1)
    projection.next()


def test_after_a_start_the_hall_sees_the_logo_until_somebody_goes_on(projection):
    shown = heard(projection.shown)
    projection.look()
    assert type(shown[-1][0]).__name__ == "Logo"
    projection.safe(Safe.SHOW)
    assert type(shown[-1][0]).__name__ == "Starting"


def test_next_turns_to_an_item_once_the_journal_has_it(projection, hall):
    welcome(projection)
    projection.next()
    projection.next()
    assert live(projection) == ("ITEM", "tea")
    assert hall.world.of(agenda.PART).current.id == "tea"


def test_what_was_loaded_stays_loaded_whatever_is_done_with_the_vote_in_hand(projection, hall):
    hall.open("bus")
    loaded = Cue(CueKind.ITEM, "tea")
    projection.load(loaded)
    projection.bring_up_question()
    assert live(projection) == ("QUESTION", "bus")
    assert (projection._show.preview, projection._show.chosen) == (loaded, True)


def test_next_goes_no_further_while_a_vote_is_in_hand(projection, hall):
    hall.open("bus")
    projection.bring_up_question()
    projection.next()
    assert live(projection) == ("QUESTION", "bus")
    assert hall.ballot.phase.name == "OPEN"


def test_a_question_without_words_is_no_picture(projection):
    welcome(projection)
    seen = []
    for _ in range(8):
        seen.append(live(projection))
        projection.next()
    assert ("QUESTION", "blank") not in seen
    assert seen[-1][0] == "THANKS"


def test_a_done_item_that_is_chosen_is_begun_again(projection, hall):
    for key in ("tea", "bus"):
        hall.do(agenda.BeginItem(key))
    projection.load(Cue(CueKind.ITEM, "tea"))
    projection.next()
    assert hall.world.of(agenda.PART).current.id == "tea"


def test_behind_a_message_the_evening_goes_on_where_it_was(projection, hall):
    hall.do(agenda.BeginItem("tea"))
    projection.load(Cue(CueKind.ITEM, "bus"))
    projection.beside(Cue(CueKind.MESSAGE, text="A car blocks the gate."))
    assert projection._show.live.kind is CueKind.MESSAGE
    projection.next()
    assert live(projection) == ("ITEM", "bus")


def test_what_is_black_or_frozen_stays_so_whatever_happens(projection, hall):
    shown = heard(projection.shown)
    hall.do(agenda.BeginItem("bus"), ask.PutQuestion())
    projection.bring_up_question()
    projection.safe(Safe.FREEZE)
    held = shown[-1][0]
    hall.do(ask.AskAgreement())
    projection.look()
    assert shown[-1][0] is held
    projection.safe(Safe.BLACK)
    projection.look()
    assert type(shown[-1][0]).__name__ == "Black"


def test_a_narrow_wall_has_more_pages_and_next_turns_every_one_of_them(projection, hall):
    hall.do(agenda.BeginItem("bus"), ask.PutQuestion())
    last = []
    for shape in (QSize(1920, 1080), QSize(700, 1050)):
        projection.shape = shape
        projection.bring_up_question()
        for _ in range(5):
            projection.next()
        last.append(projection._show.live.page)
    assert last[0] == 0
    assert last[1] > 0


def test_an_item_that_is_chosen_is_begun_although_it_comes_next_anyway(projection, hall):
    for key in ("bus", "tea"):
        hall.do(agenda.BeginItem(key))
    projection.jump(3)
    projection.next()
    assert projection._show.preview == Cue(CueKind.ITEM, "bus")
    projection.load(Cue(CueKind.ITEM, "bus"))
    projection.next()
    assert hall.world.of(agenda.PART).current.id == "bus"


def test_where_the_hall_went_back_next_begins_what_was_begun_too_soon(projection, hall):
    welcome(projection)
    for key in ("tea", "bus", "tea"):
        hall.do(agenda.BeginItem(key))
    projection.load(Cue(CueKind.ITEM, "tea"))
    projection.next()
    projection.next()
    assert hall.world.of(agenda.PART).current.id == "bus"


def test_where_the_item_on_the_wall_is_left_out_the_logo_is_up_and_the_place_is_kept(
    projection, hall
):
    hall.do(agenda.BeginItem("tea"), agenda.BeginItem("bus"))
    projection.bring_up_question()
    shown = heard(projection.shown)
    hall.do(agenda.SkipItem("bus"))
    projection.look()
    assert type(shown[-1][0]).__name__ == "Logo"
    assert projection._show.preview == Cue(CueKind.ITEM, "blank")
    projection.next()
    assert live(projection) == ("ITEM", "blank")


def test_an_action_taken_back_leaves_the_end_of_the_evening_where_it_was(projection, hall):
    hall.do(actions.NoteAction({"en": "Book the hall"}))
    projection.look()
    projection.jump(7)
    projection.next()
    assert live(projection)[0] == "ACTIONS"
    hall.do(actions.TakeBackAction(hall.world.of(actions.PART).all[0].id))
    projection.look()
    assert projection._show.safe is Safe.LOGO
    assert projection._show.preview.kind is CueKind.THANKS


def test_a_guest_whose_pages_were_turned_is_put_away_to_what_was_there_before_it(projection):
    welcome(projection)
    before, board = projection.live, guest("points")
    for cue in (board, replace(board, page=1), board, board):
        projection.beside(cue)
    assert projection.live == before
