"""How one kind of thing stands in CBOR: a day, an id, a text, a row of them. Strict both ways."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

_EPOCH: Final = date(1970, 1, 1)  # days are counted from it, as in RFC 8943
#: Letters in any one text.
LONGEST_TEXT: Final = 16_000
_MOST: Final = 2**53  # a whole number beyond it is not the same in every language


@dataclass(frozen=True, slots=True)
class Form:
    """`put` writes a value as plain CBOR, `take` reads it; both raise ValueError or TypeError."""

    put: Callable[[Any], Any]
    take: Callable[[Any], Any]


def _day_put(value: date) -> int:
    return (value - _EPOCH).days


def _day_take(value: Any) -> date:
    return _EPOCH + timedelta(days=_whole(value))


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value < _MOST:
        raise ValueError("not a whole number")
    return value


def _text_put(value: str) -> str:
    """The text without what cannot be seen: a pasted text has some."""
    if value.isprintable():  # as nearly all are, at a glance
        return value
    return "".join(letter for letter in value.expandtabs(1) if not _unseen(letter))


def _text_take(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError("not a text, or too long a one")
    if not value.isprintable() and any(map(_unseen, value)):
        raise ValueError("a text with what cannot be seen")
    return value


def _unseen(letter: str) -> bool:
    """Control, format (what turns the following text round, too) and half letters.

    Line breaks are none, nor are the two joiners, which some names need.
    """
    return letter not in "\n\u200c\u200d" and unicodedata.category(letter) in {"Cc", "Cf", "Cs"}


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


DAY: Final = Form(_day_put, _day_take)
NUMBER: Final = Form(_whole, _whole)
TEXT: Final = Form(_text_put, _text_take)
FLAG: Final = Form(_flag, _flag)


def hexadecimal(size: int) -> Form:
    """So many bytes, which are hex digits in small letters in a value."""

    def put(value: str) -> bytes:
        data = bytes.fromhex(value)
        if len(data) != size or data.hex() != value:
            raise ValueError("not as many hex digits as it should be")
        return data

    def take(value: Any) -> str:
        if not isinstance(value, bytes) or len(value) != size:
            raise ValueError("not as many bytes as it should be")
        return value.hex()

    return Form(put, take)


def one_of(values: Sequence[Any]) -> Form:
    """One of these, as its place in the row, from 0: the order must never change."""

    def take(value: Any) -> Any:
        place = _whole(value)
        if place >= len(values):
            raise ValueError("none of those there are")
        return values[place]

    return Form(lambda value: list(values).index(value), take)


def optional(form: Form) -> Form:
    """The form, or null for None."""
    return Form(
        lambda value: None if value is None else form.put(value),
        lambda value: None if value is None else form.take(value),
    )


def several(form: Form) -> Form:
    """A row of that form, a tuple in a value."""

    def take(value: Any) -> tuple[Any, ...]:
        return tuple(form.take(each) for each in _row(value))

    return Form(lambda value: [form.put(each) for each in value], take)


def texts() -> Form:
    """One text per language: a row of pairs."""

    def take(value: Any) -> tuple[tuple[str, str], ...]:
        pairs = [_row(each) for each in _row(value)]
        return tuple((_text_take(language), _text_take(words)) for language, words in pairs)

    return Form(lambda value: [[_text_put(each) for each in pair] for pair in value], take)


def record(made: Callable[..., Any], *fields: tuple[str, Form]) -> Form:
    """A dataclass as a row of its fields, in this order."""

    def put(value: Any) -> list[Any]:
        return [form.put(getattr(value, name)) for name, form in fields]

    def take(value: Any) -> Any:
        row = _row(value)
        return made(
            **{name: form.take(each) for (name, form), each in zip(fields, row, strict=True)}
        )

    return Form(put, take)


def _row(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("not a row")
    return value
