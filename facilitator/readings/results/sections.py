"""A count in sections, in words and as a table: how it was counted, what each came to."""

from __future__ import annotations

from typing import Final

from facilitator.documents.result_value import CountTable
from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.sections import Figures, Section
from facilitator.readings.results.options import option_words
from facilitator.wording import say, say_n

#: Earlier counts that are told on paper, for each section; all are in the record.
_TOLD: Final = 3


def section_name(name: str, language: str) -> str:
    """'Balcony'; of a bare number 'Table 7'."""
    return say(language, "Table {n}", n=name) if name.isdecimal() else name


def sections_method(ballot: Ballot, language: str) -> str:
    """'by a show of cards in 4 sections, two tellers each', and which were counted again."""
    n, cards = len(ballot.sections), ballot.method == "cards"
    if ballot.wanted == 1 and cards:
        method = say(language, "by a show of cards in {n} sections, one teller each", n=n)
    elif ballot.wanted == 1:
        method = say(language, "by a show of hands in {n} sections, one teller each", n=n)
    elif cards:
        method = say(language, "by a show of cards in {n} sections, two tellers each", n=n)
    else:
        method = say(language, "by a show of hands in {n} sections, two tellers each", n=n)
    again = [section_name(s.name, language) for s in ballot.sections if s.times > 1]
    if not again or ballot.tally is None:
        return method
    return say_n(
        language,
        "{method}; {names} was counted again until both agreed",
        "{method}; {names} were counted again until both agreed",
        len(again),
        method=method,
        names=", ".join(again),
    )


def sections_line(ballot: Ballot, language: str) -> str:
    """'4 of 6 sections in': those whose tellers are in and agree; never a figure."""
    agreed = sum(section.agreed(ballot.tellers) for section in ballot.sections)
    return say(language, "{n} of {all} sections in", n=agreed, all=len(ballot.sections))


def sections_table(world: World, ballot: Ballot, language: str) -> CountTable | None:
    """Every section's figures, above them what it was counted as before, and the sum.

    None where the hall was counted as one.
    """
    if not ballot.sections or ballot.tally is None:
        return None
    title = say(language, "By section")
    if ballot.wanted > 1:
        title = say(language, "By section: two tellers each, who agreed on these figures")
    options = [option_words(world, ballot.question, o, language) for o in ballot.question.options]
    rows = [row for section in ballot.sections for row in _rows(ballot, section, language)]
    rows.append(_row(ballot, say(language, "Together"), ballot.tally))
    heads = (say(language, "Section"), *options, say(language, "Sum"))
    last = frozenset((len(rows) - 1, column) for column in range(len(heads)))
    return CountTable(title, heads, tuple(rows), last)


def _rows(ballot: Ballot, section: Section, language: str) -> list[tuple[str, ...]]:
    name = section_name(section.name, language)
    rows = [
        _row(ballot, _earlier(name, n, teller, language), figures)
        for teller in ballot.tellers
        for n, figures in enumerate(section.said.get(teller, ())[:-1][:_TOLD], 1)
    ]
    return [*rows, _row(ballot, name, section.by(ballot.tellers[0]) or {})]


def _earlier(name: str, n: int, teller: str, language: str) -> str:
    return say(language, "{section}, count {n}, teller {name}", section=name, n=n, name=teller)


def _row(ballot: Ballot, name: str, figures: Figures) -> tuple[str, ...]:
    told = (str(figures.get(option, 0)) for option in ballot.question.options)
    return (name, *told, str(sum(figures.values())))
