"""What the facilitator can do at each moment: never a dead end."""

from __future__ import annotations

import pytest

from facilitator.parts import presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind, Method, Secrecy
from facilitator.rules.rule import Base, at_least
from tests.facilitator.hall import item, motion
from ui.present.act_commands import commands_of
from ui.present.acts import Act, ballot_acts, item_acts, open_question

WHO = motion(
    "Who?", kind=Kind.ELECTION, choices=(Choice("a", person="p1"), Choice("b", person="p2"))
)


def declared(hall, question, tally, **settings):
    evening = hall(item("it", question), **settings)
    evening.put("it")
    evening.do(ask.BeginCounting("hands"), ask.EnterCount(tally))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    return evening


@pytest.mark.parametrize(
    ("question", "tally", "settings"),
    [
        (motion(), {"for": 9}, {"people": 20, "quorum": 50}),
        (WHO, {"a": 5, "b": 5}, {}),
        (motion(rule=at_least(2, 3, Base.PRESENT)), {"for": 9}, {"people": None}),
    ],
    ids=["no quorum", "no majority", "a room not counted"],
)
def test_what_could_not_be_decided_can_be_put_again_but_not_by_enter(
    hall, question, tally, settings
):
    evening = declared(hall, question, tally, **settings)
    (put,) = ballot_acts(evening.world, "en")
    assert put.act is Act.PUT
    assert not put.primary
    evening.do(presence.CountRoom(100), ask.PutQuestion())


@pytest.mark.parametrize("tally", [{"for": 9}, {"against": 9}], ids=["carried", "lost"])
def test_what_was_decided_is_not_put_again(hall, tally):
    evening = declared(hall, motion(), tally)
    assert ballot_acts(evening.world, "en") == ()
    assert open_question(evening.world) is None


def acts_of(evening, **more):
    return [view.act for view in ballot_acts(evening.world, "en", **more)]


def moments(evening):
    """Every moment of a ballot of that item, as far as its kind has it."""
    evening.put("it")
    yield
    evening.do(ask.OpenToHandsets())
    evening.press(1, "1")
    yield
    evening.do(ask.BeginClosing(60, sure=True))
    yield
    evening.do(ask.StopClosing())
    evening.close_ballot()
    yield
    if Act.LOOK in acts_of(evening):
        evening.do(ask.DrawAudit(3))
        yield
    if Act.LOT in acts_of(evening):
        evening.do(ask.DrawLot(called="3"))
        yield
    evening.do(ask.ShowResult())
    yield
    evening.do(ask.DeclareResult())
    yield


FOUR = tuple(Choice(name, {"en": name}) for name in "abcd")


@pytest.mark.parametrize("secrecy", list(Secrecy))
@pytest.mark.parametrize("method", list(Method))
def test_at_no_moment_two_acts_share_a_key_and_one_at_most_is_enters(hall, method, secrecy):
    choices = () if method is Method.CONSENT else FOUR
    kind = Kind.MOTION if method is Method.CONSENT else Kind.OPTIONS
    evening = hall(item("it", motion(kind=kind, method=method, secrecy=secrecy, choices=choices)))
    for _moment in moments(evening):
        views = (*ballot_acts(evening.world, "en"), *item_acts(evening.world, "en"))
        keys = [view.act.key for view in views]
        assert len(keys) == len(set(keys)), keys
        assert sum(view.primary for view in views) <= 1


def test_in_a_private_vote_nobody_is_asked_to_raise_a_hand(hall):
    evening = hall(item("it", motion(secrecy=Secrecy.PRIVATE)))
    for _moment in moments(evening):
        assert not {Act.HANDS, Act.CARDS, Act.LOOK, Act.WHOSE} & set(acts_of(evening))


def test_where_a_count_has_stages_the_lot_comes_before_the_result(hall):
    evening = hall(item("it", motion(kind=Kind.OPTIONS, method=Method.IRV, choices=FOUR)))
    evening.open("it")
    evening.press(1, "1")
    evening.close_ballot()
    first = ballot_acts(evening.world, "en")[0]
    assert (first.act, first.primary, first.typed) == (Act.LOT, True, True)
    assert Act.SHOW_RESULT not in acts_of(evening)
    evening.do(*commands_of(Act.LOT, evening.world, typed="4711"))
    assert Act.SHOW_RESULT in acts_of(evening)


def test_tokens_are_the_lot_in_the_order_they_came_out(hall):
    evening = hall(item("it", motion(kind=Kind.OPTIONS, method=Method.IRV, choices=FOUR)))
    evening.put("it")
    (asked,) = commands_of(Act.LOT, evening.world, typed="2 1, 4>3")
    assert asked == ask.DrawLot(("b", "a", "d", "c"))
    assert commands_of(Act.LOT, evening.world, typed="2 9") == (ask.DrawLot(("b", "")),)


def rounds(hall, tally):
    asked = motion("Which?", kind=Kind.OPTIONS, method=Method.EXHAUSTIVE, choices=FOUR)
    return declared(hall, asked, tally)


def test_the_next_round_is_what_comes_next(hall):
    evening = rounds(hall, {"a": 9, "b": 8, "c": 5, "d": 4})
    first = ballot_acts(evening.world, "en")[0]
    assert (first.act, first.primary, first.typed) == (Act.NEXT_ROUND, True, False)
    evening.do(*commands_of(Act.NEXT_ROUND, evening.world))
    assert evening.ballot.question.options == ("a", "b", "c")


def test_equal_in_last_place_somebody_is_drawn_first(hall):
    evening = rounds(hall, {"a": 9, "b": 8, "c": 4, "d": 4})
    assert ballot_acts(evening.world, "en")[0].typed
    evening.do(*commands_of(Act.NEXT_ROUND, evening.world, typed="c"))
    assert evening.ballot.question.options == ("a", "b", "d")


def test_somebody_may_withdraw_instead(hall):
    evening = rounds(hall, {"a": 9, "b": 8, "c": 5, "d": 4})
    assert Act.WITHDREW in acts_of(evening)
    evening.do(*commands_of(Act.WITHDREW, evening.world, typed="a"))
    assert evening.ballot.question.options == ("b", "c", "d")


def test_between_two_who_are_equal_the_next_round_asks_for_no_lot(hall):
    asked = motion("Which?", kind=Kind.OPTIONS, method=Method.EXHAUSTIVE, choices=FOUR[:2])
    evening = declared(hall, asked, {"a": 5, "b": 5})
    first, *_ = ballot_acts(evening.world, "en")
    assert (first.act, first.typed) == (Act.NEXT_ROUND, False)


def test_what_was_chosen_can_be_put_to_the_vote(hall):
    evening = declared(hall, motion("Which?", kind=Kind.OPTIONS, choices=FOUR), {"b": 5})
    (view,) = ballot_acts(evening.world, "en")
    assert (view.act, view.primary) == (Act.YES_OR_NO, False)


def test_closing_soon_is_asked_once(hall):
    evening = hall(item("it", motion()))
    evening.open("it")
    assert acts_of(evening)[0] is Act.CLOSE
    assert acts_of(evening, asked=evening.ballot.id)[0] is Act.CLOSE_SURE


@pytest.mark.parametrize("secrecy", [Secrecy.OPEN, Secrecy.PRIVATE])
def test_enter_counts_people_where_numbers_are_out_and_no_receiver_could_hear_them(hall, secrecy):
    evening = hall(item("it", motion(secrecy=secrecy)))
    evening.put("it")
    assert acts_of(evening)[0] is Act.OPEN
    without = acts_of(evening, receivers=False)
    assert without[0] in {Act.ASK_AGREEMENT, Act.HANDS, Act.PAPER}
    assert set(without) == set(acts_of(evening))
