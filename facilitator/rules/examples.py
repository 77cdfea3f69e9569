"""One worked example for each rule, to read out before the vote: "With 100 votes, 51 …"."""

from __future__ import annotations

from typing import Final

from facilitator.rules.deciding import needed_for
from facilitator.rules.rule import Base, Rule
from facilitator.wording import say

_ROUND: Final = 100


def worked_example(rule: Rule, language: str, number: int = _ROUND) -> str:
    """What the rule asks for where its base is `number`; for several parts a sentence each."""
    if rule.kind == "all_of":
        return " ".join(worked_example(part, language, number) for part in rule.parts)
    if rule.kind == "consensus":
        return say(
            language,
            "With {most} Against it is carried; with {more} Against it is lost.",
            most=rule.k,
            more=rule.k + 1,
        )
    if rule.kind == "number":
        return say(language, "{needed} For are needed, however many vote.", needed=max(1, rule.k))
    if rule.kind == "turnout":
        return _turnout(rule, language, number)
    return _needed(rule, language, number)


def _turnout(rule: Rule, language: str, number: int) -> str:
    values = {"number": number, "needed": needed_for(rule, number)}
    if rule.base is Base.PRESENT:
        return say(language, "With {number} in the room, {needed} must take part.", **values)
    return say(language, "With {number} on the roll, {needed} must take part.", **values)


def _needed(rule: Rule, language: str, number: int) -> str:
    values = {"number": number, "needed": needed_for(rule, number)}
    sentences = {
        Base.CAST: say(
            language, "With {number} votes For or Against, {needed} For are needed.", **values
        ),
        Base.CAST_INCL_ABSTENTIONS: say(
            language,
            "With {number} votes, abstentions included, {needed} For are needed.",
            **values,
        ),
        Base.CAST_INCL_INVALID: say(
            language,
            "With {number} votes, spoilt papers included, {needed} For are needed.",
            **values,
        ),
        Base.PRESENT: say(
            language, "With {number} in the room, {needed} For are needed.", **values
        ),
        Base.ROLL: say(language, "With {number} on the roll, {needed} For are needed.", **values),
    }
    return sentences[rule.base]
