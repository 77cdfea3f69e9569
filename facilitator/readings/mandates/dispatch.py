"""The dispatch of a body, read from its record: what a council did, or what an assembly tells it.

Of people there is nothing in it: a delegate is the serial of a mandate, which certificates show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from facilitator.credentials.dispatch import (
    Chose,
    Decided,
    Dispatch,
    Offer,
    Seated,
    Stand,
    Texts,
    Voted,
    Wanted,
)
from facilitator.engine.world import World
from facilitator.ids import Ids
from facilitator.mandate_draft import Act
from facilitator.parts import (
    agenda,
    assembly,
    ballot,
    council,
    decision,
    dispatch,
    keys,
    ratification,
)
from facilitator.parts.ballot import Ballot
from facilitator.parts.council import ReferredDown, Seat
from facilitator.parts.decision import Decision
from facilitator.parts.meeting import Meeting
from facilitator.plan import FOR_AGAINST_ABSTAIN, Kind
from facilitator.readings.results.delegate_votes import DelegateVote, delegate_votes, sat_on
from facilitator.readings.results.results import result_sentence
from facilitator.wording import Text, in_language, say

_CHOSE: Final[Mapping[str, Chose]] = {
    "for": Chose.FOR,
    "against": Chose.AGAINST,
    "abstain": Chose.ABSTAIN,
    "": Chose.NOT_VOTING,
}


def dispatch_of(
    world: World, day: date, new_id: Ids, held: Meeting | None = None, report: Text | None = None
) -> Dispatch:
    """The next dispatch, to be signed on `day`; of a meeting, or of none.

    `report`: a few words in each language there are any in.
    """
    body, state = world.of(assembly.PART), world.of(dispatch.PART)
    newest = world.of(keys.PART).list
    told = Dispatch(
        new_id(),
        body.id,
        body.name,
        state.last_number + 1,
        day,
        offers=tuple(_offers(world)),
        report=_texts(report or {}),
        status_code=newest.code if newest is not None else "",
    )
    return told if held is None or not body.body.is_council else _of_meeting(world, told, held)


def _of_meeting(world: World, told: Dispatch, held: Meeting) -> Dispatch:
    languages = world.of(assembly.PART).languages
    entries = [entry for entry in world.of(decision.PART).all if entry.meeting == held.id]
    votes = {vote.id: vote for vote in world.of(ballot.PART).all}
    state = world.of(council.PART)
    decisions = [_decided(world, one, votes[one.ballot], languages) for one in entries]
    down = [_down(world, one, languages) for one in state.referrals if one.meeting == held.id]
    return Dispatch(
        *(told.key, told.sender, told.sender_name, told.number, told.day),
        meeting=held.number,
        meeting_day=date.fromisoformat(held.day),
        decisions=(*decisions, *down),
        votes=tuple(vote for one in entries for vote in _votes(world, one, votes[one.ballot])),
        seated=tuple(one for seat in state.of_meeting(held.id) for one in _seated(world, seat)),
        offers=told.offers,
        report=told.report,
        status_code=told.status_code,
    )


def _decided(world: World, entry: Decision, vote: Ballot, languages: tuple[str, ...]) -> Decided:
    marked = entry.id in world.of(council.PART).to_ratify
    return Decided(
        entry.id,
        entry.code,
        _texts(_passed_on(world, vote) if marked else vote.question.wording),
        entry.outcome,
        tuple((la, _result(world, vote, la)) for la in languages),
        Wanted.RATIFY if marked else Wanted.NOTHING,
    )


def _passed_on(world: World, vote: Ballot) -> Text:
    """What members are to ratify: of what came from a council above, that, and not our motion."""
    concern = vote.question.concerns
    about = concern.key if concern is not None and concern.act is Act.RATIFY else ""
    matter = world.of(ratification.PART).matter(about)
    return vote.question.wording if matter is None else matter.text


def _result(world: World, vote: Ballot, language: str) -> str:
    """Whom a council elects is named in its minutes, and goes no further by itself."""
    if vote.question.kind is Kind.ELECTION:
        return say(language, "The council's minutes say who was elected.")
    return result_sentence(world, vote, language)


def _down(world: World, referral: ReferredDown, languages: tuple[str, ...]) -> Decided:
    """What members are asked to decide: in the words of the motion, else of the item."""
    register = world.of(decision.PART).all
    entry = next((one for one in register if one.id == referral.decision), None)
    wording = _wording(world, referral, entry)
    return Decided(
        referral.referral,
        entry.code if entry is not None else "",
        _texts({la: in_language(wording, la) for la in languages}),
        entry.outcome if entry is not None else "",
        _texts(referral.words),
        Wanted.DECIDE,
        referral.members,
    )


def _wording(world: World, referral: ReferredDown, entry: Decision | None) -> Text:
    if entry is not None:
        votes = world.of(ballot.PART).all
        return next(vote.question.wording for vote in votes if vote.id == entry.ballot)
    items = world.of(agenda.PART).of_meeting(referral.meeting)
    planned = next((one.planned for one in items if one.planned.id == referral.item), None)
    if planned is None:
        return referral.words
    return planned.question.wording if planned.question is not None else planned.title


def _votes(world: World, entry: Decision, vote: Ballot) -> Iterable[Voted]:
    """Each mandate that had a vote in it, where the vote was a recorded one for or against."""
    if vote.question.options != FOR_AGAINST_ABSTAIN:
        return
    seats = {seat.number: seat for seat in world.of(council.PART).of_meeting(vote.meeting)}
    for each in delegate_votes(world, vote):
        serials = (one.as_.mandate.serial for one in sat_on(seats[each.seat], vote))
        for serial in dict.fromkeys(filter(None, serials)):
            yield _voted(entry, each, serial)


def _voted(entry: Decision, vote: DelegateVote, serial: str) -> Voted:
    """Of two who share a seat, what bound the one is not told of the other."""
    theirs = vote.serial in {"", serial} and vote.stand is not None
    return Voted(
        entry.id,
        serial,
        _CHOSE[vote.chose],
        Stand(vote.stand.value) if theirs and vote.stand is not None else Stand.UNSAID,
        vote.clause if theirs else 0,
        departed=vote.departed and theirs,
    )


def _seated(world: World, seat: Seat) -> Iterable[Seated]:
    member = world.of(council.PART).member(seat.member)
    for each in seat.people:
        carried = each.as_.mandate
        name = member.name if member is not None else ""
        yield Seated(seat.member, name, carried.serial, carried.code, each.as_.checked.value)


def _offers(world: World) -> Iterable[Offer]:
    """Our own; a council hands on what its members told it last."""
    body, state = world.of(assembly.PART), world.of(dispatch.PART)
    for own in state.offers:
        yield Offer(body.name, own.wanted, _texts(own.words))
    members = {member.id for member in world.of(council.PART).present_members}
    for told in state.newest:
        if told.sender in members:
            yield from told.offers


def _texts(text: Text) -> Texts:
    return tuple((language, words) for language, words in sorted(text.items()) if words.strip())
