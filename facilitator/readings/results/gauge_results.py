"""What a reading of the room and a consent round came to, in words."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.parts.ballot import Ballot
from facilitator.plan import TEMPERATURES
from facilitator.readings.results.options import answer_words
from facilitator.rules.deciding import Finding, Outcome
from facilitator.rules.sentences import full_result, outcome_word
from facilitator.wording import say


def of_sense(ballot: Ballot, language: str, *, short: bool = False) -> str:
    """'The room is mild: 34 of 60 said mild or warmer.': the middle of the room, no decision."""
    tally = ballot.tally or {}
    middle = middle_of(tally)
    if middle is None:
        return say(language, "Nobody answered.")
    low, high = (answer_words(TEMPERATURES[level], language) for level in middle)
    if low != high:
        return say(language, "The middle of the room: between {low} and {high}", low=low, high=high)
    if short:
        return say(language, "The middle of the room: {level}", level=low)
    return _with_figures(tally, middle[0], language)


def _with_figures(tally: Mapping[str, int], middle: int, language: str) -> str:
    warmer = TEMPERATURES[middle:] if middle else TEMPERATURES[:1]
    n, votes = sum(tally.get(one, 0) for one in warmer), sum(tally.values())
    values = {"n": n, "all": votes}
    sentences = {
        "cold": say(language, "The room is cold: {n} of {all} said cold.", **values),
        "cool": say(language, "The room is cool: {n} of {all} said cool or warmer.", **values),
        "mild": say(language, "The room is mild: {n} of {all} said mild or warmer.", **values),
        "warm": say(language, "The room is warm: {n} of {all} said warm or hot.", **values),
        "hot": say(language, "The room is hot: {n} of {all} said hot.", **values),
    }
    return sentences[TEMPERATURES[middle]]


def middle_of(tally: Mapping[str, int]) -> tuple[int, int] | None:
    """The levels of the two middle people, the same where there is one; None without anybody."""
    given = [n for n, level in enumerate(TEMPERATURES) for _ in range(tally.get(level, 0))]
    if not given:
        return None
    return given[(len(given) - 1) // 2], given[len(given) // 2]


def of_consent(ballot: Ballot, finding: Finding, language: str, *, short: bool = False) -> str:
    """All four figures, and how many blocks there may be."""
    tally = ballot.tally or {}
    values = {
        "agree": tally.get("agree", 0),
        "reservations": tally.get("reservations", 0),
        "aside": tally.get("aside", 0),
        "block": tally.get("block", 0),
        "most": finding.rule.k,
    }
    if finding.outcome not in {Outcome.CARRIED, Outcome.LOST}:
        if short:
            return outcome_word(finding.outcome, language)
        return full_result(finding, language)
    carried = finding.outcome is Outcome.CARRIED
    if short and carried:
        return say(language, "Carried: blocks {block}, allowed {most}", **values)
    if short:
        return say(language, "Lost: blocks {block}, allowed {most}", **values)
    if carried:
        return say(
            language,
            "CARRIED. Agree {agree}, with reservations {reservations}, stand aside {aside}, "
            "block {block}; blocks allowed: {most}.",
            **values,
        )
    return say(
        language,
        "LOST. Agree {agree}, with reservations {reservations}, stand aside {aside}, "
        "block {block}; blocks allowed: {most}.",
        **values,
    )
