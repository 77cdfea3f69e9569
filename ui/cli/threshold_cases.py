"""The file of threshold cases, translated at the edge: its names in, plain answers out.

A case says `inputs` and a `rule`; what it expects is never looked at. A case this program does
not understand to the last field is answered `not_covered`, for half a reading could be a wrong
declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal

from facilitator.errors import RuleError
from facilitator.rules.choosing import Choice, ChoiceOutcome, choose
from facilitator.rules.deciding import Finding, Outcome, decide
from facilitator.rules.figures import Figures
from facilitator.rules.formula import whole_number
from facilitator.rules.rule import Casting, CastingMode, Quorum, at_least_number
from facilitator.rules.sentences import full_result, label, rule_sentence
from facilitator.rules.written import TwoReadings
from ui.cli.threshold_rules import NotCovered, base_of, read, share_of, stated

Case = Mapping[str, Any]
Answer = dict[str, object]

_LANGUAGE: Final = "en"
_FIGURES: Final = {
    "F": "for_",
    "for": "for_",
    "A": "against",
    "against": "against",
    "B": "abstain",
    "abstain": "abstain",
    "I": "invalid",
    "invalid": "invalid",
    "spoilt": "invalid",
    "P": "present",
    "present": "present",
    "M": "roll",
    "membership": "roll",
    "roll": "roll",
    "took_part": "took_part",
    "N": "not_entitled",
}
_REMOVED_FIRST: Final = {
    "N_F": "for_",
    "N_for": "for_",
    "N_A": "against",
    "N_against": "against",
}
_HANDLED: Final = {
    "casting",
    "casting_vote",
    "chair_voted",
    "demanding",
    "options",
    "poll",
    "card_vote",
    "quorum",
    "quorum_of_voters",
    "tellers",
}
# Said for the reader; the vote is decided by the figures at the vote itself.
_TOLD: Final = {"P_before", "subject", "note", "notes", "comment", "title", "displayed", "hands"}
_ELECTION: Final = {"options", "B", "I", "P", "M", "casting"} | _TOLD
_USED: Final[Mapping[object, Literal["for", "against"] | None]] = {
    None: None,
    "for": "for",
    "against": "against",
    "status_quo": "against",
    "declined": None,
    "not used": None,
    "not_used": None,
    "none": None,
}


def answers(file: object) -> Iterator[Answer]:
    """One answer for each case of the file, in its order.

    Raises:
        RuleError: the file as a whole is something else.

    """
    cases = file.get("cases") if isinstance(file, dict) else file
    if not isinstance(cases, list):
        raise RuleError("This is not a file of threshold cases: it has no list of cases.")
    for case in cases:
        yield _answer(case)


def _answer(case: object) -> Answer:
    if not isinstance(case, dict):
        return _plain(None, Outcome.NOT_COVERED, "The case is not an object.")
    number = case.get("id")
    try:
        return {"id": number} | _decided(_object(case, "inputs"), _rule(case))
    except NotCovered as gap:
        return _plain(number, Outcome.NOT_COVERED, str(gap))
    except TwoReadings as both:
        readings = [rule_sentence(rule, _LANGUAGE) for rule in both.readings]
        return _plain(number, Outcome.NEEDS_RULING, " ".join([str(both), *readings]))
    except RuleError as contradiction:
        return _plain(number, Outcome.NEEDS_RULING, str(contradiction))


def _plain(number: object, outcome: Outcome, explanation: str) -> Answer:
    return {
        "id": number,
        "outcome": outcome.value,
        "required_for": None,
        "base": None,
        "explanation": explanation,
    }


def _rule(case: Case) -> Case:
    rule = case.get("rule")
    return {"type": "written", "text": rule} if isinstance(rule, str) else _object(case, "rule")


def _object(case: Case, name: str) -> Case:
    value = case.get(name)
    if not isinstance(value, dict):
        raise NotCovered(f"The case has no {name}.")
    return value


def _decided(inputs: Case, rule: Case) -> Answer:
    unknown = inputs.keys() - _FIGURES.keys() - _REMOVED_FIRST.keys() - _HANDLED - _TOLD
    if unknown:
        raise NotCovered(f"Not understood in the inputs: {', '.join(sorted(unknown))}.")
    decider: Callable[[Case, Case], Answer] = _motion
    if "options" in inputs:
        decider = _election
    elif rule.get("type") == "poll_demand":
        decider = _poll_demand
    return decider(inputs, rule)


def _motion(inputs: Case, rule: Case) -> Answer:
    rule_read = read(rule)
    figures = _figures(inputs, silent=_quorum_data(inputs, rule) is not None)
    finding = decide(rule_read, figures, _quorum(inputs, rule, figures), _casting(inputs, rule))
    silent = all(inputs.get(name) is None for name in ("F", "for", "poll", "card_vote"))
    if silent and finding.outcome is not Outcome.NOT_DECIDED:
        raise NotCovered("No votes are given, and nothing else decides the case.")
    return _found(finding)


def _found(finding: Finding) -> Answer:
    answer: Answer = {
        "outcome": finding.outcome.value,
        "required_for": finding.needed,
        "base": finding.base,
        "has": finding.has,
        "margin": finding.margin,
        "explanation": full_result(finding, _LANGUAGE),
    }
    if label(finding, _LANGUAGE):
        answer["label"] = label(finding, _LANGUAGE)
    if finding.quorum is not None:
        answer["quorum_required"] = finding.quorum.number
    return answer


def _figures(inputs: Case, *, silent: bool) -> Figures:
    """The figures at the vote; a poll replaces the show of hands (Companies Act 2006, s. 321).

    Args:
        inputs: as the case has them.
        silent: whether figures may be missing, because a quorum may stop the vote first.

    """
    counted = {**inputs, **_poll(inputs)}
    figures: dict[str, int] = {}
    for name, figure in _FIGURES.items():
        if counted.get(name) is not None:
            figures[figure] = stated(counted, name)
    for name, figure in _REMOVED_FIRST.items():
        if inputs.get(name) is not None:
            figures[figure] = figures.get(figure, 0) - stated(inputs, name)
    if inputs.get("took_part") is None and inputs.get("tellers") is not None:
        handed_in = sum(figures.get(f, 0) for f in ("for_", "against", "abstain", "invalid"))
        figures["took_part"] = handed_in + stated(inputs, "tellers")
    if not silent and not {"for_", "against"} <= figures.keys():
        raise NotCovered("The votes For and Against are not both given.")
    return Figures(**{"for_": 0, "against": 0, **figures})


def _poll(inputs: Case) -> Case:
    poll = inputs.get("poll", inputs.get("card_vote"))
    if poll is None:
        return {}
    if not isinstance(poll, dict) or poll.keys() - {"F", "A", "B", "I"}:
        raise NotCovered("The poll is not given as F, A, B and I.")
    return poll


def _quorum_data(inputs: Case, rule: Case) -> object:
    for where in (inputs, rule):
        for name in ("quorum", "quorum_of_voters"):
            if where.get(name) is not None:
                value: object = where[name]
                return value
    return None


def _quorum(inputs: Case, rule: Case, figures: Figures) -> Quorum | None:
    data = _quorum_data(inputs, rule)
    if data is None:
        return None
    of_voters = rule.get("quorum_basis") == "voters" or "quorum_of_voters" in {*inputs, *rule}
    return Quorum(_quorum_number(data, figures), "voters" if of_voters else "present")


def _quorum_number(data: object, figures: Figures) -> int:
    known = {"M": figures.roll, "membership": figures.roll, "P": figures.present}
    names = {name: number for name, number in known.items() if number is not None}
    if isinstance(data, str):
        return whole_number(data, names)
    if isinstance(data, dict):
        k, n = share_of(data)
        base = figures.of(base_of(data))
        if base is None:
            raise NotCovered("The quorum is a share of a number that is not given.")
        return -(-k * base // n)
    return stated({"quorum": data}, "quorum")


def _casting(inputs: Case, rule: Case) -> Casting:
    mode = inputs.get("casting") or rule.get("casting") or "none"
    used = inputs.get("casting_vote")
    if mode not in set(CastingMode) or not isinstance(used, str | None) or used not in _USED:
        raise NotCovered("What the casting vote was is not understood.")
    if mode == "casting_only" and inputs.get("chair_voted"):
        raise RuleError("The chair has only a casting vote, yet is recorded as having voted.")
    return Casting(CastingMode(mode), _USED[used])


def _poll_demand(inputs: Case, rule: Case) -> Answer:
    formula, present = rule.get("formula"), stated(inputs, "present")
    if not isinstance(formula, str) or rule.keys() - {"type", "formula"}:
        raise NotCovered("The demand for a poll is not given as a formula.")
    needed = at_least_number(whole_number(formula, {"present": present, "P": present}))
    figures = Figures(for_=stated(inputs, "demanding"), against=0, present=present)
    finding = decide(needed, figures)
    return {
        "outcome": finding.outcome.value,
        "required_for": finding.needed,
        "base": finding.base,
        "explanation": f"{finding.has} of {present} present ask for a poll; "
        f"{finding.needed} are needed.",
    }


def _election(inputs: Case, rule: Case) -> Answer:
    options = inputs["options"]
    if not isinstance(options, dict) or not options or inputs.keys() - _ELECTION:
        raise NotCovered("The options are not given with their votes, and nothing else.")
    votes = {str(name): stated(options, name) for name in options}
    kind = _election_rule(rule)
    invalid = inputs.get("I") if rule.get("base") == "votes_cast_incl_invalid" else 0
    choice = choose(votes, kind, stated({"I": invalid or 0}, "I"))
    outcome, explanation = _chosen(choice, by_lot=inputs.get("casting") == "lot")
    return {
        "outcome": outcome.value,
        "required_for": choice.needed,
        "base": choice.base,
        "explanation": explanation,
    }


def _election_rule(rule: Case) -> Literal["majority", "most"]:
    known_bases = {None, "votes_cast", "votes_cast_incl_invalid"}
    if rule.keys() - {"type", "base", "election"} or rule.get("base") not in known_bases:
        raise NotCovered("This election rule is not covered by decide; see count.")
    if rule.get("type") == "majority":
        return "majority"
    if rule.get("type") in {"plurality", "most_votes"}:
        return "most"
    raise NotCovered("This election rule is not covered by decide; see count.")


def _chosen(choice: Choice, *, by_lot: bool) -> tuple[Outcome, str]:
    """A tie that strikes somebody off, or elects, is for the rules to settle beforehand."""
    if choice.outcome is ChoiceOutcome.CHOSEN:
        return Outcome.CARRIED, f"{choice.winner} is chosen."
    level = choice.lowest if choice.lowest_needs_ruling else choice.tied
    if by_lot and level:
        return Outcome.NOT_DECIDED, f"{', '.join(level)} are level: draw the lot."
    if choice.lowest_needs_ruling or (choice.tied and choice.needed is None):
        return Outcome.NEEDS_RULING, f"{', '.join(level)} are level, and the rules must say how on."
    if choice.outcome is ChoiceOutcome.NO_VOTES:
        return Outcome.NOT_DECIDED, "Nobody voted."
    return Outcome.NO_MAJORITY, f"Nobody has the {choice.needed} votes needed: vote again."
