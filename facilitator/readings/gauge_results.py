"""What a reading of the room and a consent round came to, in words."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.parts.ballot import Ballot
from facilitator.plan import TEMPERATURES
from facilitator.rules.deciding import Finding, Outcome
from facilitator.rules.sentences import full_result, outcome_word
from facilitator.wording import say


def of_sense(ballot: Ballot, language: str, *, short: bool = False) -> str:
    """'The room is mild: 34 of 60 said mild or warmer.': the middle of the room, no decision."""
    tally = ballot.tally or {}
    votes = sum(tally.values())
    if not votes:
        return say(language, "Nobody voted.")
    middle = middle_of(tally)
    if short:
        return _short(middle, language)
    warmer = TEMPERATURES[TEMPERATURES.index(middle) :] if middle != "cold" else ("cold",)
    values = {"n": sum(tally.get(one, 0) for one in warmer), "all": votes}
    sentences = {
        "cold": say(language, "The room is cold: {n} of {all} said cold.", **values),
        "cool": say(language, "The room is cool: {n} of {all} said cool or warmer.", **values),
        "mild": say(language, "The room is mild: {n} of {all} said mild or warmer.", **values),
        "warm": say(language, "The room is warm: {n} of {all} said warm or hot.", **values),
        "hot": say(language, "The room is hot: {n} of {all} said hot.", **values),
    }
    return sentences[middle]


def _short(middle: str, language: str) -> str:
    sentences = {
        "cold": say(language, "The room is cold."),
        "cool": say(language, "The room is cool."),
        "mild": say(language, "The room is mild."),
        "warm": say(language, "The room is warm."),
        "hot": say(language, "The room is hot."),
    }
    return sentences[middle]


def middle_of(tally: Mapping[str, int]) -> str:
    """The warmest reading that at least half of all share or exceed."""
    votes, so_far = sum(tally.values()), 0
    for reading in reversed(TEMPERATURES):
        so_far += tally.get(reading, 0)
        if 2 * so_far >= votes:
            return reading
    return TEMPERATURES[0]


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
