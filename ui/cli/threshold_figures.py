"""The figures of a threshold case: its many names and shapes in, one tally out. No rule here.

Numbers may be fractions, because a card vote or a poll may weigh them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any, Final, TypeGuard

from facilitator.errors import RuleError
from ui.cli.threshold_rules import Data, NotCovered, exactly, stated

Tally = dict[str, Fraction]
"""Votes and people by the names of `facilitator.rules.figures.Figures`."""

_NAMES: Final[Mapping[str, str]] = {
    name: figure
    for figure, names in {
        "for_": "F for votes_for ayes aye yes in_favour agree",
        "against": "A against votes_against noes nays no",
        "abstain": "B abstain abstentions abstained blank blanks abstaining",
        "invalid": "I invalid spoilt spoiled unintelligible rejected overvoted",
        "present": "P present members_present present_at_vote P_at_vote P_after",
        "roll": "M membership roll members electorate entitled total_members",
        "took_part": "took_part voters participated turnout",
        "not_entitled": "N not_entitled ineligible non_members",
    }.items()
    for name in names.split()
}
# What is added to a figure that may also be given: an objection in a consensus round is a vote
# against, a stand-aside is none, and whoever agrees with reservations agrees.
_ADDED: Final = {
    "blocks": "against",
    "block": "against",
    "objections": "against",
    "reservations": "for_",
    "stand_aside": "abstain",
    "stand_asides": "abstain",
    "standing_aside": "abstain",
}
_SIDES: Final = {name: f for name, f in _NAMES.items() if f not in {"present", "roll", "took_part"}}
_SIDE: Final = "|".join(sorted((n for n in _SIDES if n != "no"), key=len, reverse=True))
# People counted by hand, whom a poll or a card vote replaces (Companies Act 2006, s. 321).
_BY_HAND: Final = "hands|show|show_of_hands|heads|people|delegates"
_BY_POLL: Final = "poll|card|cards|card_vote|weight|weights|weighted|shares|poll_vote"
_PARTED: Final = {
    kind: re.compile(rf"(?:(?:{words})_(?P<a>{_SIDE})|(?P<b>{_SIDE})_(?:{words}))\Z")
    for kind, words in {
        "hands": _BY_HAND,
        "poll": _BY_POLL,
        "proxies": "proxy|proxies|by_proxy|postal",
        "removed": "N|N_in|not_entitled|ineligible|non_members|not_entitled_in|ineligible_in",
    }.items()
}
_WHOLE: Final = {
    **dict.fromkeys((word for word in _BY_HAND.split("|") if word != "delegates"), "hands"),
    **dict.fromkeys(_BY_POLL.split("|"), "poll"),
    **dict.fromkeys(("proxy", "proxies", "by_proxy", "postal"), "proxies"),
}
# Where every vote stands by itself, perhaps with its weight.
_ROLL_CALL: Final = ("votes", "delegates", "branches", "roll_call", "card_votes")
_WENT: Final = frozenset(
    {"left", "debarred", "declared_interest", "declared_interests", "interests", "withdrew"}
)
_CAST: Final = ("for_", "against", "abstain", "invalid")
KNOWN: Final = frozenset(
    {*_NAMES, *_ADDED, *_WHOLE, *_WENT, *_ROLL_CALL, "P_before", "tellers", "weights"}
)


def is_figure(name: str) -> bool:
    """Whether an input of that name is one of the figures."""
    return name in KNOWN or any(parted.match(name) for parted in _PARTED.values())


def tally(inputs: Data) -> Tally:
    """What was counted, votes of people not entitled and of a replaced show of hands left out.

    Raises:
        NotCovered: a figure that is no number, or votes in a shape that is not known.
        RuleError: figures that contradict each other.

    """
    weights = _weights(inputs)
    counted = _base(inputs, weights)
    for kind, change in _CHANGES.items():
        given = _sides(inputs, kind, weights)
        change(counted, given)
    _members_vote(counted, inputs, weights)
    _take_leave(counted, inputs)
    if "took_part" not in counted and inputs.get("tellers") is not None:
        # Whoever abstains in a division goes through no lobby.
        voted = sum(
            (counted.get(f, Fraction()) for f in ("for_", "against", "invalid")), Fraction()
        )
        counted["took_part"] = voted + stated(inputs, "tellers")
    return counted


def whole(counted: Tally) -> tuple[dict[str, int], int]:
    """The tally in whole numbers of the largest unit that fits, and that unit's denominator."""
    unit = math.lcm(*(number.denominator for number in counted.values())) if counted else 1
    return {figure: int(number * unit) for figure, number in counted.items()}, unit


def _base(inputs: Data, weights: Mapping[str, Fraction]) -> Tally:
    counted: Tally = {}
    for name, figure in _NAMES.items():
        if inputs.get(name) is None or (figure == "not_entitled" and _is_dict(inputs[name])):
            continue
        number = _votes(inputs[name], name, weights)
        if counted.setdefault(figure, number) != number:
            raise RuleError(f"“{name}” is given twice, and differently.")
    for name, figure in _ADDED.items():
        if inputs.get(name) is not None:
            added = _votes(inputs[name], name, weights)
            counted[figure] = counted.get(figure, Fraction()) + added
    return counted


def _is_dict(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _votes(value: object, name: str, weights: Mapping[str, Fraction]) -> Fraction:
    """A number; or weights, to be added up: a list, or one for each name, or votes x weight."""
    if _is_dict(value):
        if {"weight", "votes"} <= value.keys() or {"weight", "count"} <= value.keys():
            count = value.get("votes", value.get("count"))
            return exactly(count, name) * exactly(value["weight"], name)
        if "weight" in value:
            return exactly(value["weight"], name)
        return sum((_votes(one, name, weights) for one in value.values()), Fraction())
    if isinstance(value, list):
        return sum((_votes(one, name, weights) for one in value), Fraction())
    if isinstance(value, str) and value in weights:
        return weights[value]
    return exactly(value, name)


def _weights(inputs: Data) -> Mapping[str, Fraction]:
    """The weight of each named voter; `weights` by side are a poll of their own."""
    given = inputs.get("weights")
    if given is None or not _is_dict(given) or given.keys() & _SIDES.keys():
        return {}
    return {name: exactly(weight, "weights") for name, weight in given.items()}


def _sides(inputs: Data, kind: str, weights: Mapping[str, Fraction]) -> Tally:
    """For, Against and so on of the hands, the poll, the proxies or the people not entitled."""
    found: Tally = {}
    for name, side, value in _parted(inputs, kind):
        if value is None:
            continue
        if side not in _SIDES:
            raise NotCovered(f"{name} is not given as F, A, B and I.")
        figure = _SIDES[side]
        found[figure] = found.get(figure, Fraction()) + _votes(value, name, weights)
    return found


def _parted(inputs: Data, kind: str) -> Iterator[tuple[str, str, object]]:
    for name, value in inputs.items():
        matched = _PARTED[kind].match(name)
        if matched:
            yield name, matched["a"] or matched["b"], value
        elif _speaks_of(name, value, kind):
            yield from ((name, side, one) for side, one in _items(value, name))


def _speaks_of(name: str, value: object, kind: str) -> bool:
    """Whether `value` should hold the sides of the hands, the poll and so on."""
    if name == "weights":
        return kind == "poll" and _is_dict(value) and bool(value.keys() & _SIDES.keys())
    if kind == "removed":
        return _stands_for_removed(name, value)
    return _WHOLE.get(name) == kind and not isinstance(value, bool | str | None)


def _stands_for_removed(name: str, value: object) -> bool:
    return _NAMES.get(name) == "not_entitled" and _is_dict(value)


def _items(value: object, name: str) -> Iterable[tuple[str, object]]:
    if not _is_dict(value):
        raise NotCovered(f"{name} is not given as F, A, B and I.")
    return value.items()


def _by_hand(counted: Tally, hands: Tally) -> None:
    """Hands stand only where nothing else was counted."""
    if "for_" not in counted and "against" not in counted:
        counted.update(hands)


def _replace(counted: Tally, poll: Tally) -> None:
    if poll:
        for figure in _CAST:
            counted.pop(figure, None)
        counted.update(poll)


def _add(counted: Tally, more: Tally) -> None:
    for figure, number in more.items():
        counted[figure] = counted.get(figure, Fraction()) + number


def _remove(counted: Tally, fewer: Tally) -> None:
    for figure, number in fewer.items():
        counted[figure] = counted.get(figure, Fraction()) - number
        if counted[figure] < 0:
            raise RuleError("More votes are taken out than were cast.")


_CHANGES: Final[Mapping[str, Callable[[Tally, Tally], None]]] = {
    "hands": _by_hand,
    "poll": _replace,
    "proxies": _add,
    "removed": _remove,
}


def _members_vote(counted: Tally, inputs: Data, weights: Mapping[str, Fraction]) -> None:
    """Votes by name, or one by one: each with the side taken and, perhaps, a weight."""
    given = next((inputs[name] for name in _ROLL_CALL if inputs.get(name) is not None), None)
    if given is None:
        return
    if not (_is_dict(given) or _is_list(given)):
        raise NotCovered("The votes are not given by name or one by one.")
    for who, vote in given.items() if _is_dict(given) else enumerate(given):
        side, weight = _one_vote(str(who), vote, weights)
        counted[side] = counted.get(side, Fraction()) + weight
    for side in ("for_", "against"):
        counted.setdefault(side, Fraction())


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _one_vote(who: str, vote: object, weights: Mapping[str, Fraction]) -> tuple[str, Fraction]:
    if isinstance(vote, str) and vote in _SIDES:
        return _SIDES[vote], weights.get(who, Fraction(1))
    if _is_dict(vote):
        side = vote.get("vote", vote.get("side"))
        if isinstance(side, str) and side in _SIDES:
            weight = vote.get("weight", weights.get(str(vote.get("who", vote.get("name"))), 1))
            return _SIDES[side], exactly(weight, "weight")
        return _total_by_name(who, vote)
    if who in _SIDES:
        return _SIDES[who], exactly(vote, who)
    raise NotCovered(f"The vote of {who} is not understood.")


def _total_by_name(who: str, vote: Data) -> tuple[str, Fraction]:
    if who not in _SIDES:
        raise NotCovered(f"The vote of {who} is not understood.")
    return _SIDES[who], _votes(vote, who, {})


def _take_leave(counted: Tally, inputs: Data) -> None:
    """Whoever left, or may not take part for an interest, is not there when the vote is taken.

    Where the present are given beside those present before, they are the present at the vote.
    """
    gone = sum(stated(inputs, n) for n in _WENT if isinstance(inputs.get(n), int | list))
    if inputs.get("P_before") is None:
        if gone and "present" in counted:
            counted["present"] -= gone
    elif "present" not in counted:
        counted["present"] = Fraction(stated(inputs, "P_before") - gone)
    if counted.get("present", Fraction()) < 0:
        raise RuleError("More people went than were there.")
