"""Filled in with a pen as it comes: a slip for a decision, a certificate with its mandate."""

from __future__ import annotations

from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from facilitator.acceptance_words import acceptance_words
from facilitator.documents.bag.pen import Ruled, grid, ticks
from facilitator.documents.bag.value import Bag
from facilitator.documents.plain_paper import head, section, sentences, to_sign
from facilitator.documents.typesetting import LABEL, SMALL, paragraph
from facilitator.usual_clauses import no_office
from facilitator.wording import long_date, say

#: Lines for a wording, and for the other clauses of a mandate.
_WORDING: Final = 5
_CLAUSE: Final = 11 * mm


def slip_story(bag: Bag, language: str) -> list[Flowable]:
    """A decision that nobody planned: its words, figures and signatures."""
    title = say(language, "Decision slip")
    facts = (bag.title, long_date(language, bag.day), bag.place)
    heads = [say(language, "For"), say(language, "Against"), say(language, "Abstain")]
    heads += [say(language, "In the room"), say(language, "Time")]
    return [
        *head(bag.assembly, title, facts),
        section(say(language, "The question, exactly as it was put")),
        Ruled(_WORDING),
        section(say(language, "The rule")),
        Ruled(1),
        section(say(language, "The count")),
        *sentences((_counted(language),)),
        _two_counts(heads, language),
        Spacer(1, 3 * mm),
        KeepTogether([section(say(language, "The result")), ticks(outcome_words(language))]),
        ticks((say(language, "Wording and figures were read back to the meeting."),), abreast=1),
        *to_sign((bag.facilitator, say(language, "Teller"), say(language, "Teller"))),
    ]


def outcome_words(language: str) -> tuple[str, ...]:
    """What a motion can come to."""
    return (
        say(language, "Carried"),
        say(language, "Lost"),
        say(language, "Agreed without a count"),
    )


def _counted(language: str) -> str:
    return say(
        language,
        "Two tellers count, each alone, and do not talk. Where two figures differ, count it again.",
    )


def _two_counts(heads: list[str], language: str) -> Flowable:
    rows = [
        ("", *heads),
        (say(language, "Teller 1"), *[""] * len(heads)),
        (say(language, "Teller 2"), *[""] * len(heads)),
        (say(language, "Agreed"), *[""] * len(heads)),
    ]
    return grid(rows, (1.4, *[1] * len(heads)))


def certificate_story(bag: Bag, language: str) -> list[Flowable]:
    """Who is sent where, with what mandate: the rows of the real one, to be filled in."""
    title = say(language, "Certificate of election and mandate")
    told = say(
        language,
        "Filled in by hand at the meeting. It has no code: the printed certificate, made when this "
        "is typed in, takes its place.",
    )
    day = long_date(language, bag.day)
    certified = say(
        language,
        "We certify that this assembly, meeting at {place} on {day}, elected the delegate named "
        "here and gave the mandate below.",
        place=bag.place or _TO_WRITE_ON,
        day=day,
    )
    return [
        *head(bag.assembly, title, (bag.title, day)),
        *sentences((told, certified)),
        *_people(language),
        section(say(language, "The mandate")),
        grid(_clauses(bag, language), (2, 8), line=_CLAUSE),
        Spacer(1, 3 * mm),
        *sentences((acceptance_words(language),)),
        *_signed(bag, language),
        Spacer(1, 3 * mm),
        paragraph(no_office(language), SMALL),
    ]


_TO_WRITE_ON: Final = "_" * 24


def _people(language: str) -> list[Flowable]:
    labels = (
        say(language, "Delegate"),
        say(language, "Alternate"),
        say(language, "Note-taker"),
        say(language, "Sent to (body), for its meetings of"),
        say(language, "Votes: each candidate with their figure, and how it was counted"),
    )
    story: list[Flowable] = []
    for label in labels:
        story += [Ruled(1), paragraph(label, LABEL)]
    return story


def _clauses(bag: Bag, language: str) -> list[tuple[str, str]]:
    heads = (say(language, "Clause"), say(language, "As the meeting adopted it"))
    return [heads, *bag.clauses]


def _signed(bag: Bag, language: str) -> list[Flowable]:
    witness, teller = say(language, "Witness"), say(language, "Teller")
    lines = (say(language, "Delegate"), witness, witness, bag.facilitator, teller, teller)
    return to_sign(lines)
