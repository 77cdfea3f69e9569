"""Small sums a rule book writes ("max(3, ceil(M/3))"), read by a grammar and never by eval.

    formula = sum [ "=" number ]
    sum     = product { ("+" | "-") product }
    product = factor { ("*" | "/" | "//" | "of") factor }
    factor  = number ["%"] | name | function "(" sum { "," sum } ")" | "(" sum ")"

Functions: min, max, ceil, floor; "//" drops what is left over. Exact fractions throughout; what
is left over at the end is rounded up, because half a person does not make a quorum.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final

from facilitator.errors import RuleError


def _only(values: Sequence[Fraction]) -> Fraction:
    if len(values) != 1:
        raise RuleError("Rounding takes one number.")
    return values[0]


_LONGEST: Final = 120  # characters; also bounds how deep brackets can nest
_TOKEN: Final = re.compile(r"\s*(\d{1,9}(?:\.\d{1,9})?|[A-Za-z_]+|//|[-+*/%(),=])")
_FUNCTIONS: Final[Mapping[str, Callable[[Sequence[Fraction]], Fraction]]] = {
    "min": min,
    "max": max,
    "ceil": lambda values: Fraction(math.ceil(_only(values))),
    "ceiling": lambda values: Fraction(math.ceil(_only(values))),
    "floor": lambda values: Fraction(math.floor(_only(values))),
}


def whole_number(formula: str, names: Mapping[str, int]) -> int:
    """The number of people or votes `formula` stands for, rounded up.

    Args:
        formula: as above; "= 4" at the end is checked, not believed.
        names: what the names in it stand for, such as {"M": 12}.

    Raises:
        RuleError: it cannot be read, a name has no figure, or it does not come to what it says.

    """
    if len(formula) > _LONGEST:
        raise RuleError(f"A formula has at most {_LONGEST} characters.")
    reader = _Reader(formula, names)
    value = math.ceil(reader.sum())
    if reader.take("="):
        stated = math.ceil(reader.sum())
        if stated != value:
            raise RuleError(f"“{formula}” says {stated}, but comes to {value}.")
    reader.finish()
    return value


class _Reader:
    """One pass over the tokens of a formula."""

    def __init__(self, formula: str, names: Mapping[str, int]) -> None:
        self._formula = formula
        self._names = names
        self._tokens = self._split(formula)
        self._at = 0

    def _split(self, formula: str) -> list[str]:
        tokens, at, text = [], 0, formula.rstrip()
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None:
                raise self._unreadable()
            tokens.append(found[1])
            at = found.end()
        return tokens

    def _unreadable(self) -> RuleError:
        return RuleError(f"The formula “{self._formula}” cannot be read.")

    def take(self, token: str) -> bool:
        """Whether the next token was `token`; if so it is used up."""
        if self._at < len(self._tokens) and self._tokens[self._at] == token:
            self._at += 1
            return True
        return False

    def finish(self) -> None:
        """Nothing may be left over."""
        if self._at != len(self._tokens):
            raise self._unreadable()

    def sum(self) -> Fraction:
        value = self._product()
        while True:
            if self.take("+"):
                value += self._product()
            elif self.take("-"):
                value -= self._product()
            else:
                return value

    def _product(self) -> Fraction:
        value = self._factor()
        while True:
            if self.take("*") or self.take("of"):
                value *= self._factor()
            elif self.take("//"):
                value = Fraction(math.floor(self._divide(value, self._factor())))
            elif self.take("/"):
                value = self._divide(value, self._factor())
            else:
                return value

    def _divide(self, value: Fraction, by: Fraction) -> Fraction:
        if by == 0:
            raise RuleError(f"The formula “{self._formula}” divides by nought.")
        return value / by

    def _factor(self) -> Fraction:
        if self.take("("):
            return self._bracketed()[0]
        if self._at == len(self._tokens):
            raise self._unreadable()
        token = self._tokens[self._at]
        self._at += 1
        if token[0].isdigit():
            number = Fraction(token)
            return number / 100 if self.take("%") else number
        if token in _FUNCTIONS and self.take("("):
            return _FUNCTIONS[token](self._bracketed())
        if token in self._names:
            return Fraction(self._names[token])
        raise self._unreadable()

    def _bracketed(self) -> list[Fraction]:
        values = [self.sum()]
        while self.take(","):
            values.append(self.sum())
        if not self.take(")"):
            raise self._unreadable()
        return values
