"""A seat of a council as the desk shows it: who sits there, what seems to bind them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.documents.values import names
from facilitator.engine.world import World
from facilitator.linting.touching import Touch, Touches, touched
from facilitator.parts import agenda, ballot, council
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.marking import settled
from facilitator.parts.council import Carried, Checked, Seat, SeatedBy, Stand
from facilitator.plan import Question, Secrecy
from facilitator.readings.people import person
from facilitator.readings.results.council_words import checked_words, stand_words
from facilitator.readings.results.delegate_votes import matters
from facilitator.wording import in_language, say


@dataclass(frozen=True, slots=True)
class ClauseChoice:
    """An instruction that a stand may be tied to: of which mandate, its number, its words."""

    serial: str
    clause: int
    text: str


@dataclass(frozen=True, slots=True)
class Sitter:
    """Somebody on a seat: token, name as shown, and the alternate's name, "" for none known."""

    person: str
    name: str
    alternate: str


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One seat.

    Attributes:
        note: how they came to it, where there is anything to say.
        clauses: the instructions of all mandates on it; `suggested`: the place in them, from 1,
            of the one that the question seems to touch, 0 for none.
        advice: what seems to be so, and by which words.
        stand: what was said; `said`: the same in words, "" for nothing; `clause`: its place.
        choice: what they voted, "" for nothing yet; None where they are not on the roll.
    """

    number: int
    assembly: str
    people: tuple[Sitter, ...]
    note: str = ""
    clauses: tuple[ClauseChoice, ...] = ()
    suggested: int = 0
    advice: str = ""
    stand: Stand | None = None
    said: str = ""
    clause: int = 0
    choice: str | None = None

    @property
    def names(self) -> str:
        """All who sit on it."""
        return ", ".join(sitter.name for sitter in self.people)


def seat_row(world: World, seat: Seat, question: Question | None, language: str) -> SeatRow:
    """That seat, and how the question meets its mandates."""
    state, in_hand = world.of(council.PART), world.of(ballot.PART).undecided
    member, current = state.member(seat.member), world.of(agenda.PART).current
    clauses = tuple(_clauses(seat, language))
    item = in_hand.item if in_hand is not None else (current.id if current is not None else None)
    said = state.stand(seat.meeting, matters(in_hand, item), seat.number)
    place, advice = _advised(seat, clauses, question, language)
    where = next(
        (n for n, c in enumerate(clauses, 1) if said and (c.serial, c.clause) == _tied(said)), 0
    )
    return SeatRow(
        seat.number,
        member.name if member is not None else "",
        tuple(_sitters(world, seat, language)),
        _note(seat, language),
        clauses,
        place,
        advice,
        said.stand if said is not None else None,
        stand_words(said.stand if said is not None else None, language),
        where,
        _choice(in_hand, seat),
    )


def _tied(said: council.StandStated) -> tuple[str, int]:
    return said.serial, said.clause


def _choice(in_hand: Ballot | None, seat: Seat) -> str | None:
    if in_hand is None or not in_hand.on_roll(seat.number):
        return None
    if in_hand.question.secrecy is not Secrecy.RECORDED:
        return None
    return settled(in_hand.votes.get(str(seat.number), ""))


def _sitters(world: World, seat: Seat, language: str) -> list[Sitter]:
    return [
        Sitter(
            each.person,
            names((person(world, each.person),), language),
            person(world, each.as_.alternate) or "",
        )
        for each in seat.here
    ]


def _note(seat: Seat, language: str) -> str:
    """Nothing for a certificate that was valid: that is how it should be."""
    if not seat.here:
        return say(language, "nobody sits here now")
    notes = [
        checked_words(each.as_.checked, language)
        for each in seat.here
        if each.as_.checked is not Checked.VALID or each.as_.by is not SeatedBy.CERTIFICATE
    ]
    return "; ".join(dict.fromkeys(notes))


def _mandates(seat: Seat) -> list[Carried]:
    """Those on the seat now, each once."""
    carried = {each.as_.mandate.serial: each.as_.mandate for each in seat.here}
    return list(carried.values())


def _clauses(seat: Seat, language: str) -> list[ClauseChoice]:
    return [
        ClauseChoice(
            mandate.serial,
            number,
            f"{number} {each.type.value} {in_language(each.text, language)}",
        )
        for mandate in _mandates(seat)
        for number, each in enumerate(mandate.instructions, 1)
    ]


def _advised(
    seat: Seat, clauses: tuple[ClauseChoice, ...], question: Question | None, language: str
) -> tuple[int, str]:
    """The instruction that the question seems to touch, and a sentence on it."""
    if question is None:
        return 0, ""
    found = [
        (mandate, touched(question.wording, mandate.instructions, mandate.issue, mandate.scope))
        for mandate in _mandates(seat)
    ]
    if not found:
        return 0, ""
    mandate, touch = min(found, key=lambda each: _ORDER.index(each[1].how))
    places = ((c.serial, c.clause) for c in clauses)
    tied = (mandate.serial, touch.clause)
    place = next((n for n, each in enumerate(places, 1) if each == tied), 0)
    return place, _why(touch, language)


#: Of several mandates on a seat, the one that says most about the question speaks.
_ORDER = (
    Touches.FOR,
    Touches.AGAINST,
    Touches.LIMIT,
    Touches.ASK,
    Touches.FREE,
    Touches.UNKNOWN,
    Touches.OUTSIDE,
)


def _why(touch: Touch, language: str) -> str:
    values = {"n": touch.clause, "words": ", ".join(touch.words)}
    return {
        Touches.FOR: lambda: say(
            language, "Seems bound to vote for, by instruction {n}: {words}.", **values
        ),
        Touches.AGAINST: lambda: say(
            language, "Seems bound to vote against, by instruction {n}: {words}.", **values
        ),
        Touches.LIMIT: lambda: say(
            language, "May not agree, it seems, by instruction {n}: {words}.", **values
        ),
        Touches.ASK: lambda: say(
            language, "Touches instruction {n} ({words}): ask the delegate.", **values
        ),
        Touches.FREE: lambda: say(language, "Seems free: {words}.", **values),
        Touches.OUTSIDE: lambda: say(
            language, "Seems outside the mandate: no word of it is in the question."
        ),
        Touches.UNKNOWN: lambda: say(
            language, "The words of the mandate are on paper only: ask the delegate."
        ),
    }[touch.how]()
