"""Quorums as standing orders write them: "one third or 3, whichever is the greater", or a sum.

The words become a sum of `formula`; what is no share and no number of people is refused. A share
with nothing said of what is a share of the membership, and of two numbers joined by "or" the
greater one is meant unless the text says the lesser.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from facilitator.rules.formula import whole_number

_SMALL: Final = (
    "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_NUMBERS: Final = {word: number for number, word in enumerate(_SMALL.split())}
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
_NUMBER: Final = rf"\d{{1,9}}|{'|'.join(_NUMBERS)}|an?"
_SHARE: Final = re.compile(rf"(?:({_NUMBER})[\s-])?({'|'.join(_PARTS)})s?")
_SLASHED: Final = re.compile(r"(\d{1,6}\s*/\s*\d{1,6}|\d{1,3}(?:\.\d{1,6})?\s*(?:%|per\s?cent))")
_MAJORITY: Final = re.compile(r"(?:an? )?(?:simple )?majority|more than (?:one |a )?half")
_OF_THE_ROLL: Final = re.compile(
    r"\s*(?:of )?(?:the )?(?:(?:whole|total|entire|full) )?(?:number )?(?:of )?(?:the |all )?"
    r"(?:members(?:hip)?|roll|electors|councillors|people|m)?(?: present)?$"
)
_LESSER: Final = re.compile(r"whichever (?:is|be) (?:the )?(?:less|lesser|lower|smaller|fewer)\b")
_GREATER: Final = re.compile(
    r"whichever (?:is|be) (?:the )?(?:greater|greatest|more|higher|larger|bigger)\b"
)
_JOINED: Final = re.compile(r",? or |, (?:but )?(?:subject to )?(?:a minimum of|at least) |, ")
_PEOPLE: Final = re.compile(
    rf"(?:at least |a minimum of )?({_NUMBER})(?: (?:members|people|councillors|electors|persons))?"
)


def quorum_number(text: str, names: Mapping[str, int]) -> int:
    """How many people the quorum asks for.

    Args:
        text: words or a sum.
        names: what its names stand for; "M" is everybody entitled.

    Raises:
        RuleError: it cannot be read, or needs a figure that is not known.

    """
    in_words = _as_formula(" ".join(text.lower().split()))
    return whole_number(text if in_words is None else in_words, names)


def _as_formula(text: str) -> str | None:
    function = "min" if _LESSER.search(text) else "max"
    text = _GREATER.sub(" ", _LESSER.sub(" ", text)).strip(" ,.;()")
    parts = [_one(part.strip()) for part in _JOINED.split(text) if part.strip()]
    if not parts or None in parts:
        return None
    return f"{function}({', '.join(filter(None, parts))})"


def _one(text: str) -> str | None:
    people = _PEOPLE.fullmatch(text)
    if people:
        return str(_number(people[1]))
    text = text.removeprefix("at least ")
    for pattern in (_MAJORITY, _SHARE, _SLASHED):
        found = pattern.match(text)
        if found and _OF_THE_ROLL.match(text, found.end()):
            return _share(pattern, found)
    return None


def _share(pattern: re.Pattern[str], found: re.Match[str]) -> str:
    if pattern is _MAJORITY:
        return "floor(M/2) + 1"
    if pattern is _SHARE:
        return f"ceil({_number(found[1] or 'one')} * M / {_PARTS[found[2]]})"
    return f"ceil({re.sub(r'per ?cent', '%', found[1])} * M)"


def _number(word: str) -> int:
    if word in {"a", "an"}:
        return 1
    return int(word) if word.isdigit() else _NUMBERS[word]
