"""A rule of balance as people write it: behind each name, in brackets, the group.

"Ann (Women)" is Ann of the group Women. What is in brackets and no group's name is part of the
name; who has no group behind them is of none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from facilitator.plan import Balance, Choice, Question
from facilitator.wording import in_language

_IN_BRACKETS: Final = re.compile(r"(?P<name>.*\S)\s*[(\[](?P<group>[^()\[\]]*)[)\]]\s*")


def split_group(text: str, balance: Balance | None) -> tuple[str, int]:
    """The name, and the number of the group behind it; 0 for none."""
    found = _IN_BRACKETS.fullmatch(text)
    if balance is None or found is None:
        return text.strip(), 0
    wanted = found["group"].strip().casefold()
    for number, group in enumerate(balance.groups, 1):
        if wanted and wanted in {called.strip().casefold() for called in group.values()}:
            return found["name"].strip(), number
    return text.strip(), 0


def with_group(name: str, group: int, balance: Balance | None, language: str) -> str:
    """The other way round: 'Ann (Women)'."""
    if balance is None or not 1 <= group <= len(balance.groups):
        return name
    return f"{name} ({in_language(balance.groups[group - 1], language)})"


def groups_of_choices(question: Question) -> Mapping[str, int]:
    """Choice → the number of its group, 0 for none."""
    members = question.balance.members if question.balance is not None else ()
    padded = (*members, *(0 for _ in question.choices))
    return {choice.id: group for choice, group in zip(question.choices, padded, strict=False)}


def with_choices(
    question: Question, choices: Iterable[Choice], groups: Mapping[str, int]
) -> Question:
    """The question with these choices, each in its group."""
    chosen = tuple(choices)
    if question.balance is None:
        return replace(question, choices=chosen)
    members = tuple(groups.get(choice.id, 0) for choice in chosen)
    return replace(question, choices=chosen, balance=replace(question.balance, members=members))


def ruled(question: Question, groups: tuple[dict[str, str], ...], least: int) -> Balance:
    """A rule on these groups; whoever is in one stays in it, as far as it is still there."""
    before = groups_of_choices(question)
    members = (before[choice.id] for choice in question.choices)
    return Balance(groups, tuple(n if n <= len(groups) else 0 for n in members), least)
