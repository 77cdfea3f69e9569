"""The page *Privacy*: what is kept and how long, what may be let go of, who is in it. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator.engine.world import World
from facilitator.letting_go import Forgotten, LetGoOf
from facilitator.parts import meeting, retention
from facilitator.parts.retention.kinds import SETTLED, Keep, Kind, choices
from facilitator.readings.standing.people_kept import Known, There
from facilitator.readings.standing.retention import Due
from facilitator.readings.standing.retention_words import keep_words, kind_words
from facilitator.wording import say, say_n


@dataclass(frozen=True, slots=True)
class KeepRow:
    """One kind: what it is, and how long it is kept. `choices`: () where nothing can be chosen."""

    kind: Kind
    what: str
    how_long: str
    choices: tuple[tuple[str, Keep], ...] = ()


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """The page.

    Attributes:
        due: what may be let go of, sentences; one that there is nothing, where there is not.
        can_let_go: there is something, and no meeting runs.
        unasked: it is done as the record is opened.
    """

    rows: tuple[KeepRow, ...]
    due: tuple[str, ...]
    can_let_go: bool
    unasked: bool


def privacy_view(world: World, things: Sequence[Due], language: str) -> PrivacyView:
    """The page, in the language of the desk."""
    state = world.of(retention.PART)
    rows = tuple(_row(kind, state.keep(kind), language) for kind in Kind)
    return PrivacyView(rows, _due(world, things, language), bool(things), state.unasked)


def _row(kind: Kind, keep: Keep, la: str) -> KeepRow:
    offered = () if kind in SETTLED else tuple(dict.fromkeys((*choices(kind), keep)))
    chosen = tuple((keep_words(each, la), each) for each in offered)
    return KeepRow(kind, kind_words(kind, la), keep_words(keep, la), chosen)


def _due(world: World, things: Sequence[Due], la: str) -> tuple[str, ...]:
    if world.of(meeting.PART).running is not None:
        return (say(la, "A meeting is running: what is due is let go of after it."),)
    if not things:
        return (say(la, "Nothing is kept longer than the list says."),)
    return tuple(
        say(la, "{what} ({n})", what=kind_words(one.kind, la), n=one.count) for one in things
    )


def way_in_words(things: Sequence[Due], la: str) -> str:
    """What the button in *After* says."""
    if not things:
        return say(la, "Privacy")
    return say_n(
        la,
        "Privacy: {n} thing may be let go of",
        "Privacy: {n} things may be let go of",
        len(things),
    )


def gone_words(gone: LetGoOf, has_older: bool, la: str) -> str:  # noqa: FBT001 - what was found
    """What came of letting go."""
    said = [say_n(la, "{n} thing is gone.", "{n} things are gone.", gone.things)]
    said.append(say(la, "The record stays whole, and copies made from now on are without it."))
    if gone.left:
        names = ", ".join(gone.left)
        said.append(say(la, "These files could not be deleted: {names}", names=names))
    if has_older:
        said.append(say(la, "Copies made before still have it: see below."))
    return " ".join(said)


def forgotten_words(told: Forgotten, la: str) -> str:
    """What came of forgetting somebody."""
    if not told.done:
        return say(la, "The record has nothing left of that person.")
    said = [say(la, "Forgotten. Papers made from now on say “[name removed]”.")]
    if told.facts:
        said.append(
            say_n(
                la,
                "The name was typed into {n} fact of the record, which stays as it is.",
                "The name was typed into {n} facts of the record, which stay as they are.",
                len(told.facts),
            )
        )
    return " ".join(said)


def papers_naming_words(names: Sequence[str], la: str) -> str:
    """Which papers still have the name."""
    return say(la, "These papers still have the name: {papers}", papers=", ".join(names))


def older_copies_words(place: str, n: int, la: str) -> str:
    """Copies that were made before; what was let go of since is still in them."""
    return say_n(
        la,
        "On {place} there is {n} copy. What was let go of after it was made is still in it.",
        "On {place} there are {n} copies. What was let go of after they were made is still in "
        "them.",
        n,
        place=place,
    )


def of_these(known: Known, there: Sequence[There]) -> Known:
    """What `known` has in those places alone; all of them are the whole person."""
    if len(there) == len(known.there):
        return known
    people = {one.person for one in there if one.person}
    rows = tuple(row for row in known.rows if row[1] in people or row[2] in people)
    return replace(known, name="", there=tuple(there), rows=rows)


def found(people: Sequence[Known], typed: str) -> tuple[Known, ...]:
    """Those whose names have all the words that were typed."""
    words = typed.casefold().split()
    return tuple(one for one in people if all(word in one.name.casefold() for word in words))
