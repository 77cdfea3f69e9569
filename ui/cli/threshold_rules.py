"""The rules of a file of threshold cases, field by field, into rules of the house."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
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

_BASES: Final[Mapping[str, Base]] = {
    name: base
    for base, names in {
        Base.CAST: "votes_cast cast F+A valid_votes voting present_and_voting voters",
        Base.CAST_INCL_ABSTENTIONS: "votes_cast_incl_abstentions cast_incl_abstentions F+A+B "
        "votes_cast_incl_blank votes_cast_incl_blanks",
        Base.CAST_INCL_INVALID: "votes_cast_incl_invalid cast_incl_invalid F+A+I",
        Base.PRESENT: "present members_present P",
        Base.ROLL: "membership roll M members all_members entire_membership electorate entitled "
        "all_entitled unit whole_membership",
    }.items()
    for name in names.split()
}
_MOST_DEEP: Final = 5  # all_of inside all_of; no rule book goes further
_LONGEST_NUMBER: Final = 10**12
# How a rule says that reaching the share exactly is not enough.
_STRICT_FIELDS: Final = {"more_than", "strict", "strictly"}
_COMPARISONS: Final = {
    **dict.fromkeys(("more than", "more_than", ">", "gt", "over", "exceeds"), True),
    **dict.fromkeys(("at least", "at_least", "not less than", "not_less_than"), False),
    **dict.fromkeys((">=", "≥", "ge", "gte", "minimum"), False),
}
_COMPARISON_FIELDS: Final = {"comparison", "comparator", "op", "operator"}
_TEXTS: Final = ("text", "wording", "written", "rule_text", "as_written")
_EVERYWHERE: Final = frozenset(
    (*_TEXTS, "type", "base", "casting", "tie", "quorum", "quorum_basis", "quorum_of_voters")
) | frozenset(("name", "note", "notes", "comment", "authority", "label", "title", "description"))


class NotCovered(FacilitatorError):
    """The case asks for something this program does not (yet) know, in `args[0]`."""


def exactly(value: object, name: object) -> Fraction:
    """A number no fewer than nought, exactly as it is written: 12, 12.5, "25/2"."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise NotCovered(f"{name} is not given as a number.")
    text = str(value)
    if len(text) > len(str(_LONGEST_NUMBER)) or "e" in text.lower():
        raise NotCovered(f"{name} is not given as a number of votes or people.")
    try:
        number = Fraction(text)
    except (ValueError, ZeroDivisionError) as unreadable:
        raise NotCovered(f"{name} is not given as a number.") from unreadable
    if not 0 <= number < _LONGEST_NUMBER:
        raise NotCovered(f"{name} is not given as a number of votes or people.")
    return number


def stated(data: Data, name: str) -> int:
    """The whole number given under `name`; a list is a vote of several weights, added up."""
    value = data.get(name)
    values = value if isinstance(value, list) else [value]
    number = sum((exactly(one, name) for one in values), Fraction())
    if number.denominator != 1:
        raise NotCovered(f"{name} is not given as a whole number.")
    return int(number)


def base_of(data: Data, fields: tuple[str, ...] = ("base", "of")) -> Base:
    """The base that `data` names, or votes cast."""
    named = next((data[field] for field in fields if data.get(field) is not None), "votes_cast")
    if not isinstance(named, str) or named not in _BASES:
        raise NotCovered("The base of the rule is not known.")
    return _BASES[named]


def share_of(data: Data) -> tuple[int, int]:
    """The fraction as its two numbers, k and n, however it is given."""
    if "k" in data or "n" in data:
        return stated(data, "k"), stated(data, "n")
    fraction = data.get("fraction", data.get("share"))
    if isinstance(fraction, list) and len(fraction) == len(("k", "n")):
        return stated({"k": fraction[0]}, "k"), stated({"n": fraction[1]}, "n")
    if fraction is None and data.get("percent") is not None:
        fraction = f"{data['percent']}%"
    if not isinstance(fraction, str | float):
        raise NotCovered("The share is not given.")
    read_as = read_rule(str(fraction) if isinstance(fraction, str) else f"{fraction * 100:g}%")
    return read_as.k, read_as.n


def kind_of(data: Data) -> str:
    """The type of rule as the file calls it; a rule without one is written out."""
    kind = data.get("type", "written")
    if not isinstance(kind, str):
        raise NotCovered("This type of rule is not known.")
    return kind


def read(data: Data, depth: int = 0) -> Rule:
    """The rule.

    Raises:
        NotCovered: a type or a field that is not known.
        RuleError: its numbers make no rule.
        TwoReadings: its text is written in two ways that differ.

    """
    kind = _ALSO_CALLED.get(kind_of(data), kind_of(data))
    if kind not in _READERS:
        raise NotCovered("This type of rule is not known.")
    fields, reader = _READERS[kind]
    unknown = data.keys() - fields - _EVERYWHERE
    if unknown:
        raise NotCovered(f"Not understood in the rule: {', '.join(sorted(unknown))}.")
    if not isinstance(data.get("quorum_basis"), str | None) or (
        data.get("quorum_basis") not in {None, "voters", "votes", "present"}
    ):
        raise NotCovered("What the quorum counts is not understood.")
    rule = reader(data, depth)
    _stop_two_readings(data, rule)
    return rule


def _stop_two_readings(data: Data, rule: Rule) -> None:
    """The text of a rule may be prose; it only must not say two things, nor another thing."""
    for name in _TEXTS:
        if not isinstance(data.get(name), str) or data[name] in _COMPARISONS:
            continue
        try:
            written = read_rule(data[name], rule.base)
        except TwoReadings:
            raise
        except RuleError:
            continue
        if _differ(written, rule):
            raise TwoReadings(data[name], (written, rule))


def _differ(one: Rule, other: Rule) -> bool:
    """Two shares that are not the same share; 66/100 and two-thirds are not."""
    shares = {one.kind, other.kind} <= {"share", "majority"}
    return shares and (one.k * other.n != other.k * one.n or one.is_majority != other.is_majority)


def _majority(data: Data, depth: int) -> Rule:
    del depth
    if data.get("election"):
        raise NotCovered("An election needs its options.")
    return majority(base_of(data))


def _fraction(data: Data, depth: int) -> Rule:
    del depth
    share = more_than if _is_strict(data) else at_least
    rule = share(*share_of(data), base_of(data, ("base",)))
    if data.get("percent") is not None and "k" in data:
        written = _written({**data, "text": None}, 0)
        if _differ(written, rule):
            raise TwoReadings(f"{data['k']}/{data['n']} ({data['percent']}%)", (rule, written))
    return rule


def _is_strict(data: Data) -> bool:
    if data.get("type") == "more_than":
        return True
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
    text = next((data[name] for name in _TEXTS if isinstance(data.get(name), str)), None)
    percent = data.get("percent", data.get("p", data.get("value")))
    if percent is not None:
        exactly(percent, "percent")
        text = f"{'more than ' if _is_strict(data) else ''}{percent}%"
    if not isinstance(text, str):
        raise NotCovered("The rule is not written out.")
    return read_rule(text, base_of(data, ("base",)))


def _fraction_plus(data: Data, depth: int) -> Rule:
    del depth
    return share_plus(*share_of(data), stated(data, "plus"), base_of(data, ("base",)))


def parts_of(data: Data) -> list[Data]:
    """The rules a rule of several parts is made of."""
    parts = data.get("parts", data.get("rules"))
    if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
        raise NotCovered("The parts of the rule are not a list of rules.")
    return parts


def _all_of(data: Data, depth: int) -> Rule:
    if depth >= _MOST_DEEP:
        raise NotCovered("The rule is nested too deep.")
    return all_of(*(read(part, depth + 1) for part in parts_of(data)))


def _turnout(data: Data, depth: int) -> Rule:
    del depth
    return turnout(*share_of(data), base_of({"base": "membership", **data}, ("base",)))


def _unanimous(data: Data, depth: int) -> Rule:
    del depth
    return at_least(1, 1, base_of(data))


def _consensus(data: Data, depth: int) -> Rule:
    del depth
    field = next((name for name in ("n", "minus", "most_against") if name in data), None)
    return consensus(0 if field is None else stated(data, field))


def _number(data: Data, depth: int) -> Rule:
    del depth
    field = next((name for name in ("min", "votes") if name in data), "number")
    return at_least_number(stated(data, field), base_of(data))


_ALSO_CALLED: Final = {
    **dict.fromkeys(("simple_majority", "ordinary_majority", "absolute_majority"), "majority"),
    **dict.fromkeys(("share", "supermajority", "at_least", "more_than", "k_of_n"), "fraction"),
    **dict.fromkeys(("percentage", "percent_rule"), "percent"),
    **dict.fromkeys(("min_turnout", "minimum_turnout", "participation"), "turnout"),
    **dict.fromkeys(("unanimity",), "unanimous"),
    **dict.fromkeys(("consensus_minus", "consensus_minus_n"), "consensus"),
    **dict.fromkeys(("at_least_number", "minimum_for", "min_for", "fixed"), "number"),
    **dict.fromkeys(("double", "double_threshold", "double_majority", "all", "and"), "all_of"),
    **dict.fromkeys(("text",), "written"),
}
_SHARE: Final = frozenset({"k", "n", "fraction", "share", "percent"})
_COMPARED: Final = frozenset(_STRICT_FIELDS | _COMPARISON_FIELDS)
_READERS: Final[Mapping[str, tuple[frozenset[str], Callable[[Data, int], Rule]]]] = {
    "majority": (frozenset({"election"}), _majority),
    "fraction": (_SHARE | _COMPARED, _fraction),
    "fraction_plus": (_SHARE | {"plus"}, _fraction_plus),
    "percent": (_COMPARED | {"percent", "p", "value"}, _written),
    "written": (frozenset(), _written),
    "all_of": (frozenset({"parts", "rules"}), _all_of),
    "turnout": (_SHARE, _turnout),
    "unanimous": (frozenset(), _unanimous),
    "consensus": (frozenset({"n", "minus", "most_against"}), _consensus),
    "number": (frozenset({"number", "min", "votes"}), _number),
}
