"""What a sheet has no columns for: how a question is put, kept in one cell to come back unchanged.

The cell is JSON and may have been written by anybody: what does not fit together is no details.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import msgspec

from facilitator.errors import RuleError
from facilitator.mandate_draft import MandateDraft
from facilitator.plan import Balance, Kind, Plan, PlannedItem, Question
from facilitator.time_of_day import is_day

_MOST: Final = 99


@dataclass(frozen=True, slots=True)
class Details:
    """Of one item: the id it was written under, and its question without the words.

    `mandate`, `approval`, `stages`: as of the item.
    """

    id: str = ""
    question: Question | None = None
    mandate: str = ""
    approval: bool = False
    stages: tuple[int, ...] = ()


def details_of(item: PlannedItem, plan: Plan) -> str:
    """The cell; empty for an item that its other columns say everything about."""
    amended = any(one.question and one.question.amends == item.id for one in plan.items)
    question = item.question
    plain = question is None or (
        question == Question(Kind.MOTION, question.wording) and any(question.wording.values())
    )
    besides = (item.mandate, item.approval, item.stages)
    if plain and not amended and not any(besides):
        return ""
    unworded = replace(question, wording={}) if question is not None else None
    return msgspec.json.encode(Details(item.id, unworded, *besides)).decode()


def read_details(cell: str) -> Details | None:
    """What that cell says; None where it cannot be."""
    try:
        details = msgspec.json.decode(cell, type=Details)
    except (msgspec.DecodeError, RuleError, RecursionError):
        return None
    if any(not 0 <= minutes <= _MOST for minutes in details.stages):
        return None
    return details if details.question is None or _fits(details.question) else None


def settled(items: tuple[PlannedItem, ...], named: dict[str, str]) -> tuple[PlannedItem, ...]:
    """Amendments amend the item that has the id now; `named`: ids written → ids now."""
    return tuple(
        replace(item, question=replace(item.question, amends=named.get(item.question.amends, "")))
        if item.question is not None and item.question.amends
        else item
        for item in items
    )


def _fits(question: Question) -> bool:
    choices = question.choices
    return (
        1 <= question.seats <= _MOST
        and 0 <= question.most <= _MOST
        and len(choices) <= _MOST
        and len({choice.id for choice in choices}) == len(choices)
        and (question.mandate is not None) == (question.kind is Kind.MANDATE)
        and all(number > 0 and votes > 0 for number, votes in question.weights)
        and (question.mandate is None or _is_mandate(question.mandate))
        and (question.balance is None or _is_balance(question.balance, len(choices)))
    )


def _is_mandate(draft: MandateDraft) -> bool:
    days = (draft.since, draft.until, draft.report_by)
    return (
        all(not day or is_day(day) for day in days)
        and 0 <= draft.most_terms <= _MOST
        and 1 <= draft.delegates <= _MOST
        and len(draft.instructions) <= _MOST
    )


def _is_balance(balance: Balance, choices: int) -> bool:
    groups = len(balance.groups)
    return len(balance.members) == choices and all(0 <= n <= groups for n in balance.members)
