"""How long is kept what is known of people, and letting go of it: side rows, never the journal.

What is due is a reading (`readings.standing.retention`): this part deletes what it is handed, if
that is of the kind, and says how much it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from facilitator.clock import Instant
from facilitator.facts import TheAssembly, TheMeeting
from facilitator.part import Answer, Command, Facts, Part, Refusal, Side, happened
from facilitator.parts.retention import events as did
from facilitator.parts.retention.kinds import DEFAULTS, Keep, Kind, Since, is_for
from facilitator.parts.retention.thanks import THANKS, Row, without

__all__ = [
    "LOOKUP",
    "PART",
    "PERSONAL",
    "CorrectName",
    "ForgetPeople",
    "Keep",
    "Kind",
    "LetGo",
    "LetGoUnasked",
    "Retention",
    "SetRetention",
    "Since",
]

NAME: Final = "name"
#: Leads from a card to a person, so a person is what it says and not its key.
LOOKUP: Final = "card_at_the_door"
#: Side rows whose key is a person's token.
PERSONAL: Final = (
    *(NAME, "arrival_card", "access_needs", "photo_consent", "walker"),
    "door_table",  # where somebody sits tonight
)
#: Of which side rows each kind is. Those that hold a name are these two.
ROWS: Final[Mapping[Kind, frozenset[str]]] = {
    Kind.HOLDERS: frozenset({LOOKUP, "arrival_card", "access_needs", "door_table", "group_seats"}),
    Kind.VOTES: frozenset({"ballot_salt", "unassigned"}),
    Kind.DOOR: frozenset({NAME, "photo_consent"}),
    Kind.ATTENDANCE: frozenset({"attendance_key"}),
    Kind.WALKERS: frozenset({"walker"}),
    Kind.DELEGATES: frozenset({NAME}),
    Kind.NAMES: frozenset({NAME, THANKS}),
}
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Retention:
    """The state. `kept`: what the assembly set; `unasked`: see `LettingGoSet`.

    Attributes:
        gone: how much of each kind was let go of, in all.
    """

    kept: Mapping[Kind, Keep] = field(default_factory=dict)
    unasked: bool = False
    gone: Mapping[Kind, int] = field(default_factory=dict)

    def keep(self, kind: Kind) -> Keep:
        """How long that is kept."""
        return self.kept.get(kind, DEFAULTS[kind])


@dataclass(frozen=True, slots=True)
class SetRetention(Command):
    """Keep that kind so long."""

    kind: Kind
    keep: Keep


@dataclass(frozen=True, slots=True)
class LetGoUnasked(Command):
    """Whether it is done as the record is opened."""

    unasked: bool


@dataclass(frozen=True, slots=True)
class LetGo(Command):
    """Delete these rows. `beside`: drafts or files of that kind that are gone already."""

    kind: Kind
    rows: tuple[Row, ...] = ()
    beside: int = 0


@dataclass(frozen=True, slots=True)
class CorrectName(Command):
    """These tokens are one person, who is written so."""

    people: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class ForgetPeople(Command):
    """Delete all that leads from these tokens to a person, and the name among those thanked."""

    people: tuple[str, ...]
    name: str = ""


def _assembly(facts: Facts) -> str:
    assembly = facts.of(TheAssembly)
    return assembly.id if assembly else ""


def _set(state: Retention, facts: Facts, command: SetRetention) -> Answer:
    kind, keep = command.kind, command.keep
    if not is_for(kind, keep):
        return Refusal("not_a_time_to_keep")
    if keep == state.keep(kind):
        return happened()
    return happened(did.RetentionSet(_assembly(facts), kind.value, keep.since.value, keep.days))


def _unasked(state: Retention, facts: Facts, command: LetGoUnasked) -> Answer:
    if command.unasked == state.unasked:
        return happened()
    return happened(did.LettingGoSet(_assembly(facts), command.unasked))


def _let_go(_state: Retention, facts: Facts, command: LetGo) -> Answer:
    """Not while a meeting runs: the hall still needs it."""
    if facts.of(TheMeeting) is not None:
        return Refusal("keep_until_closed")
    of_kind = ROWS.get(command.kind, frozenset())
    if any(kind not in of_kind for kind, _ in command.rows):
        return Refusal("not_of_that_kind")
    gone = tuple(Side(*row, None) for row in command.rows if row in facts.sides)
    count = len(gone) + command.beside
    if not count:
        return happened()
    return happened(did.Purged(_assembly(facts), command.kind.value, count), sides=gone)


def _correct(_state: Retention, facts: Facts, command: CorrectName) -> Answer:
    """Out and in again, so that the log with the old name is folded at once."""
    name = " ".join(command.name.split())[:_LONGEST]
    if not name:
        return Refusal("no_name")
    rows = [(k, p) for p in command.people for k in (NAME, "walker") if (k, p) in facts.sides]
    if not rows:
        return Refusal("no_such_person")
    changed = [row for row in rows if facts.sides[row] != name]
    sides = [side for row in changed for side in (Side(*row, None), Side(*row, name))]
    events = [did.NameCorrected(person) for person in dict.fromkeys(key for _, key in changed)]
    return happened(*events, sides=tuple(sides))


def _forget(_state: Retention, facts: Facts, command: ForgetPeople) -> Answer:
    if facts.of(TheMeeting) is not None:
        return Refusal("keep_until_closed")
    sides: list[Side] = []
    events: list[did.PersonForgotten] = []
    for person in dict.fromkeys(command.people):
        rows = _rows_of(facts.sides, person)
        if rows:
            events.append(did.PersonForgotten(person, len(rows)))
        sides += [Side(*row, None) for row in rows]
    sides += without(facts.sides, command.name)
    return happened(*events, sides=tuple(sides)) if sides else Refusal("no_such_person")


def _rows_of(sides: Mapping[Row, str], person: str) -> list[Row]:
    own = [(kind, person) for kind in PERSONAL if (kind, person) in sides]
    return own + [row for row, value in sides.items() if row[0] == LOOKUP and value == person]


def _was_set(state: Retention, event: did.RetentionSet, _at: Instant) -> Retention:
    keep = Keep(Since(event.since), event.days)
    return replace(state, kept={**state.kept, Kind(event.kind): keep})


def _was_unasked(state: Retention, event: did.LettingGoSet, _at: Instant) -> Retention:
    return replace(state, unasked=event.unasked)


def _purged(state: Retention, event: did.Purged, _at: Instant) -> Retention:
    kind = Kind(event.kind)
    return replace(state, gone={**state.gone, kind: state.gone.get(kind, 0) + event.rows})


def _of_a_person(
    state: Retention, _event: did.NameCorrected | did.PersonForgotten, _at: Instant
) -> Retention:
    """The journal has it; nothing here leans on it."""
    return state


PART = Part(
    name="retention",
    start=Retention,
    decides={
        SetRetention: _set,
        LetGoUnasked: _unasked,
        LetGo: _let_go,
        CorrectName: _correct,
        ForgetPeople: _forget,
    },
    applies={
        did.RetentionSet: _was_set,
        did.LettingGoSet: _was_unasked,
        did.Purged: _purged,
        did.NameCorrected: _of_a_person,
        did.PersonForgotten: _of_a_person,
    },
)
