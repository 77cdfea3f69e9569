"""A threshold case that chooses among names: a majority, most votes, or strike-off ballots."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from facilitator.rules.choosing import Choice, ChoiceOutcome, choose
from facilitator.rules.deciding import Outcome
from facilitator.rules.figures import Figures
from facilitator.rules.rule import Base
from ui.cli.threshold_rules import Data, NotCovered, base_of, kind_of, stated

Answer = dict[str, object]

NAMES: Final = ("options", "candidates", "names")
_MAJORITY: Final = {
    "majority",
    "strike_off",
    "exhaustive",
    "exhaustive_ballot",
    "absolute_majority",
}
_MOST: Final = {"plurality", "most_votes", "relative_majority", "first_past_the_post"}
_FIELDS: Final = frozenset(
    {"type", "base", "election", "casting", "tie", "eliminate", "elimination", "strike_off"}
) | frozenset(("name", "note", "text", "wording", "quorum", "quorum_basis", "seats"))


def is_election(inputs: Data) -> bool:
    """Whether the case gives names to choose from."""
    return any(inputs.get(name) is not None for name in NAMES)


def election(inputs: Data, rule: Data, figures: Figures) -> Answer:
    """The answer.

    Raises:
        NotCovered: an election that a plain count of votes does not decide.

    """
    votes = _votes(inputs)
    invalid = _beyond(sum(votes.values()), base_of(rule), figures)
    choice = choose(votes, _rule(rule), invalid)
    drawn = inputs.get("casting_vote", inputs.get("lot"))
    outcome, explanation = _chosen(choice, drawn, by_lot=_mode(inputs, rule) == "lot")
    answer: Answer = {
        "outcome": outcome.value,
        "required_for": choice.needed,
        "base": choice.base,
        "explanation": explanation,
    }
    if outcome is Outcome.CARRIED:
        answer["winner"] = choice.winner or drawn
    if outcome is Outcome.NO_MAJORITY and choice.outcome is not ChoiceOutcome.NO_VOTES:
        answer["next"] = f"strike off {choice.lowest[0]} and vote again"
    return answer


def _votes(inputs: Data) -> Mapping[str, int]:
    given = next(inputs[name] for name in NAMES if inputs.get(name) is not None)
    if isinstance(given, list) and all(isinstance(one, dict) for one in given):
        given = {str(one.get("name")): one.get("votes") for one in given}
    if not isinstance(given, dict) or not given:
        raise NotCovered("The options are not given with their votes, and nothing else.")
    return {str(name): stated(given, name) for name in given}


def _beyond(votes: int, base: Base, figures: Figures) -> int:
    """Papers or people in the base that are for none of the names."""
    whole = {
        Base.CAST: votes,
        Base.CAST_INCL_INVALID: votes + figures.invalid,
        Base.CAST_INCL_ABSTENTIONS: votes + figures.abstain,
        Base.PRESENT: figures.present,
        Base.ROLL: figures.roll,
    }[base]
    if whole is None or whole < votes:
        raise NotCovered("The number the rule is measured against is not given.")
    return whole - votes


def _rule(rule: Data) -> Literal["majority", "most"]:
    if rule.keys() - _FIELDS or rule.get("seats", 1) != 1:
        raise NotCovered("This election rule is not covered by decide; see count.")
    kind = kind_of(rule)
    if kind not in _MAJORITY | _MOST:
        raise NotCovered("This election rule is not covered by decide; see count.")
    return "most" if kind in _MOST else "majority"


def _mode(inputs: Data, rule: Data) -> object:
    return inputs.get("casting") or rule.get("casting") or rule.get("tie")


def _chosen(choice: Choice, drawn: object, *, by_lot: bool) -> tuple[Outcome, str]:
    """A tie that strikes somebody off, or elects, is for the rules to settle beforehand."""
    if choice.outcome is ChoiceOutcome.CHOSEN:
        return Outcome.CARRIED, f"{choice.winner} is chosen."
    if choice.outcome is ChoiceOutcome.NO_VOTES:
        return Outcome.NOT_DECIDED, "Nobody voted."
    level = choice.lowest if choice.lowest_needs_ruling else choice.tied
    if isinstance(drawn, str) and drawn in choice.tied and level == choice.tied:
        how = "by lot" if by_lot else "on the casting vote"
        return Outcome.CARRIED, f"{', '.join(level)} were level: {drawn} is chosen {how}."
    if by_lot and level:
        return Outcome.NOT_DECIDED, f"{', '.join(level)} are level: draw the lot."
    if choice.lowest_needs_ruling or (choice.tied and choice.needed is None):
        return (
            Outcome.NEEDS_RULING,
            f"{', '.join(level)} are level, and the rules must say how to go on.",
        )
    needed, last = choice.needed, choice.lowest[0]
    explanation = f"Nobody has the {needed} votes needed: {last} is struck off; vote again."
    return Outcome.NO_MAJORITY, explanation
