"""What is answered to a threshold case: the finding as plain values, in whole votes."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Final

from facilitator.rules.deciding import Finding, Reason, needed_for
from facilitator.rules.sentences import full_result, label, rule_sentence

Answer = dict[str, object]

_LANGUAGE: Final = "en"
_NOT_FOR: Final = frozenset({"turnout", "consensus"})  # rules that ask for no votes For


def found(finding: Finding, unit: int) -> Answer:
    """What is said of a finding, its figures counted in `unit`ths of a vote."""
    answer: Answer = {
        "outcome": finding.outcome.value,
        "required_for": finding.needed if unit == 1 else _needed(finding, unit),
        "base": _votes(finding.base, unit),
        "has": _votes(finding.has, unit),
        "explanation": full_result(finding, _LANGUAGE) if unit == 1 else _weighed(finding, unit),
    }
    if unit == 1:
        answer["margin"] = finding.margin
    if _label(finding, unit):
        answer["label"] = _label(finding, unit)
    if finding.reason is Reason.LOT_TO_DRAW:
        answer["next"] = "draw lot"
    if finding.quorum is not None:
        answer["quorum_required"] = _votes(finding.quorum.number, unit)
    return answer


def _label(finding: Finding, unit: int) -> str:
    """Never 11-10: the casting vote is told beside the votes, not added to them."""
    by_chair = {Reason.CASTING_FOR: "carried", Reason.CASTING_AGAINST: "lost"}
    if finding.reason in by_chair:
        votes = f"{_votes(finding.figures.for_, unit)}-{_votes(finding.figures.against, unit)}"
        return f"{votes}, {by_chair[finding.reason]} on the chair's casting vote"
    return label(finding, _LANGUAGE)


def _needed(finding: Finding, unit: int) -> int | None:
    """Votes needed, in whole votes, where votes weigh fractions."""
    if finding.needed is None:
        return None
    if finding.parts:
        asked = [_needed(p, unit) for p in finding.parts if p.rule.kind not in _NOT_FOR]
        return max((n for n in asked if n is not None), default=None)
    if finding.rule.kind in {"number", "consensus"} or finding.base is None:
        return -(-finding.needed // unit)
    rule = replace(finding.rule, plus=finding.rule.plus // unit)
    return needed_for(rule, Fraction(finding.base, unit))


def _votes(number: int | None, unit: int) -> int | float | None:
    if number is None or number % unit == 0:
        return number and number // unit
    return number / unit


def _weighed(finding: Finding, unit: int) -> str:
    votes = [_votes(n, unit) for n in (finding.figures.for_, finding.figures.against)]
    return (
        f"Votes weigh fractions: For {votes[0]}, Against {votes[1]}. "
        f"{rule_sentence(finding.rule, _LANGUAGE)}"
    )
