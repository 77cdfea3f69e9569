"""The page of dispatches: what came in, what can be written, what is lent. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.credentials.dispatch import Chose, Decided, Dispatch, Offer, Voted, Wanted
from facilitator.engine.world import World
from facilitator.parts import assembly, dispatch, mandate, meeting
from facilitator.parts.meeting import Meeting
from facilitator.signing import AtHand
from facilitator.wording import in_language, long_date, say, say_n
from ui.present.keys import at_hand_words


@dataclass(frozen=True, slots=True)
class CameIn:
    """One dispatch. `title`: of whom, which and when; `lines`: what it says, a sentence each."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfferLine:
    """Something that is offered, or could be used. `offer`: its id where it is ours, else ""."""

    text: str
    offer: str = ""


@dataclass(frozen=True, slots=True)
class DispatchesView:
    """The page.

    Attributes:
        came: dispatches read in, the newest first.
        tells: what the next dispatch will tell, in a sentence.
        meetings: number and words of meetings that it can tell of, the newest first; () for none.
        hindrance: why none can be signed here, "" for no reason.
        can_offer, could_use: ours first.
    """

    came: tuple[CameIn, ...]
    tells: str
    meetings: tuple[tuple[int, str], ...]
    hindrance: str
    can_offer: tuple[OfferLine, ...]
    could_use: tuple[OfferLine, ...]


def has_reason(world: World) -> bool:
    """Whether dispatches are anything to this body: a council, one that sends, or got one."""
    sends = any(one.in_force for one in world.of(mandate.PART).all)
    return world.of(assembly.PART).body.is_council or sends or bool(world.of(dispatch.PART).taken)


def dispatches_view(world: World, at_hand: AtHand, language: str) -> DispatchesView:
    """The page as things stand; `at_hand`: whether this laptop can sign."""
    state = world.of(dispatch.PART)
    can_sign = at_hand in {AtHand.OPEN, AtHand.NONE_YET, AtHand.LOCKED}
    return DispatchesView(
        tuple(came_in(world, told, language) for told in reversed(state.taken)),
        _tells(world, language),
        _meetings(world, language),
        "" if can_sign else at_hand_words(at_hand, language),
        tuple(_offers(world, language, wanted=False)),
        tuple(_offers(world, language, wanted=True)),
    )


def _tells(world: World, language: str) -> str:
    if world.of(assembly.PART).body.is_council:
        return say(
            language,
            "What was decided, how each delegate voted, what members ratify or decide, and offers. "
            "Nobody's name is in it.",
        )
    return say(language, "Our status list and our offers, for the council. Nobody's name is in it.")


def _meetings(world: World, language: str) -> tuple[tuple[int, str], ...]:
    if not world.of(assembly.PART).body.is_council:
        return ()
    return tuple(
        (held.number, say(language, "Meeting {n}, {day}", n=held.number, day=_day(held, language)))
        for held in reversed(world.of(meeting.PART).all)
    )


def _day(held: Meeting, language: str) -> str:
    return long_date(language, date.fromisoformat(held.day))


def came_in(world: World, told: Dispatch, language: str) -> CameIn:
    """What a dispatch says, for whoever reads it at the desk."""
    title = say(
        language,
        "{sender}, no. {n}, {day}",
        sender=told.sender_name,
        n=told.number,
        day=long_date(language, told.meeting_day or told.day),
    )
    ours = {one.id: one.code for one in world.of(mandate.PART).all}
    us = world.of(assembly.PART).id
    lines = [in_language(dict(told.report), language)] if told.report else []
    for decision in told.decisions:
        lines.append(_decision(decision, us, language))
        lines += [
            _vote(vote, decision, ours[vote.serial], language)
            for vote in told.votes
            if vote.serial in ours and vote.decision == decision.key
        ]
    if told.seated:
        members = len({each.member for each in told.seated})
        lines.append(
            say_n(language, "{n} assembly was seated.", "{n} assemblies were seated.", members)
        )
    return CameIn(title, tuple(lines))


def _decision(told: Decided, us: str, language: str) -> str:
    values = {
        "code": told.code,
        "text": in_language(dict(told.wording), language),
        "result": in_language(dict(told.result), language),
    }
    if told.wanted is Wanted.RATIFY:
        return say(language, "{code} “{text}” {result} For us to ratify.", **values)
    if told.wanted is Wanted.DECIDE:
        if told.members and us not in told.members:
            return say(language, "“{text}” Other members are asked to decide it.", **values)
        return say(language, "“{text}” For us to decide. {result}", **values).strip()
    return say(language, "{code} “{text}” {result}", **values)


def _vote(vote: Voted, told: Decided, mandate_code: str, language: str) -> str:
    values = {
        "mandate": mandate_code,
        "code": told.code,
        "vote": chose_word(vote.chose, language),
        "n": vote.clause,
    }
    if vote.departed and vote.clause:
        return say(
            language,
            "Our delegate on {mandate}, {code}: {vote}. It went against instruction {n}.",
            **values,
        )
    if vote.departed:
        return say(
            language, "Our delegate on {mandate}, {code}: {vote}. It went against it.", **values
        )
    return say(language, "Our delegate on {mandate}, {code}: {vote}.", **values)


def chose_word(chose: Chose, language: str) -> str:
    """What a delegate voted."""
    return {
        Chose.FOR: lambda: say(language, "For"),
        Chose.AGAINST: lambda: say(language, "Against"),
        Chose.ABSTAIN: lambda: say(language, "Abstained"),
        Chose.NOT_VOTING: lambda: say(language, "Did not vote"),
    }[chose]()


def _offers(world: World, language: str, *, wanted: bool) -> list[OfferLine]:
    state = world.of(dispatch.PART)
    ours = [
        OfferLine(in_language(one.words, language), one.id)
        for one in state.offers
        if one.wanted is wanted
    ]
    name = world.of(assembly.PART).name
    told = dict.fromkeys(offer for each in state.newest for offer in each.offers)
    return ours + [
        OfferLine(_of_theirs(offer, language))
        for offer in told
        if offer.wanted is wanted and offer.member_name != name
    ]


def _of_theirs(offer: Offer, language: str) -> str:
    words = in_language(dict(offer.words), language)
    return say(language, "{assembly}: {words}", assembly=offer.member_name, words=words)
