"""What was found in the archive, as the desk shows it: lines to choose from, one opened. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from facilitator.documents.values import named
from facilitator.engine.world import World
from facilitator.finding import Entry, Sort
from facilitator.parts import actions, archive, ballot, mandate, meeting
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.state import AGREEMENT
from facilitator.parts.mandate.standing import Standing
from facilitator.readings.evening.wording_history import history_lines, wording_history
from facilitator.readings.people import carrier, person
from facilitator.readings.registers.findable import earlier_key
from facilitator.readings.results.results import method_words, result_sentence
from facilitator.wording import in_language, long_date, say
from ui.present.mandate_standing import standing_sentence, standing_word


@dataclass(frozen=True, slots=True)
class HitLine:
    """One line of what was found: what it is, and how it reads."""

    what: str
    words: str


@dataclass(frozen=True, slots=True)
class OpenedHit:
    """One of them, opened.

    Attributes:
        title: what it is.
        wording: in full, in each language.
        told: figures and all else that is known, a line each.
        meeting: number of its meeting, 0 for none: its minutes can be shown.
        ballot: number of its vote, 0 for none.
        mandate: its id, "" for none.
        register: id of the old register it is from, "" for none.
    """

    title: str
    wording: tuple[str, ...]
    told: tuple[str, ...] = ()
    meeting: int = 0
    ballot: int = 0
    mandate: str = ""
    register: str = ""


def hit_line(entry: Entry, language: str) -> HitLine:
    """'D-2026-014 · 14 May 2026 · Carried', and the words below it."""
    what = entry.number or sort_word(entry.sort, language)
    said = (what, _day(entry.day, language), outcome_said(entry.outcome, language))
    old = say(language, "Old register") if entry.sort is Sort.EARLIER else ""
    return HitLine(" · ".join(filter(None, (*said, old))), " ".join(entry.title.split()))


def sort_word(sort: Sort, language: str) -> str:
    """What it is, in a word."""
    return {
        Sort.DECISION: say(language, "Decision"),
        Sort.ELECTION: say(language, "Election"),
        Sort.PROPOSAL: say(language, "Proposal"),
        Sort.MANDATE: say(language, "Mandate"),
        Sort.ACTION: say(language, "Action"),
        Sort.EARLIER: say(language, "Old register"),
    }[sort]


def outcome_said(outcome: str, language: str) -> str:
    """What became of it; an old register's own word where it is not one of ours."""
    sayings = {
        "carried": say(language, "Carried"),
        "lost": say(language, "Not carried"),
        "not_decided": say(language, "Not decided"),
        "needs_ruling": say(language, "Not decided"),
        "elected": say(language, "Elected"),
        "chosen": say(language, "Chosen"),
        "no_majority": say(language, "Nobody has a majority"),
        "withdrawn": say(language, "Withdrawn"),
        "taken_back": say(language, "Withdrawn"),
        "void": say(language, "Void"),
        "parked": say(language, "Parked"),
        "not_put": say(language, "Not put"),
        "done": say(language, "Done"),
        "going": say(language, "Still going"),
    }
    stands = {each.value: each for each in Standing}
    if outcome in stands:
        return standing_word(stands[outcome], language)
    return sayings.get(outcome, outcome)


def opened_hit(world: World, entry: Entry, language: str) -> OpenedHit:
    """All there is to say of it. What is gone since it was found has its title alone."""
    tell: dict[Sort, Callable[[World, Entry, str], OpenedHit | None]] = {
        Sort.DECISION: _vote,
        Sort.ELECTION: _vote,
        Sort.MANDATE: _mandate,
        Sort.ACTION: _action,
        Sort.EARLIER: _earlier,
        Sort.PROPOSAL: _proposal,
    }
    return tell[entry.sort](world, entry, language) or OpenedHit(entry.title, ())


def _vote(world: World, entry: Entry, language: str) -> OpenedHit | None:
    vote = next((one for one in world.of(ballot.PART).all if one.id == entry.key), None)
    if vote is None:
        return None
    number = _number(world, vote.meeting)
    agreed = vote.method == AGREEMENT  # which the result says already
    how = "" if agreed else method_words(vote, language)
    told = (
        _held(world, vote.meeting, language),
        result_sentence(world, vote, language),
        how[:1].upper() + how[1:],
        *_history(world, vote, language),
    )
    title = " · ".join((entry.number, outcome_said(entry.outcome, language)))
    return OpenedHit(title, _each(vote.question.wording), told, number, vote.number)


def _history(world: World, vote: Ballot, language: str) -> tuple[str, ...]:
    if vote.item is None or vote.question.amends:
        return ()
    history = wording_history(world, vote.item, language)
    return history_lines(history, language) if history is not None else ()


def _mandate(world: World, entry: Entry, language: str) -> OpenedHit | None:
    given = world.of(mandate.PART).mandate(entry.key)
    if given is None:
        return None
    clauses = (in_language(each.text, language) for each in given.draft.instructions)
    to = in_language(given.draft.destination, language)
    told = (
        _held(world, given.meeting, language),
        say(language, "Sent to: {body}", body=to),
        say(language, "Delegate: {name}", name=carrier(world, given.delegate, language)),
        standing_sentence(world, given, language),
    )
    wording = (in_language(given.draft.issue, language), *clauses)
    number = _number(world, given.meeting)
    return OpenedHit(entry.number, wording, told, number, mandate=given.id)


def _action(world: World, entry: Entry, language: str) -> OpenedHit | None:
    one = world.of(actions.PART).action(entry.key)
    if one is None:
        return None
    who = named(person(world, one.who), language) if one.who else ""
    done = _number(world, one.done_in or "")
    told = (
        _held(world, one.meeting, language),
        say(language, "Taken on by: {name}", name=who) if who else "",
        say(language, "By: {day}", day=_day(one.due, language)) if one.due else "",
        say(language, "Done, as meeting no. {n} was told", n=done) if done else "",
    )
    title = " · ".join((entry.number, outcome_said(entry.outcome, language)))
    return OpenedHit(title, _each(one.what), told, _number(world, one.meeting))


def _proposal(world: World, entry: Entry, language: str) -> OpenedHit:
    held = world.of(meeting.PART).numbered(int(entry.key.partition(":")[0]))
    title = " · ".join((sort_word(entry.sort, language), outcome_said(entry.outcome, language)))
    wording = tuple(dict.fromkeys(filter(None, (entry.title, *entry.words))))
    told = (_held(world, held.id, language) if held else "",)
    return OpenedHit(title, wording, told, held.number if held else 0)


def _earlier(world: World, entry: Entry, language: str) -> OpenedHit | None:
    for taken in world.of(archive.PART).all:
        for row in taken.rows:
            if earlier_key(taken.id, row) == entry.key:
                place = say(
                    language,
                    "From the old register {file}, line {n}. This program counted none of it.",
                    file=taken.source,
                    n=row.line,
                )
                known = (row.number, _day(row.day, language), row.kind)
                figures = say(language, "Figures: {figures}", figures=row.figures)
                told = (place, " · ".join(filter(None, known)), figures if row.figures else "")
                title = outcome_said(row.outcome, language) or sort_word(entry.sort, language)
                wording = tuple(row.wording.split("\n"))
                return OpenedHit(title, wording, told, register=taken.id)
    return None


def _each(text: dict[str, str]) -> tuple[str, ...]:
    return tuple(words for words in text.values() if words)


def _held(world: World, key: str, language: str) -> str:
    held = next((one for one in world.of(meeting.PART).all if one.id == key), None)
    if held is None:
        return ""
    return say(language, "Meeting no. {n}, {day}", n=held.number, day=_day(held.day, language))


def _number(world: World, key: str) -> int:
    return next((one.number for one in world.of(meeting.PART).all if one.id == key), 0)


def _day(text: str, language: str) -> str:
    """A date in full; a year, or whatever an old register has, as it stands."""
    try:
        return long_date(language, date.fromisoformat(text))
    except ValueError:
        return text
