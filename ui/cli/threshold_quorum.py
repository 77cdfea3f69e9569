"""The quorum of a threshold case, however the file gives it: one number and what it counts."""

from __future__ import annotations

from typing import Final

from facilitator.errors import RuleError
from facilitator.rules.figures import Figures
from facilitator.rules.quorum_words import quorum_number
from facilitator.rules.rule import Quorum
from ui.cli.threshold_rules import Data, NotCovered, base_of, share_of, stated

_VOTERS: Final = ("quorum_of_voters", "quorum_voters", "min_voters")
FIELDS: Final = (
    "quorum",
    *_VOTERS,
    "quorum_required",
    "quorum_number",
    "quorum_rule",
    "quorum_formula",
    "quorum_text",
    "quorum_present",
)
_ROLL: Final = ("M", "membership", "members", "roll", "electors", "council")
_PRESENT: Final = ("P", "present")


def asked(inputs: Data, rule: Data) -> bool:
    """Whether the case says anything of a quorum."""
    return _given(inputs, rule) is not None


def quorum(inputs: Data, rule: Data, figures: Figures) -> Quorum | None:
    """The quorum, or None where the case asks for none.

    Raises:
        NotCovered: it is given in a way that is not known.
        RuleError: it is a sum that cannot be read, or contradicts itself.

    """
    given = _given(inputs, rule)
    if given is None:
        return None
    name, data = given
    basis = inputs.get("quorum_basis", rule.get("quorum_basis"))
    of_voters = name in _VOTERS or (isinstance(basis, str) and basis in {"voters", "votes"})
    number = _number(data, figures)
    return Quorum(number, "voters" if of_voters else "present")


def _given(inputs: Data, rule: Data) -> tuple[str, object] | None:
    for where in (inputs, rule):
        for name in FIELDS:
            if where.get(name) is not None and not isinstance(where[name], bool):
                return name, where[name]
    return None


def _number(data: object, figures: Figures) -> int:
    names = names_of(figures)
    if isinstance(data, str):
        return quorum_number(data, names)
    if not isinstance(data, dict):
        return stated({"quorum": data}, "quorum")
    least = max((stated(data, name) for name in ("min", "minimum") if name in data), default=0)
    text = data.get("formula", data.get("text"))
    if isinstance(text, str):
        return max(least, quorum_number(text, names))
    if "number" in data:
        return max(least, stated(data, "number"))
    return max(least, _share(data, figures))


def _share(data: Data, figures: Figures) -> int:
    k, n = share_of(data)
    base = figures.of(base_of({"of": "membership", **data}))
    if base is None or n == 0:
        raise RuleError("The quorum is a share of a number that is not given.")
    return -(-k * base // n)


def names_of(figures: Figures) -> dict[str, int]:
    """What the names in a sum stand for."""
    known = {
        **dict.fromkeys(_ROLL, figures.roll),
        **dict.fromkeys(_PRESENT, figures.present),
        "F": figures.for_,
        "A": figures.against,
    }
    return {name: number for name, number in known.items() if number is not None}


def stopped_by_word(inputs: Data) -> bool:
    """Whether the case itself says that there was no quorum."""
    told = {name: inputs.get(name) for name in ("quorate", "inquorate", "quorum_present")}
    for value in told.values():
        if not isinstance(value, bool | int | str | None):
            raise NotCovered("Whether there was a quorum is not understood.")
    return told["quorate"] is False or told["inquorate"] is True or told["quorum_present"] is False
