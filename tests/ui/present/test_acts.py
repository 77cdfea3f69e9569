"""What the facilitator can do at each moment: never a dead end."""

from __future__ import annotations

import pytest

from facilitator.parts import presence
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind
from facilitator.rules.rule import Base, at_least
from tests.facilitator.hall import item, motion
from ui.present.acts import Act, ballot_acts, open_question

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
