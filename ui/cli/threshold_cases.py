"""The file of threshold cases, translated at the edge: its names in, plain answers out.

A case says `inputs` and a `rule`; what it expects is never looked at. A case this program does
not understand to the last field is answered `not_covered`, for half a reading could be a wrong
declaration.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, Literal

from facilitator.errors import RuleError
from facilitator.rules.deciding import Outcome, Reason, decide
from facilitator.rules.figures import Figures
from facilitator.rules.quorum_words import quorum_number
from facilitator.rules.rule import (
    Casting,
    CastingMode,
    Quorum,
    Rule,
    all_of,
    at_least_number,
    majority,
)
from facilitator.rules.sentences import rule_sentence
from facilitator.rules.written import TwoReadings
from ui.cli import threshold_quorum
from ui.cli.threshold_answers import Answer, found
from ui.cli.threshold_elections import NAMES, election, is_election
from ui.cli.threshold_figures import is_figure, tally, whole
from ui.cli.threshold_rules import NotCovered, kind_of, parts_of, read, stated

Case = Mapping[str, Any]

_LANGUAGE: Final = "en"
_LOT: Final = ("lot", "lot_result", "lot_drawn", "drawn")
_CASTING_VOTE: Final = ("casting_vote", "casting_used", "chair_casting_vote", *_LOT)
_HANDLED: Final = frozenset(
    (
        *(*_CASTING_VOTE, *threshold_quorum.FIELDS, *NAMES),
        *("casting", "chair_voted", "quorum_basis", "quorate", "inquorate", "demanding", "demand"),
    )
)
# Said for the reader; the vote is decided by the figures at the vote itself.
_TELLING: Final = """
    subject note notes comment title displayed displayed_percent display percent_displayed
    percentage_displayed rounded rounded_percent shown percent_shown weighted total_weight
    reason rule_text kind method meeting body office motion question secret
    show_of_hands_result poll_demanded poll_demanded_by tellers_names round ballot seats struck_off
    eliminated previous_rounds chair presiding date place silent not_voting stage status_quo
"""
_TOLD: Final = frozenset(_TELLING.split())
_MODES: Final[Mapping[object, CastingMode]] = {
    **{mode.value: mode for mode in CastingMode},
    **dict.fromkeys((None, False, "lost", "no"), CastingMode.NONE),
    **dict.fromkeys(("second", "second or casting", "casting"), CastingMode.SECOND_OR_CASTING),
    "only": CastingMode.CASTING_ONLY,
    "by_lot": CastingMode.LOT,
    "denison": CastingMode.STATUS_QUO,
}
_USED: Final[Mapping[object, Literal["for", "against"] | None]] = {
    **dict.fromkeys(("for", "F", "aye", "yes", "in_favour", "carried"), "for"),
    **dict.fromkeys(("against", "A", "no", "noe", "lost", "status_quo", "status quo"), "against"),
    **dict.fromkeys((None, False, "declined", "not used", "not_used", "unused", "none"), None),
    **dict.fromkeys(("abstain", "not drawn", "not_drawn", "pending"), None),
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
    known = _HANDLED | _TOLD
    unknown = [name for name in sorted(inputs) if name not in known and not is_figure(name)]
    if unknown:
        raise NotCovered(f"Not understood in the inputs: {', '.join(unknown)}.")
    if kind_of(rule) in {"poll_demand", "demand", "poll"}:
        return _poll_demand(inputs, rule)
    if is_election(inputs):
        return _election(inputs, rule)
    return _motion(inputs, rule)


def _motion(inputs: Case, rule: Case) -> Answer:
    rules = _alternatives(rule)
    figures, unit = _figures(inputs, silent=_may_be_silent(inputs, rule))
    if threshold_quorum.stopped_by_word(inputs):
        return _inquorate()
    quorum = _scaled_quorum(threshold_quorum.quorum(inputs, rule, figures), unit)
    casting = _casting(inputs, rule)
    each = [decide(_scaled(one, unit), figures, quorum, casting) for one in rules]
    finding = min(each, key=lambda one: one.outcome is not Outcome.CARRIED)
    if not _voted(inputs) and finding.outcome is not Outcome.NOT_DECIDED:
        raise NotCovered("No votes are given, and nothing else decides the case.")
    return found(finding, unit)


def _alternatives(rule: Case) -> list[Rule]:
    """The rule, or the rules of which one is enough."""
    if kind_of(rule) in {"any_of", "any", "or"}:
        return [read(part, 1) for part in parts_of(rule)]
    return [read(rule)]


def _inquorate() -> Answer:
    return {
        "outcome": Outcome.NOT_DECIDED.value,
        "required_for": None,
        "base": None,
        "explanation": "There was no quorum: nothing can be decided, and the business stands over.",
    }


def _voted(inputs: Case) -> bool:
    people = {"P", "M", "P_before", "present", "membership", "roll", "members", "tellers"}
    return any(is_figure(name) and inputs[name] is not None for name in inputs.keys() - people)


def _may_be_silent(inputs: Case, rule: Case) -> bool:
    word = {"quorate", "inquorate", "quorum_present"} & inputs.keys()
    return bool(word) or threshold_quorum.asked(inputs, rule)


def _figures(inputs: Case, *, silent: bool) -> tuple[Figures, int]:
    """The figures, in whole numbers of one `unit`th of a vote; figures may be missing if silent."""
    counted, unit = whole(tally(inputs))
    if not silent and not {"for_", "against"} <= counted.keys():
        raise NotCovered("The votes For and Against are not both given.")
    return Figures(**{"for_": 0, "against": 0, **counted}), unit


def _scaled(rule: Rule, unit: int) -> Rule:
    """The rule in `unit`ths of a vote, where votes weigh fractions."""
    if unit == 1:
        return rule
    if rule.kind == "all_of":
        return all_of(*(_scaled(part, unit) for part in rule.parts))
    if rule.kind in {"number", "consensus"}:
        return replace(rule, k=rule.k * unit)
    return replace(rule, plus=rule.plus * unit)


def _scaled_quorum(quorum: Quorum | None, unit: int) -> Quorum | None:
    return quorum and replace(quorum, number=quorum.number * unit)


def _casting(inputs: Case, rule: Case) -> Casting:
    given = inputs.get("casting") or rule.get("casting") or rule.get("tie")
    used = next((inputs[name] for name in _CASTING_VOTE if inputs.get(name) is not None), None)
    if not isinstance(given, str | bool | None) or not isinstance(used, str | bool | None):
        raise NotCovered("What the casting vote was is not understood.")
    if given not in _MODES or used not in _USED:
        raise NotCovered("What the casting vote was is not understood.")
    mode = _MODES[given]
    if mode is CastingMode.CASTING_ONLY and inputs.get("chair_voted") not in _NOT_VOTED:
        raise RuleError("The chair has only a casting vote, yet is recorded as having voted.")
    return Casting(mode, _USED[used])


_NOT_VOTED: Final = (None, False, "no", "none", "not voted", "did not vote", "abstain")


def _poll_demand(inputs: Case, rule: Case) -> Answer:
    formula = rule.get("formula", rule.get("text"))
    if not isinstance(formula, str) or rule.keys() - {"type", "formula", "text", "base"}:
        raise NotCovered("The demand for a poll is not given as a formula.")
    counted, _ = whole(tally({name: inputs[name] for name in inputs if name not in _HANDLED}))
    figures = Figures(**{"for_": 0, "against": 0, **counted})
    demanding = stated(inputs, "demanding" if "demanding" in inputs else "demand")
    # "One third" of whom: of those who are there to ask, where only they were counted.
    names = threshold_quorum.names_of(figures)
    names |= {"M": names.get("M", names.get("P", 0))}
    asked = at_least_number(quorum_number(formula, names))
    finding = decide(asked, replace(figures, for_=demanding))
    base = finding.base if figures.present is not None else figures.roll
    return {
        "outcome": finding.outcome.value,
        "required_for": finding.needed,
        "base": base,
        "explanation": f"{finding.has} of {base} ask for a poll; {finding.needed} are needed.",
    }


def _election(inputs: Case, rule: Case) -> Answer:
    counted, unit = whole(tally({n: inputs[n] for n in inputs if n not in _HANDLED}))
    figures = Figures(**{"for_": 0, "against": 0, **counted})
    if unit != 1:
        raise NotCovered("Votes for names do not weigh fractions.")
    quorum = threshold_quorum.quorum(inputs, rule, figures)
    if quorum is not None and figures.present is not None:
        stopped = decide(majority(), figures, quorum)
        if stopped.reason is Reason.INQUORATE:
            return _inquorate()
    return election(inputs, rule, figures)
