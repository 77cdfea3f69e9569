"""How often the papers of a meeting went to a printer, in the words of the desk. No Qt."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import papers
from facilitator.parts.papers import Kept
from facilitator.wording import say, say_n


def printed_papers(
    world: World, number: int, minutes: tuple[tuple[str, str], ...], language: str
) -> tuple[str, ...]:
    """A line for each paper of the meeting with that number that was printed at all.

    `minutes`: in which languages there are some, each with the words of its button.
    """
    kept, of = world.of(papers.PART), str(number)
    counted = [(words, kept.copies(Kept.MINUTES, of, one)) for one, words in minutes]
    counted.append((say(language, "How the time went"), kept.copies(Kept.TIMING, of)))
    return tuple(_line(words, copies, language) for words, copies in counted if copies)


def sheet_printed(world: World, ballot: int, language: str) -> str:
    """How often the result sheet of that ballot was; "" where it never was."""
    copies = world.of(papers.PART).copies(Kept.RESULT, str(ballot))
    return _line(say(language, "Result sheet"), copies, language) if copies else ""


def _line(paper: str, copies: int, language: str) -> str:
    return say_n(
        language, "{paper}: printed {n} time", "{paper}: printed {n} times", copies, paper=paper
    )
