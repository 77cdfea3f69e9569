"""Rules as people write them ("more than 2/3", "66.6%"), read exactly as written.

66% is 66/100 and not two-thirds; "50% plus one" is not a majority. A rule written both ways
("two-thirds (66%)") has two readings, and the person presiding must say which is meant.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from facilitator.errors import RuleError
from facilitator.rules.rule import Base, Rule, at_least, consensus, majority, more_than, share_plus

_NUMBER_WORDS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_PART_WORDS: Final = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_PERCENT: Final = re.compile(r"(?<![\d/.])(\d{1,3})(?:\.(\d{1,9}))?\s*(?:%|per\s?cent\b)")
_FRACTION: Final = re.compile(r"(?<![\d/.])(\d{1,6})\s*/\s*(\d{1,6})(?![\d/.])(?!\s*%)")
_WORDS: Final = re.compile(
    rf"\b({'|'.join(_NUMBER_WORDS)})[\s-]({'|'.join(_PART_WORDS)})s?\b",
)
_HALF: Final = re.compile(r"\b(?:a |one )?half\b")
_PLUS: Final = re.compile(r"(?:\+|\bplus\b)\s*(one|two|three|\d{1,6})\b")
_STRICT: Final = re.compile(r"\b(?:more than|over|above|greater than)\b|>(?!=)")
_LOOSE: Final = re.compile(r"\b(?:at least|not? (?:less|fewer) than|minimum)\b|>=|≥")
# Fractions as one character, and "66 2/3%", which is two-thirds.
_ONE_SIGN: Final = {
    "½": "1/2",
    "⅓": "1/3",
    "⅔": "2/3",
    "¼": "1/4",
    "¾": "3/4",
    "⅖": "2/5",
    "⅗": "3/5",
}
_MIXED_PERCENT: Final = re.compile(r"\b(\d{1,2})\s+(\d{1,2})\s*/\s*(\d{1,2})\s*(?:%|per\s?cent\b)")
_VOTING: Final = re.compile(
    r"\b(?:of )?(?:the )?(?:members |those |people )?(?:present and )?voting\b"
)
_PRESENT: Final = re.compile(
    r"\bof (?:the |all )?(?:(?:members|those|people|electors) )?(?:present|in the room)\b"
)
_ROLL: Final = re.compile(
    r"\bof (?:the |all )?(?:(?:whole|entire|total|full) )?(?:membership|roll|electorate"
    r"|(?:those|members|people) entitled(?: to vote)?)\b|\bof (?:everybody|all members)"
    r"(?: on the roll)?"
)
_MAJORITY: Final = re.compile(
    r"(?:an? )?(?:(?:simple|absolute|ordinary|bare) )?majority"
    r"(?: of (?:the )?(?:valid )?votes(?: cast)?)?"
)
_CONSENSUS: Final = re.compile(r"consensus(?:\s*(?:minus|-)\s*(one|two|three|\d{1,3}))?")
_FILLER: Final = re.compile(
    r"\b(?:an?|the|of|votes?|cast|valid|simple|majority|or|by|exactly)\b|[\s(),.;:]+",
)


class TwoReadings(RuleError):
    """The rule is written in two ways that do not agree.

    Attributes:
        readings: what it could mean, two or more.

    """

    def __init__(self, text: str, readings: tuple[Rule, ...]) -> None:
        super().__init__(
            f"“{text}” is written in two ways that differ: the chair must say which is meant."
        )
        self.readings = readings


def read_rule(text: str, base: Base = Base.CAST) -> Rule:
    """The rule that `text` spells, of `base` unless the text itself says of whom.

    Raises:
        TwoReadings: it spells two.
        RuleError: it spells none.

    """
    plain, base = _take_base(_plain(text), base)
    special = _special(plain, base)
    if special is not None:
        return special
    rest, shares = _take_shares(plain)
    rest, strict = _take(_STRICT, rest)
    rest, loose = _take(_LOOSE, rest)
    rest, plus = _take_plus(rest)
    rules = tuple(_rule(k, n, plus, strict=strict, base=base) for k, n in shares)
    if any(k * shares[0][1] != shares[0][0] * n for k, n in shares):
        raise TwoReadings(text, rules)
    if not rules or (strict and (loose or plus)) or _FILLER.sub("", rest):
        raise RuleError(f"“{text}” is not a decision rule that can be read.")
    return rules[0]


def _plain(text: str) -> str:
    for sign, fraction in _ONE_SIGN.items():
        text = text.replace(sign, f" {fraction} ")
    text = " ".join(text.lower().replace("‑", "-").split())
    return _MIXED_PERCENT.sub(_whole_fraction, text)


def _whole_fraction(mixed: re.Match[str]) -> str:
    whole, part, parts = (int(number) for number in mixed.groups())
    return mixed[0] if parts == 0 else _fraction_text(Fraction(whole * parts + part, 100 * parts))


def _fraction_text(share: Fraction) -> str:
    return f"{share.numerator}/{share.denominator}"


def _take_base(plain: str, base: Base) -> tuple[str, Base]:
    """The text without the words that say of whom, and the base they name."""
    rest = _VOTING.sub(" ", plain)
    for words, named in ((_PRESENT, Base.PRESENT), (_ROLL, Base.ROLL)):
        rest, found = words.subn(" ", rest)
        if found and base not in {named, Base.CAST}:
            raise RuleError(f"“{plain}” names another base than the one given.")
        base = named if found else base
    return " ".join(rest.split()), base


def _special(plain: str, base: Base) -> Rule | None:
    if _MAJORITY.fullmatch(plain):
        return majority(base)
    if plain in {"unanimous", "unanimity", "unanimously", "all"}:
        return at_least(1, 1, base)
    if plain in {"nem con", "nem. con.", "nemine contradicente", "nobody against"}:
        return consensus(0)
    found = _CONSENSUS.fullmatch(plain)
    if found:
        return consensus(_number(found[1]) if found[1] else 0)
    return None


def _rule(k: int, n: int, plus: int, *, strict: bool, base: Base) -> Rule:
    if plus:
        return share_plus(k, n, plus, base)
    if strict:
        return majority(base) if 2 * k == n else more_than(k, n, base)
    return at_least(k, n, base)


def _take_shares(plain: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its shares, and the shares: fractions and words before percentages."""
    shares = [(int(k), int(n)) for k, n in _FRACTION.findall(plain)]
    rest = _FRACTION.sub(" ", plain)
    shares += [(_NUMBER_WORDS[k], _PART_WORDS[n]) for k, n in _WORDS.findall(rest)]
    rest = _WORDS.sub(" ", rest)
    shares += [(1, 2)] * len(_HALF.findall(rest))
    rest = _HALF.sub(" ", rest)
    shares += [(int(p + d), 100 * 10 ** len(d)) for p, d in _PERCENT.findall(rest)]
    return _PERCENT.sub(" ", rest), shares


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, bool]:
    rest, found = pattern.subn(" ", text)
    return rest, found > 0


def _take_plus(text: str) -> tuple[str, int]:
    found = _PLUS.search(text)
    return (_PLUS.sub(" ", text), _number(found[1])) if found else (text, 0)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBER_WORDS[word]
