"""A mandate accepted in the hall: shown, asked, answered, and the alternate asked next."""

from __future__ import annotations

import pytest

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.parts import mandate
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.result import result_of
from facilitator.plan import Balance, Choice, Kind, Method
from tests.facilitator.hall import EVENING, item, motion
from ui.desk.conduct import Conduct
from ui.present.acceptance import asked_now, words_to_say
from ui.present.act_commands import commands_of
from ui.present.acts import Act, ballot_acts, item_acts
from ui.present.cues import Cue, CueKind, cues
from ui.present.hall_scene import cue_scene
from ui.present.pictures import pictures
from ui.present.result_words import detail_words

LATE = Instruction(InstructionType.BIND, {"en": "Vote for a late bus."})
BUS = MandateDraft(
    {"en": "The last bus"}, {"en": "the District Assembly"}, {}, {}, (LATE,), {}, "2026-07-31"
)
WHO = motion(
    "Who goes?",
    kind=Kind.ELECTION,
    method=Method.IRV,
    choices=(Choice("a", person="p1"), Choice("b", person="p2"), Choice("c", person="p3")),
)
WHAT = motion("What?", kind=Kind.MANDATE, mandate=BUS)
BOTH = ("en", "cy")


def counted(evening, key, tally):
    evening.put(key)
    evening.do(ask.BeginCounting("paper"), ask.EnterCount(tally))
    evening.do(ask.ShowResult(), ask.DeclareResult())


@pytest.fixture
def adopted(hall):
    """p1 is elected, p2 follows, and the mandate is adopted."""
    evening = hall(item("who", WHO), item("what", WHAT))
    counted(evening, "who", {"a>b": 6, "b": 4, "c": 3})
    counted(evening, "what", {"for": 60})
    return evening


def offered(evening):
    return [view.act for view in ballot_acts(evening.world, "en")]


def press(evening, act):
    evening.do(*commands_of(act, evening.world))


def only(evening):
    return evening.world.of(mandate.PART).all[0]


def test_once_the_mandate_is_adopted_the_words_of_acceptance_come_next(adopted):
    assert Cue(CueKind.ACCEPTANCE, "what") in cues(adopted.world)
    scene = cue_scene(Cue(CueKind.ACCEPTANCE, "what"), adopted.world, EVENING, BOTH)
    assert [text.language for text in scene.texts] == ["en", "cy"]
    assert "recalled at any time" in scene.texts[0].text
    assert "M-2026-01, to the District Assembly" in scene.rule


def test_accepted_and_consent_are_asked_one_after_the_other_and_both_recorded(adopted):
    assert offered(adopted) == [Act.ACCEPTED, Act.DECLINES]
    press(adopted, Act.ACCEPTED)
    assert (only(adopted).accepted, only(adopted).consent) == (True, None)
    assert "may your name and the mandate be sent" in words_to_say(adopted.world, "en")

    assert offered(adopted) == [Act.MAY_SEND, Act.NOT_TO_SEND]
    press(adopted, Act.NOT_TO_SEND)

    assert only(adopted).consent is False
    assert offered(adopted) == []


def test_whoever_declines_is_followed_by_the_alternate_who_is_asked_next(adopted):
    press(adopted, Act.DECLINES)
    assert only(adopted).delegate == "p2"
    assert offered(adopted) == [Act.ACCEPTED, Act.DECLINES]
    assert asked_now(adopted.world) == only(adopted)


def test_nobody_accepts_by_enter_and_every_answer_has_a_key_of_its_own(adopted):
    for _ in range(2):
        on_ballot = ballot_acts(adopted.world, "en")
        assert not any(view.primary for view in on_ballot)
        keys = [view.act.key for view in (*on_ballot, *item_acts(adopted.world, "en"))]
        assert len(keys) == len(set(keys))
        press(adopted, Act.ACCEPTED)


def test_the_hall_keeps_its_picture_while_the_answer_is_recorded(adopted):
    sent = []
    desk = Conduct(
        lambda: adopted.world,
        lambda *commands, answered=None: sent.append((commands, answered)),
        wall=None,
        tell=sent.append,
        language="en",
        new_id=lambda: "x",
    )
    desk.act(Act.ACCEPTED)
    assert sent == [((mandate.AcceptMandate(only(adopted).id),), None)]


def test_where_the_mandate_came_first_it_is_accepted_at_the_election(hall):
    evening = hall(item("what", WHAT), item("who", WHO))
    counted(evening, "what", {"for": 60})
    assert offered(evening) == []
    counted(evening, "who", {"a>b": 6, "b": 4, "c": 3})
    assert offered(evening) == [Act.ACCEPTED, Act.DECLINES]
    assert Cue(CueKind.ACCEPTANCE, "who") in cues(evening.world)


def test_delegate_and_alternate_are_on_the_wall_only_when_they_are_brought(hall):
    evening = hall(item("who", WHO))
    counted(evening, "who", {"a>b": 6, "b": 4, "c": 3})
    assert all(cue.kind is not CueKind.ELECTED for cue in cues(evening.world))

    (picture,) = [
        one
        for group in pictures(evening.world, evening.clock.now(), "en")
        for one in group
        if one.cue.kind is CueKind.ELECTED
    ]
    scene = cue_scene(picture.cue, evening.world, EVENING, ("en",))

    assert scene.text.startswith("Delegate: ")
    assert "Alternate: " in scene.text


def test_the_wall_tells_the_rule_of_balance_before_the_vote_and_what_it_changed(hall):
    people = tuple(Choice(each, person=f"p-{each}") for each in "abcd")
    halves = Balance(({"en": "Old town"}, {"en": "New town"}), (1, 1, 2, 2))
    asks = motion(
        "Who goes?",
        kind=Kind.ELECTION,
        method=Method.STV,
        seats=2,
        choices=people,
        balance=halves,
    )
    evening = hall(item("who", asks))
    question = cue_scene(Cue(CueKind.QUESTION, "who"), evening.world, EVENING, ("en",))
    assert any("At least 1 of each group" in line for line in question.lines)

    counted(evening, "who", {"a>b": 30, "b>a": 26, "c>d": 10, "d>c": 8})

    assert "without it, elected would have been" in detail_words(
        evening.world, evening.ballot, result_of(evening.ballot), "en"
    )
