"""The facilitator's acts: what is done, what is said instead, and what the wall shows after."""

from __future__ import annotations

import pytest

from facilitator.ids import SeededIds
from facilitator.parts import agenda, ballot, countdown
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind
from tests.facilitator.hall import hall_of, item, motion
from ui.desk.conduct import Conduct
from ui.present.acts import Act


class Wall:
    def __init__(self):
        self.shown = 0

    def bring_up_question(self):
        self.shown += 1


class Desk:
    """A Conduct on a hall, answered at once."""

    def __init__(self, hall):
        self.hall, self.wall, self.said = hall, Wall(), []
        self.conduct = Conduct(
            lambda: hall.world,
            self._send,
            self.wall,
            self.said.append,
            language="en",
            new_id=SeededIds(3),
        )

    def _send(self, *commands, answered=None):
        outcomes = self.hall.try_(*commands)
        if answered is not None:
            answered(outcomes)


@pytest.fixture
def desk(tmp_path):
    with hall_of(tmp_path, item("tea"), item("bus", motion()), item("blank", motion(""))) as hall:
        yield Desk(hall)


def test_an_act_on_the_vote_brings_it_up_on_the_wall(desk):
    desk.hall.do(agenda.BeginItem("bus"))
    desk.conduct.act(Act.PUT)
    assert (desk.hall.ballot.phase.name, desk.wall.shown) == ("PUT", 1)


def test_an_act_on_the_clock_leaves_the_wall_alone(desk):
    desk.hall.do(agenda.BeginItem("bus"))
    desk.conduct.act(Act.FIVE_MINUTES)
    desk.conduct.act(Act.CLOCK)
    assert desk.hall.world.of(countdown.PART).running_since is None
    assert desk.wall.shown == 0


def test_an_act_that_is_not_of_this_moment_is_said_and_not_done(desk):
    seq = desk.hall.world.seq
    for act in (Act.OPEN, Act.DECLARE, Act.VOID, Act.CLOSE, Act.SHOW_RESULT):
        desk.conduct.act(act, typed="because")
    assert desk.hall.world.seq == seq
    assert len(desk.said) == 5


def test_a_line_from_the_floor_is_an_item_of_its_own_where_the_words_are_there(desk):
    desk.hall.do(agenda.BeginItem("tea"))
    desk.conduct.question_from_the_floor("  That we meet in June. ")
    assert desk.hall.ballot.question.wording == {"en": "That we meet in June."}
    titles = [i.planned.title["en"] for i in desk.hall.world.of(agenda.PART).items]
    assert titles == ["Tea", "Question from the floor", "Bus", "Blank"]


def test_a_line_from_the_floor_gives_words_to_the_item_that_lacks_them(desk):
    desk.hall.do(agenda.BeginItem("blank"))
    desk.conduct.question_from_the_floor("That we meet in June.")
    assert desk.hall.ballot.item == "blank"
    assert desk.hall.ballot.phase.name == "PUT"


def test_names_typed_from_the_floor_are_kept_beside_the_record(tmp_path):
    chair = item("chair", motion("Who shall be our delegate?", kind=Kind.ELECTION))
    with hall_of(tmp_path, chair) as hall:
        desk = Desk(hall)
        hall.do(agenda.BeginItem("chair"))
        desk.conduct.question_from_the_floor("Rhian Okafor, Daniel Marsh")
        assert hall.ballot.phase.name == "PUT"
        persons = [choice.person for choice in hall.ballot.question.choices]
        assert [hall.world.side("name", p) for p in persons] == ["Rhian Okafor", "Daniel Marsh"]


def test_no_question_from_the_floor_interrupts_a_vote(desk):
    desk.hall.open("bus")
    seq = desk.hall.world.seq
    desk.conduct.question_from_the_floor("That we meet in June.")
    assert desk.hall.world.seq == seq
    assert "vote is in hand" in desk.said[0]


def test_a_key_stands_for_an_act_only_while_the_act_is_there(desk):
    assert desk.conduct.key("O") is None
    desk.hall.put("bus")
    assert desk.conduct.key("O") is Act.OPEN
    desk.hall.do(ask.OpenToHandsets(), ask.BeginClosing(5, sure=True))
    assert desk.conduct.key("O") is Act.KEEP_OPEN


def test_two_tellers_are_two_counts(desk):
    desk.hall.put("bus")
    desk.conduct.act(Act.HANDS, counts=2)
    desk.conduct.enter_count({"for": 5, "against": 2, "abstain": 0}, "A")
    assert desk.hall.ballot.phase is ballot.Phase.COUNTING
    desk.conduct.enter_count({"for": 5, "against": 2, "abstain": 0}, "B")
    assert desk.hall.ballot.phase is ballot.Phase.CLOSED


def test_a_vote_is_opened_for_the_keys_that_every_handset_has(desk):
    desk.hall.do(agenda.BeginItem("bus"))
    desk.conduct.keys = lambda: 4
    desk.conduct.act(Act.PUT)
    desk.conduct.act(Act.OPEN)
    assert desk.hall.ballot.keys == 4
