"""Dispatches from record to record: what is in one, who is believed, what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.credentials.dispatch import Chose, Stand, Voted, Wanted
from facilitator.credentials.files import dispatch_file
from facilitator.credentials.signing import signed_code
from facilitator.credentials.values import (
    StatusList,
    TrustedAssembly,
    TrustedKey,
    TrustList,
    Why,
    entries_of,
)
from facilitator.dispatching import NotTaken, Trouble, read_in, trouble_words, written
from facilitator.errors import EnvironmentFailure
from facilitator.parts import agenda, assembly, council, decision, dispatch, keys, meeting
from facilitator.parts.council import MarkForRatification, ReferDown, StateStand
from facilitator.readings.mandates.first_business import first_business
from facilitator.record.assembly_key import new_key
from facilitator.wording import LANGUAGES
from tests.facilitator.hall import Hall, item, motion, plan
from tests.facilitator.parts.council_hall import called, council_of
from tests.facilitator.parts.council_hall import member as council_member
from tests.facilitator.signing_hall import day, signs

LONG = ("en", "cy", "pl", "ar", "so")
DAY = date(2026, 6, 2)
KEY = new_key()
BUS = item("bus", motion("That a last bus runs at 23:00."))
BENCH = item("bench", motion("That there is a bench in Church Street."))


@pytest.fixture
def evening(tmp_path):
    """A council that marked one decision, and referred the item after it down."""
    made = council_of(lambda: Hall(tmp_path, people=None, handsets_out=()), BUS, BENCH)
    made.do(*_stands(made))
    called(made, "against", "for", "", key="bus")
    taken = made.world.of(decision.PART).all[-1]
    made.do(MarkForRatification(taken.id))
    made.do(agenda.BeginItem("bench"), ReferDown(words={"en": "Say where you want it."}))
    made.do(dispatch.NoteOffer(wanted=False, words={"en": "A gazebo."}))
    yield made
    made.opened.close()


def _stands(made):
    return agenda.BeginItem("bus"), StateStand(1, council.Stand.BOUND_FOR, "0" * 32, 1)


def trusting(made, key=KEY):
    body = made.world.of(assembly.PART)
    known = TrustedAssembly(body.id, body.name, (TrustedKey(key.public, DAY),))
    return TrustList("Hull", new_key().public, 1, DAY, (known,))


def sent(made, key=KEY):
    held = made.world.of(meeting.PART).all[-1]
    return written(made.world, key, DAY, made.ids, held, {"en": "A short evening."})


def test_it_tells_what_was_decided_who_departed_and_what_is_asked_and_names_nobody(evening):
    made = sent(evening)
    told, code = read_in(made.text, [None, trusting(evening)])
    ratify, down = told.decisions
    assert (ratify.code, ratify.outcome, ratify.wanted) == ("D-2026-001", "lost", Wanted.RATIFY)
    assert (down.wording, down.result) == (
        (("en", "That there is a bench in Church Street."),),
        (("en", "Say where you want it."),),
    )
    first = told.votes[0]
    assert (first.chose, first.stand, first.clause, first.departed) == (
        *(Chose.AGAINST, Stand.BOUND_FOR, 1),
        True,
    )
    assert [vote.chose for vote in told.votes[1:]] == [Chose.FOR, Chose.NOT_VOTING]
    assert [seat.member_name for seat in told.seated][:1] == ["Marfleet North"]
    assert told.offers[0].words == (("en", "A gazebo."),)
    assert not any(name in made.text for name in ("Ayesha", "Karim", "Dale", "Reilly"))
    assert code.startswith("MANDDI")


def test_the_record_numbers_what_it_sent(evening):
    evening.do(*sent(evening).commands)
    assert sent(evening).dispatch.number == 2


def test_what_nobody_trusted_signed_or_somebody_changed_is_told_apart(evening):
    text, trust = sent(evening).text, trusting(evening)
    later = replace(sent(evening).dispatch, day=date(2026, 6, 1))
    too_early = dispatch_file(signed_code(later, KEY.sign, KEY.public))
    cases = (
        ("{}", [trust], Trouble.NO_DISPATCH),
        (text.replace("gazebo", "marquee"), [trust], Trouble.CHANGED),
        (text, [trusting(evening, new_key())], Trouble.STRANGER),
        (too_early, [trust], Trouble.KEY),
        (text, [None], Trouble.NO_TRUST),
    )
    for file, trusts, trouble in cases:
        with pytest.raises(NotTaken) as stopped:
            read_in(file, trusts)
        assert stopped.value.trouble is trouble
    said = {trouble_words(each, la) for each in Trouble for la in LANGUAGES[:1]}
    assert len(said) == len(Trouble)


def offered(home):
    return [one.id for one in first_business(home.world, ("en",), home.ids)]


def test_what_is_referred_down_waits_in_before_with_its_history_until_a_meeting_has_it(
    evening, tmp_path
):
    told, code = read_in(sent(evening).text, [trusting(evening)])
    home = Hall(tmp_path / "home", seed=8)
    home.do(dispatch.TakeDispatch(told, code))
    ratify, down = first_business(home.world, ("en",), home.ids)
    assert ratify.question.wording["en"].startswith("That this assembly ratify: “That a last bus")
    assert down.question.wording == {"en": "That there is a bench in Church Street."}
    assert down.words["en"] == (
        "Marfleet North leaves this to us since Thursday 14 May 2026. Say where you want it."
    )
    assert first_business(home.world, ("en",), home.ids, plan(ratify, down)) == ()
    home.do(meeting.StartMeeting(plan(down)))
    assert down.id not in offered(home)
    home.do(meeting.CloseMeeting())
    assert down.id in offered(home)  # that meeting did not come to it
    home.do(meeting.StartMeeting(plan(down)), agenda.BeginItem(), meeting.CloseMeeting())
    assert down.id not in offered(home)
    home.do(meeting.StartMeeting(plan(item("tea"))))
    assert down.id not in offered(home)
    home.opened.close()


def test_a_question_to_some_members_only_is_no_business_of_the_others(evening, tmp_path):
    only = council_member(evening, 1)
    evening.do(ReferDown(members=(only,)))
    told, code = read_in(sent(evening).text, [trusting(evening)])
    home = Hall(tmp_path / "home", seed=8)
    home.do(dispatch.TakeDispatch(told, code))
    assert len([one for one in first_business(home.world, ("en",), home.ids) if one.words]) == 1
    home.opened.close()


def test_sixty_seats_and_thirty_votes_fit_into_one_and_more_is_said_and_not_written(evening):
    votes = tuple(
        Voted(f"{decision:032x}", f"{seat:032x}", Chose.FOR, departed=seat == 3)
        for decision in range(30)
        for seat in range(60)
    )
    told = replace(sent(evening).dispatch, votes=votes)
    text = dispatch_file(signed_code(told, KEY.sign, KEY.public))
    assert read_in(text, [trusting(evening)])[0] == told
    held = evening.world.of(meeting.PART).all[-1]
    with pytest.raises(EnvironmentFailure):
        written(evening.world, KEY, DAY, evening.ids, held, dict.fromkeys(LONG, "x" * 15_000))


def listing(made, entries, folder):
    """The body makes a key, and a status list that names so many certificates; the key."""
    signing = signs(made, folder)
    key, body = signing.key(made.world), made.world.of(assembly.PART)
    named = entries_of({f"{n:032x}": Why.RECALLED for n in range(entries)})
    listed = StatusList(body.id, body.name, 1, day(made), date(2026, 6, 30), named)
    made.do(keys.IssueStatusList(signed_code(listed, key.sign, key.public)))
    return key


@pytest.mark.parametrize(("entries", "left_out"), [(900, False), (1200, True), (5000, True)])
def test_a_status_list_that_leaves_no_room_stays_out_and_the_dispatch_comes_in(
    evening, tmp_path, entries, left_out
):
    key = listing(evening, entries, tmp_path / "config")
    made = sent(evening, key)
    told, _code = read_in(made.text, [trusting(evening, key)])
    assert made.without_list is left_out
    assert (told.status_code == "") is left_out
    assert len(told.decisions) == 2
