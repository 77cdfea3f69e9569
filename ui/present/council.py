"""A council of delegates for the desk: seats, how each stands, the roll call, what goes home."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.documents.values import names
from facilitator.engine.world import World
from facilitator.parts import agenda, assembly, ballot, council, decision, meeting
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.phases import UNTOUCHED, VOTING
from facilitator.parts.council import Council
from facilitator.parts.meeting import Meeting
from facilitator.plan import Kind, Question, Secrecy
from facilitator.readings.evening.council_minutes import referral_words
from facilitator.readings.people import person
from facilitator.readings.results.options import option_words
from facilitator.wording import in_language, say_n
from ui.present.acts import open_question
from ui.present.council_rows import SeatRow, seat_row


@dataclass(frozen=True, slots=True)
class CouncilView:
    """All of it.

    Attributes:
        line: "3 of 5 members are seated, with 3 votes."
        members: id and name of those that could be seated.
        question: what is to be voted on, or is; "" for nothing.
        options: of a roll call that is going on: option and its name; () while there is none.
        can_card: whether it may be put as a card vote just now.
        decided: of tonight: ballot id, number and wording, for seats by decision.
        to_ratify: of tonight: decision id, number and wording, and whether it is marked.
        item: title of the item in hand, "" for none.
        referrals: id and words of what was referred down tonight.
        observers: token and name of who listens.
    """

    line: str
    rows: tuple[SeatRow, ...] = ()
    members: tuple[tuple[str, str], ...] = ()
    question: str = ""
    options: tuple[tuple[str, str], ...] = ()
    can_card: bool = False
    decided: tuple[tuple[str, str], ...] = ()
    to_ratify: tuple[tuple[str, str, bool], ...] = ()
    item: str = ""
    referrals: tuple[tuple[str, str], ...] = ()
    observers: tuple[tuple[str, str], ...] = ()


def is_council(world: World) -> bool:
    """Whether delegates meet here."""
    return world.of(assembly.PART).body.is_council


def council_view(world: World, language: str) -> CouncilView | None:
    """How it stands; None where no council meets now."""
    running = world.of(meeting.PART).running
    if running is None or not is_council(world):
        return None
    state, question = world.of(council.PART), _question(world)
    rows = tuple(seat_row(world, seat, question, language) for seat in state.of_meeting(running.id))
    roll = _called(world)
    return CouncilView(
        line=_line(state, running, language),
        rows=rows,
        members=tuple((member.id, member.name) for member in state.present_members),
        question=in_language(question.wording, language) if question else "",
        options=_options(world, roll, language) if roll is not None else (),
        can_card=_can_card(world, state),
        decided=_decided(world, running, language),
        to_ratify=_to_ratify(world, running, language),
        item=_item(world, language),
        referrals=_referrals(world, running, language),
        observers=tuple(
            (each.person, names((person(world, each.person),), language))
            for each in state.observers_of(running.id)
            if each.here
        ),
    )


def _line(state: Council, running: Meeting, language: str) -> str:
    seated = [seat for seat in state.of_meeting(running.id) if seat.here]
    members = len(state.present_members)
    return say_n(
        language,
        "{n} seat taken, of {members} members.",
        "{n} seats taken, of {members} members.",
        len(seated),
        members=members,
    )


def _question(world: World) -> Question | None:
    in_hand = world.of(ballot.PART).undecided
    return in_hand.question if in_hand is not None else open_question(world)


def _called(world: World) -> Ballot | None:
    """The ballot that votes can be called in just now."""
    in_hand = world.of(ballot.PART).undecided
    voting = in_hand is not None and in_hand.phase in VOTING
    recorded = in_hand is not None and in_hand.question.secrecy is Secrecy.RECORDED
    return in_hand if voting and recorded else None


def _options(world: World, roll: Ballot, language: str) -> tuple[tuple[str, str], ...]:
    question = roll.question
    return tuple((each, option_words(world, question, each, language)) for each in question.options)


def _can_card(world: World, state: Council) -> bool:
    question = open_question(world)
    free = question is not None and world.of(ballot.PART).undecided is None
    return free and state.weights is not None and question is not None and _plain(question)


def _plain(question: Question) -> bool:
    return question.kind is Kind.MOTION and question.secrecy is not Secrecy.PRIVATE


def _decided(world: World, running: Meeting, language: str) -> tuple[tuple[str, str], ...]:
    """What was carried in this meeting: a seat can be given by it."""
    return tuple(
        (entry.ballot, f"{entry.code} {_asked(world, entry.ballot, language)}")
        for entry in world.of(decision.PART).all
        if entry.meeting == running.id and entry.outcome == "carried"
    )


def _to_ratify(world: World, running: Meeting, language: str) -> tuple[tuple[str, str, bool], ...]:
    marked = world.of(council.PART).to_ratify
    return tuple(
        (entry.id, f"{entry.code} {_asked(world, entry.ballot, language)}", entry.id in marked)
        for entry in world.of(decision.PART).all
        if entry.meeting == running.id
    )


def _asked(world: World, key: str, language: str) -> str:
    found = next((one for one in world.of(ballot.PART).all if one.id == key), None)
    return in_language(found.question.wording, language) if found is not None else ""


def _item(world: World, language: str) -> str:
    current = world.of(agenda.PART).current
    return in_language(current.planned.title, language) if current is not None else ""


def _referrals(world: World, running: Meeting, language: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (each.referral, referral_words(world, each, language))
        for each in world.of(council.PART).referrals
        if each.meeting == running.id
    )


def page_now(world: World) -> str:
    """Which page of the sheet is wanted first: "calls", "stands" or "seats"."""
    if _called(world) is not None:
        return "calls"
    in_hand = world.of(ballot.PART).undecided
    before = in_hand is not None and in_hand.phase in UNTOUCHED
    return "stands" if before or _question(world) is not None else "seats"
