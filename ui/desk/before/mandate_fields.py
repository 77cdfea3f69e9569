"""The fields of a mandate beside its instructions, in the order in which they are printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Final, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from facilitator.typed_times import read_day
from facilitator.usual_clauses import usual_recall, usual_unforeseen
from facilitator.wording import long_date, say, say_n
from ui.desk.before.texts import ReadField, TextField, captioned

#: Nobody is sent by more people, nor for longer.
_MOST: Final = 20
Value = TypeVar("Value")


class Field(Protocol):
    """What all of them have in common."""

    def show_value(self, value: Any, /) -> None: ...

    def forget(self) -> None: ...

    def commit(self) -> None: ...

    def changed_to(self, take: Callable[[object], None], /) -> None:
        """Tell that of every other value."""


Fields = dict[str, tuple[Field, QWidget]]


class _Worded(TextField):
    """A text of the mandate."""

    def forget(self) -> None:
        """It has nothing that could not be read."""

    def changed_to(self, take: Callable[[object], None]) -> None:
        self.edited.connect(lambda: take(self.value))


class _Read(ReadField[Value]):
    """A day or a number of the mandate."""

    def changed_to(self, take: Callable[[object], None]) -> None:
        self.read.connect(take)


def fields_of(language: str, languages: tuple[str, ...]) -> Fields:
    """Name of the field in a draft → the field, and the field with its caption."""
    return {
        **_where_to(language, languages),
        **_duties(language, languages),
        **_term(language, languages),
    }


def _where_to(language: str, languages: tuple[str, ...]) -> Fields:
    return {
        "issue": _text(say(language, "What it is about"), languages),
        "destination": _text(say(language, "Sent to"), languages),
        "meetings": _text(say(language, "For which meetings"), languages),
        "scope": _text(say(language, "May speak and vote on"), languages, lines=2),
    }


def _duties(language: str, languages: tuple[str, ...]) -> Fields:
    usual = {la: usual_unforeseen(la) for la in languages}
    return {
        "unforeseen": _text(say(language, "Business nobody foresaw"), languages, 2, usual),
        "reporting": _text(say(language, "Reports back"), languages, lines=2),
        "report_by": _day(say(language, "Report due by"), language),
    }


def _term(language: str, languages: tuple[str, ...]) -> Fields:
    usual = {la: usual_recall(la) for la in languages}
    no_limit = say(language, "no limit")
    adoption = say(language, "the day it is adopted")
    return {
        "since": _day(say(language, "Begins on"), language, adoption),
        "until": _day(say(language, "Ends on"), language),
        "most_terms": _number(
            say(language, "Terms in a row, at most"), 0, lambda n: str(n) if n else no_limit
        ),
        "expenses": _text(say(language, "Expenses"), languages),
        "recall": _text(say(language, "Recall"), languages, 2, usual),
        "delegates": _number(
            say(language, "How many carry it"),
            1,
            lambda n: say_n(language, "{n} delegate", "{n} co-delegates", n),
        ),
    }


def _text(
    name: str, languages: tuple[str, ...], lines: int = 1, usual: dict[str, str] | None = None
) -> tuple[Field, QWidget]:
    field = _Worded(name, languages, lines=lines)
    field.suggest(usual or {})
    return field, field


def _day(name: str, language: str, none: str = "") -> tuple[Field, QWidget]:
    def written(day: str) -> str:
        return long_date(language, dt.date.fromisoformat(day)) if day else ""

    field = _Read[str](name, read_day, written)
    field.setPlaceholderText(none or say(language, "a day, as in 31/7/2026"))
    return field, captioned(field)


def _number(name: str, least: int, written: Callable[[int], str]) -> tuple[Field, QWidget]:
    def read(text: str) -> int | None:
        figures = "".join(filter(str.isdecimal, text))
        number = int(figures[:3] or least)
        return number if least <= number <= _MOST else None

    field = _Read[int](name, read, written)
    return field, captioned(field)
