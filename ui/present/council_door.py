"""Seats from certificates, for whoever sits at a council's door: what may be done on an answer.

No Qt. The program advises and the council decides: what a certificate does not seat by itself is
an observer, until a recorded decision seats it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.credentials.finding import Answer, Finding
from facilitator.credentials.values import MandateCertificate
from facilitator.engine.world import World
from facilitator.mandate_draft import Instruction, InstructionType
from facilitator.part import Command
from facilitator.parts import council, meeting
from facilitator.parts.council import (
    AdmitMember,
    Carried,
    Checked,
    Member,
    Seat,
    SeatAlternate,
    SeatDelegate,
    Seated,
    SeatedBy,
    SeatObserver,
)
from facilitator.wording import say
from ui.present.council import council_view


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """What can be done on an answer; () and None for what cannot.

    Attributes:
        note: what else there is to say: that they are seated already, that a member is new.
        seat: the delegate takes the seat, the member being admitted first where it is new.
        alternate: the alternate takes it in the delegate's place.
        observer: they listen.
        by_decision: by a recorded decision: `seated_by` puts its ballot in.
        decided: ballot and words of what was carried tonight.
    """

    note: str = ""
    seat: tuple[Command, ...] = ()
    alternate: tuple[Command, ...] = ()
    observer: tuple[Command, ...] = ()
    by_decision: tuple[Command, ...] = ()
    decided: tuple[tuple[str, str], ...] = ()


def at_the_door(world: World, found: Finding, language: str) -> AtTheDoor:
    """What that answer allows as things stand."""
    running, view = world.of(meeting.PART).running, council_view(world, language)
    if running is None or view is None:
        begin = say(language, "Start the meeting: then delegates can be seated.")
        return AtTheDoor(note=begin)
    said = found.certificate
    if said is None:
        listens = SeatObserver("", checked=Checked(found.answer.value))
        by_hand = say(
            language,
            "Nothing in it is believed. The council can seat the delegate by a decision, under "
            "The council, Seats.",
        )
        return AtTheDoor(by_hand, observer=(listens,))
    state = world.of(council.PART)
    member = _member(state, said, found)
    there = _sits(state.of_meeting(running.id), said.serial)
    if there is not None:
        return _already(*there, said, language)
    return _may(member, said, found, language, view.decided)


def seated_by(commands: tuple[Command, ...], ballot: str) -> tuple[Command, ...]:
    """The commands of `by_decision`, on the decision of that ballot."""
    return tuple(
        replace(one, ballot=ballot) if isinstance(one, SeatDelegate) else one for one in commands
    )


def _may(
    member: Member | None,
    said: MandateCertificate,
    found: Finding,
    language: str,
    decided: tuple[tuple[str, str], ...],
) -> AtTheDoor:
    key = member.id if member is not None else said.assembly
    new = () if member is not None else (AdmitMember(found.issuer, said.assembly, found.key),)
    seat = _seat(key, said, found)
    instead = replace(seat, name=said.alternate, alternate="")
    listens = SeatObserver(said.delegate, key, Checked(found.answer.value))
    decision = replace(seat, by=SeatedBy.DECISION)
    return AtTheDoor(
        note=_note(member, found, language, decided=bool(decided)),
        seat=(*new, seat) if found.seats else (),
        alternate=(*new, instead) if found.seats and said.alternate else (),
        observer=(*new, listens),
        by_decision=() if found.answer is Answer.VALID else (*new, decision),
        decided=decided,
    )


def _note(member: Member | None, found: Finding, language: str, *, decided: bool) -> str:
    if not found.seats and not decided:
        return say(
            language, "Once the council has voted to seat them, that decision can be chosen here."
        )
    if member is None:
        return say(language, "{name} is not a member yet: seating admits it.", name=found.issuer)
    return ""


def _already(seat: Seat, sits: Seated, said: MandateCertificate, language: str) -> AtTheDoor:
    swap = SeatAlternate(seat.number, sits.person, said.alternate)
    fresh = said.alternate and not sits.as_.replaces
    note = say(
        language,
        "Somebody sits on this certificate already, on seat {n}. Look at both papers.",
        n=seat.number,
    )
    return AtTheDoor(note=note, alternate=(swap,) if fresh else ())


def _member(state: council.Council, said: MandateCertificate, found: Finding) -> Member | None:
    """By its id; one that was typed in by hand is known by its name."""
    member = state.member(said.assembly)
    return member if member is not None and member.here else state.named(found.issuer)


def _sits(seats: tuple[Seat, ...], serial: str) -> tuple[Seat, Seated] | None:
    found = ((seat, one) for seat in seats for one in seat.here)
    return next((each for each in found if each[1].as_.mandate.serial == serial), None)


def _seat(member: str, said: MandateCertificate, found: Finding) -> SeatDelegate:
    return SeatDelegate(
        member,
        said.delegate,
        _carried(said),
        Checked(found.answer.value),
        SeatedBy.CERTIFICATE,
        list_number=found.list_number or 0,
        list_day=found.list_day.isoformat() if found.list_day is not None else "",
        alternate=said.alternate,
    )


def _carried(said: MandateCertificate) -> Carried:
    la = said.language
    return Carried(
        said.serial,
        said.mandate,
        said.number,
        {la: said.destination},
        _in(la, said.issue),
        _in(la, said.scope),
        tuple(
            Instruction(InstructionType(one.type), {la: one.text}, _in(la, one.fallback))
            for one in said.instructions
        ),
        said.until.isoformat(),
    )


def _in(language: str, text: str) -> dict[str, str]:
    return {language: text} if text else {}


def done_words(commands: tuple[Command, ...], world: World, language: str) -> str:
    """What was done, once it was; the seat as it is in the world by then."""
    last = commands[-1]
    if isinstance(last, SeatObserver):
        return say(language, "They listen, and have no vote.")
    running = world.of(meeting.PART).running
    number = last.seat if isinstance(last, SeatAlternate) else 0
    name = last.name if isinstance(last, SeatDelegate | SeatAlternate) else ""
    if isinstance(last, SeatDelegate) and running is not None:
        there = world.of(council.PART).seat_of(running.id, last.member)
        number = there.number if there is not None else 0
    return say(language, "{name} is on seat {n}. Next, please.", name=name, n=number)
