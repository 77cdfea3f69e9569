"""The rules of a file of threshold cases, field by field, into rules of the house."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from facilitator.errors import FacilitatorError, RuleError
from facilitator.rules.rule import (
    Base,
    Rule,
    all_of,
    at_least,
    at_least_number,
    consensus,
    majority,
    more_than,
    share_plus,
    turnout,
)
from facilitator.rules.written import TwoReadings, read_rule

Data = Mapping[str, Any]

_BASES: Final = {
    "votes_cast": Base.CAST,
    "cast": Base.CAST,
    "votes_cast_incl_abstentions": Base.CAST_INCL_ABSTENTIONS,
    "cast_incl_abstentions": Base.CAST_INCL_ABSTENTIONS,
    "votes_cast_incl_invalid": Base.CAST_INCL_INVALID,
    "cast_incl_invalid": Base.CAST_INCL_INVALID,
    "present": Base.PRESENT,
    "membership": Base.ROLL,
    "roll": Base.ROLL,
}
_MOST_DEEP: Final = 5  # all_of inside all_of; no rule book goes further
_LONGEST_NUMBER: Final = 10**12
# How a rule says that reaching the share exactly is not enough.
_STRICT_FIELDS: Final = {"more_than", "strict", "strictly"}
_COMPARISONS: Final = {
    "more than": True,
    "more_than": True,
    ">": True,
    "gt": True,
    "at least": False,
    "at_least": False,
    "not less than": False,
    "not_less_than": False,
    ">=": False,
    "ge": False,
    "gte": False,
}
_COMPARISON_FIELDS: Final = {"comparison", "comparator", "op"}
_EVERYWHERE: Final = {
    "type",
    "base",
    "casting",
    "quorum",
    "quorum_basis",
    "quorum_of_voters",
    "name",
    "note",
    "text",
    "wording",
}


class NotCovered(FacilitatorError):
    """The case asks for something this program does not (yet) know, in `args[0]`."""


def stated(data: Data, name: object) -> int:
    """The whole number given under `name`; a list is a vote of several weights, added up."""
    value = data.get(name)  # type: ignore[call-overload]
    numbers = value if isinstance(value, list) else [value]
    for number in numbers:
        whole = isinstance(number, int) and not isinstance(number, bool)
        if not whole or not 0 <= number < _LONGEST_NUMBER:
            raise NotCovered(f"{name} is not given as a whole number.")
    return sum(numbers)


def base_of(data: Data) -> Base:
    """The base that `data` names, or votes cast."""
    named = data.get("base", data.get("of", "votes_cast"))
    if not isinstance(named, str) or named not in _BASES:
        raise NotCovered("The base of the rule is not known.")
    return _BASES[named]


def share_of(data: Data) -> tuple[int, int]:
    """The fraction as its two numbers, k and n."""
    return stated(data, "k"), stated(data, "n")


def read(data: Data, depth: int = 0) -> Rule:
    """The rule.

    Raises:
        NotCovered: a type or a field that is not known.
        RuleError: its numbers make no rule.
        TwoReadings: its text is written in two ways that differ.

    """
    kind = data.get("type")
    if not isinstance(kind, str) or kind not in _READERS:
        raise NotCovered("This type of rule is not known.")
    fields, reader = _READERS[kind]
    unknown = data.keys() - fields - _EVERYWHERE
    if unknown:
        raise NotCovered(f"Not understood in the rule: {', '.join(sorted(unknown))}.")
    if data.get("quorum_basis") not in {None, "voters", "present"}:
        raise NotCovered("What the quorum counts is not understood.")
    _stop_two_readings(data)
    return reader(data, depth)


def _stop_two_readings(data: Data) -> None:
    """The text of a rule may be prose; it only must not say two things."""
    for name in ("text", "wording"):
        if isinstance(data.get(name), str):
            try:
                read_rule(data[name], base_of(data))
            except TwoReadings:
                raise
            except RuleError:
                continue


def _majority(data: Data, depth: int) -> Rule:
    del depth
    if data.get("election"):
        raise NotCovered("An election needs its options.")
    return majority(base_of(data))


def _fraction(data: Data, depth: int) -> Rule:
    del depth
    share = more_than if _is_strict(data) else at_least
    return share(*share_of(data), base_of(data))


def _is_strict(data: Data) -> bool:
    for field in _STRICT_FIELDS & data.keys():
        if not isinstance(data[field], bool):
            raise NotCovered("Whether the share itself is enough is not understood.")
        return bool(data[field])
    wording = data.get("wording")
    if isinstance(wording, str) and wording in _COMPARISONS:
        return _COMPARISONS[wording]
    for field in _COMPARISON_FIELDS & data.keys():
        if not isinstance(data[field], str) or data[field] not in _COMPARISONS:
            raise NotCovered("Whether the share itself is enough is not understood.")
        return _COMPARISONS[data[field]]
    return False


def _written(data: Data, depth: int) -> Rule:
    """A rule as text, or a percentage: 66.6 is 666/1000 because that is how it is written."""
    del depth
    text = data.get("text")
    if isinstance(data.get("percent"), int | float) and text is None:
        text = f"{'more than ' if _is_strict(data) else ''}{data['percent']}%"
    if not isinstance(text, str):
        raise NotCovered("The rule is not written out.")
    return read_rule(text, base_of(data))


def _fraction_plus(data: Data, depth: int) -> Rule:
    del depth
    return share_plus(*share_of(data), stated(data, "plus"), base_of(data))


def _all_of(data: Data, depth: int) -> Rule:
    parts = data.get("parts")
    if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
        raise NotCovered("The parts of the rule are not a list of rules.")
    if depth >= _MOST_DEEP:
        raise NotCovered("The rule is nested too deep.")
    return all_of(*(read(part, depth + 1) for part in parts))


def _turnout(data: Data, depth: int) -> Rule:
    del depth
    base = base_of(data) if "base" in data else Base.ROLL
    return turnout(*share_of(data), base)


def _unanimous(data: Data, depth: int) -> Rule:
    del depth
    return at_least(1, 1, base_of(data))


def _consensus(data: Data, depth: int) -> Rule:
    del depth
    return consensus(stated(data, "n"))


def _number(data: Data, depth: int) -> Rule:
    del depth
    return at_least_number(stated(data, "number"), base_of(data))


_SHARE: Final = frozenset({"k", "n"})
_READERS: Final[Mapping[str, tuple[frozenset[str], Callable[[Data, int], Rule]]]] = {
    "majority": (frozenset({"election"}), _majority),
    "fraction": (_SHARE | _STRICT_FIELDS | _COMPARISON_FIELDS, _fraction),
    "fraction_plus": (_SHARE | {"plus"}, _fraction_plus),
    "percent": (frozenset(_STRICT_FIELDS | _COMPARISON_FIELDS | {"percent"}), _written),
    "written": (frozenset(), _written),
    "all_of": (frozenset({"parts"}), _all_of),
    "turnout": (_SHARE, _turnout),
    "unanimous": (frozenset(), _unanimous),
    "consensus": (frozenset({"n"}), _consensus),
    "number": (frozenset({"number"}), _number),
}
