"""Calm one-liners for the desk beside a vote: sources, turnout, odd presses, the handset check."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts.ballot import Ballot
from facilitator.parts.ballot.counts import has_report
from facilitator.readings.results.handset_check import Condition, handset_check
from facilitator.readings.results.sources import Source, beside_handsets, helped_words, sources_of
from facilitator.readings.results.turnout import turnout_of
from facilitator.watching import Watched
from facilitator.wording import say, say_n
from ui.present.ballot_parts import Named
from ui.present.handset_board import HandsetNews


def source_line(in_hand: Ballot, language: str) -> str:
    """'152 by handsets, 3 on paper'; "" where all came one way."""
    sources = [source for source in sources_of(in_hand) if source.votes]
    if len(sources) < 2:  # noqa: PLR2004 - one source is no mixture
        return ""
    parts = ", ".join(_of_source(source.name, source.votes, language) for source in sources)
    helped = helped_words(in_hand, language)
    return f"{parts}. {helped}".strip() if helped else f"{parts}."


def _of_source(name: str, votes: int, language: str) -> str:
    words = {
        "handsets": say(language, "{n} by handsets", n=votes),
        "hands": say(language, "{n} by show of hands", n=votes),
        "cards": say(language, "{n} by show of cards", n=votes),
        "paper": say(language, "{n} on paper", n=votes),
        "teller": say(language, "{n} taken by tellers", n=votes),
    }
    return words[name]


def added_lines(in_hand: Ballot, options: Named, language: str) -> tuple[str, ...]:
    """'1 For counted by tellers. …' for each source that was added, and how to put it right."""
    return tuple(
        _added_line(source.name, _added_figures(in_hand, source, options, language), language)
        for source in beside_handsets(in_hand)
        if source.votes
    )


def _added_line(source: str, figures: str, language: str) -> str:
    words = {
        "teller": say(
            language,
            "{figures} counted by tellers. J shows the figures again, to correct them.",
            figures=figures,
        ),
        "cards": say(
            language,
            "{figures} counted from cards. J shows the figures again, to correct them.",
            figures=figures,
        ),
        "paper": say(
            language,
            "{figures} counted from papers. J shows the figures again, to correct them.",
            figures=figures,
        ),
    }
    return words.get(source, "")


def _added_figures(in_hand: Ballot, source: Source, options: Named, language: str) -> str:
    """By choice; of a private vote, and of papers with more than a choice, only how many."""
    if in_hand.private or has_report(in_hand.question):
        return say_n(language, "{n} vote", "{n} votes", source.votes)
    return ", ".join(
        say(language, "{n} {choice}", n=source.tally[key], choice=words)
        for key, words in options
        if source.tally.get(key)
    )


def turnout_line(world: World, in_hand: Ballot, language: str) -> str:
    """That far fewer handsets are heard than at the test; "" where it is not so."""
    turnout = turnout_of(world, in_hand)
    if turnout is None or not turnout.low:
        return ""
    return say(
        language,
        "{heard} of {out} handsets are heard; at the test it was {test_heard} of {test_out}. "
        "Ask whether every handset works.",
        heard=turnout.heard,
        out=turnout.out,
        test_heard=turnout.test_heard,
        test_out=turnout.test_out,
    )


def _proposal_line(watched: Watched, in_hand: Ballot, language: str) -> str:
    """Only in ways that this ballot can be counted."""
    errors, heard = watched.errors, watched.heard
    if in_hand.question.weights:
        return say_n(
            language,
            "{n} of the last {heard} presses was damaged or meant nothing.",
            "{n} of the last {heard} presses were damaged or meant nothing.",
            errors,
            heard=heard,
        )
    if in_hand.private or has_report(in_hand.question):
        return say_n(
            language,
            "{n} of the last {heard} presses was damaged or meant nothing: better count papers.",
            "{n} of the last {heard} presses were damaged or meant nothing: better count papers.",
            errors,
            heard=heard,
        )
    return say_n(
        language,
        "{n} of the last {heard} presses was damaged or meant nothing: better count hands, "
        "cards or papers.",
        "{n} of the last {heard} presses were damaged or meant nothing: better count hands, "
        "cards or papers.",
        errors,
        heard=heard,
    )


def watch_lines(watched: Watched, in_hand: Ballot | None, language: str) -> tuple[str, ...]:
    """What is odd about the presses, the weightiest first; none of them was refused for it.

    `in_hand`: the ballot in which handsets vote; to count it another way is proposed only then.
    """
    lines = []
    if watched.proposal and in_hand is not None:
        lines.append(_proposal_line(watched, in_hand, language))
    if watched.twice:
        lines.append(
            say_n(
                language,
                "{n} handset was heard from two places: {name}",
                "{n} handsets were heard from two places, such as {name}",
                len(watched.twice),
                name=watched.twice[0].handset,
            )
        )
    if watched.too_fast:
        lines.append(
            say_n(
                language,
                "{n} handset presses faster than a person: {name}",
                "{n} handsets press faster than a person, such as {name}",
                len(watched.too_fast),
                name=watched.too_fast[0],
            )
        )
    return tuple(lines)


def check_line(world: World, test: Ballot, news: HandsetNews, language: str) -> str:
    """The handset check in one line: '152 heard · 8 not yet · 2 with a weak battery'."""
    check = handset_check(world, test.meeting, weak=news.weak, twice=news.twice)
    if check is None:
        return ""
    heard = test.received
    lines = (
        (heard, say(language, "{n} heard", n=heard)),
        _counted(len(check.handsets) - heard, Condition.WAITING, language),
        _counted(len(check.of(Condition.WEAK)), Condition.WEAK, language),
        _counted(len(check.of(Condition.TWICE)), Condition.TWICE, language),
        (check.unassigned, say(language, "{n} without a number", n=check.unassigned)),
    )
    return " · ".join(words for n, words in lines if n)


def _counted(n: int, condition: Condition, language: str) -> tuple[int, str]:
    words = {
        Condition.WAITING: say(language, "{n} not yet heard", n=n),
        Condition.WEAK: say(language, "{n} with a weak battery", n=n),
        Condition.TWICE: say(language, "{n} heard twice", n=n),
    }
    return n, words[condition]
