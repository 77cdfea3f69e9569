"""A meeting held on paper, as it is typed into fields: what they mean, and what is unclear."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from facilitator.parts.ballot.marking import SINGLE
from facilitator.plan import Kind, PlannedItem, Question
from facilitator.typed_back import MEETING, Place, Row, TypedMeeting, Way
from facilitator.wording import in_language, say, say_n
from ui.present.typed import read_clock
from ui.present.typed_papers import example_of, read_papers

_DIGITS: Final = 6
_BETWEEN: Final = re.compile(r"[\s,;/]+")


@dataclass(frozen=True, slots=True)
class TypedRow:
    """What stands in the fields of one item."""

    began: str = ""
    ended: str = ""
    way: Way = Way.NOTHING
    figures: str = ""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What was read; `unclear`: fields that make no sense, in their order."""

    meeting: TypedMeeting
    unclear: tuple[Place, ...]


def read_back(
    items: tuple[PlannedItem, ...],
    about: tuple[str, str, str],
    rows: Mapping[str, TypedRow],
    language: str,
) -> ReadBack:
    """`about`: when it began, when it closed, how many there were; `rows` by item."""
    unclear: list[Place] = []
    began, closed = (_clock(text, (MEETING, name), unclear) for text, name in _named(about[:2]))
    people = about[2].strip()
    counted = _count(people)
    if people and counted is None:
        unclear.append((MEETING, "people"))
    read = {}
    for item in items:
        typed = rows.get(item.id, TypedRow())
        if typed != TypedRow():
            read[item.id] = _row(item, typed, unclear, language)
    return ReadBack(TypedMeeting(began, closed, counted, read), tuple(unclear))


def _named(texts: tuple[str, ...]) -> zip[tuple[str, str]]:
    return zip(texts, ("began", "closed"), strict=True)


def _row(item: PlannedItem, typed: TypedRow, unclear: list[Place], language: str) -> Row:
    began = _clock(typed.began, (item.id, "began"), unclear)
    ended = _clock(typed.ended, (item.id, "ended"), unclear)
    asked, tally = item.question, None
    if asked is not None and typed.way not in {Way.NOTHING, Way.AGREED}:
        tally = _tally(asked, typed.figures, language)
        if tally is None:
            unclear.append((item.id, "tally"))
    return Row(began, ended, typed.way, tally or {})


def _clock(text: str, place: Place, unclear: list[Place]) -> str:
    if not text.strip():
        return ""
    read = read_clock(text)
    if read is None:
        unclear.append(place)
    return read or ""


def _tally(asked: Question, text: str, language: str) -> dict[str, int] | None:
    """The figures in the order of the answers; where papers are ranked or graded, papers."""
    if asked.method not in SINGLE:
        papers = read_papers(asked, text.replace(";", "\n"), language)
        return None if papers.error or not papers.total else papers.tally
    figures = [word for word in _BETWEEN.split(text.strip()) if word]
    counts = [count for count in map(_count, figures) if count is not None]
    if not len(counts) == len(figures) == len(asked.options):
        return None
    return dict(zip(asked.options, counts, strict=True))


def _count(text: str) -> int | None:
    """A number of people or votes; None for what is none, or what no hall holds."""
    return int(text) if text.isdecimal() and len(text) <= _DIGITS else None


def figures_asked(asked: Question, answers: tuple[str, ...], language: str) -> str:
    """What is typed there: 'For, Against, Abstain'; of ranked papers an example."""
    if asked.method not in SINGLE:
        return say(language, "Such as {example}", example=example_of(asked))
    return ", ".join(answers)


def is_put(item: PlannedItem) -> bool:
    """Whether something of it can be typed besides its times."""
    asked = item.question
    if asked is None or asked.kind is Kind.TEST or not any(asked.wording.values()):
        return False
    return bool(asked.choices) or asked.kind is not Kind.ELECTION


def way_words(language: str) -> dict[Way, str]:
    """How it was decided."""
    return {
        Way.NOTHING: say(language, "No vote"),
        Way.AGREED: say(language, "Agreed without a count"),
        Way.HANDS: say(language, "Show of hands"),
        Way.CARDS: say(language, "Show of cards"),
        Way.PAPER: say(language, "Ballot papers"),
    }


def ways_of(asked: Question) -> tuple[Way, ...]:
    """Those there are for that question."""
    by_hand = (Way.HANDS, Way.CARDS) if asked.method in SINGLE else ()
    agreed = (Way.AGREED,) if asked.agreeable else ()
    return (Way.NOTHING, *agreed, *by_hand, Way.PAPER)


def differ_words(places: int, language: str) -> str:
    """Said once two people typed it."""
    return say_n(
        language,
        "{n} field differs. It is empty now: look at the paper, and type it once more.",
        "{n} fields differ. They are empty now: look at the paper, and type them once more.",
        places,
    )


def title_of(item: PlannedItem, language: str) -> str:
    """What it is called."""
    return in_language(item.title, language)
