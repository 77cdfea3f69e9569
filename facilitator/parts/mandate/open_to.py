"""What may be put about each mandate, and from which day: told to whoever puts questions."""

from __future__ import annotations

import datetime as dt
from typing import Final

from facilitator.facts import MandatesOpenTo
from facilitator.mandate_draft import Act
from facilitator.parts.mandate.standing import Step
from facilitator.parts.mandate.state import Mandate, Mandates

#: Which step an act needs the table to have.
_NEEDS: Final = {
    Act.VARY: Step.VARY,
    Act.ACCEPT_AND_VARY: Step.VARY,
    Act.SUPERSEDE: Step.SUPERSEDE,
    Act.SUSPEND: Step.SUSPEND,
    Act.OPEN_RECALL: Step.RECALL,
    Act.RECALL: Step.RECALL,
    Act.DISCHARGE: Step.DISCHARGE,
}


def open_to(state: Mandates) -> tuple[object, ...]:
    """Shared: every question that may be put about a mandate."""
    days: dict[tuple[Act, str], str] = {}
    for mandate in state.all:
        days |= {(act, mandate.id): "" for act in _acts(state, mandate)}
        if mandate.recall is not None and (day := recall_from(state, mandate)):
            days[Act.RECALL, mandate.id] = day
    quorums = {mandate.id: mandate.quorum for mandate in state.all}
    return (MandatesOpenTo(days, quorums),)


def _acts(state: Mandates, mandate: Mandate) -> list[Act]:
    """All but the recall itself, whose day is its notice's."""
    acts: list[Act] = [a for a, step in _NEEDS.items() if a is not Act.RECALL and mandate.may(step)]
    if mandate.accepted:
        acts.append(Act.CENSURE)
    if mandate.unanswered is not None:
        acts.extend((Act.ACCEPT_REPORT, Act.REFER_BACK))
    return [act for act in acts if act not in _closed(state, mandate)]


def _closed(state: Mandates, mandate: Mandate) -> set[Act]:
    """What the table would allow, and nobody could put now."""
    closed = set() if mandate.unanswered is not None else {Act.DISCHARGE, Act.ACCEPT_AND_VARY}
    if mandate.recall is not None:
        closed.add(Act.OPEN_RECALL)
    if not state.rules.suspend:
        closed.add(Act.SUSPEND)
    return closed


def recall_from(state: Mandates, mandate: Mandate) -> str:
    """The ISO date from which its recall may be put; "" while it stands on no notice.

    An assembly that asks for no notice may put it at once.
    """
    recall = mandate.recall
    if recall is None or not mandate.may(Step.RECALL):
        return ""
    if not recall.noticed:
        return "0001-01-01" if state.rules.notice_days == 0 else ""
    noticed = dt.date.fromisoformat(recall.noticed)
    return (noticed + dt.timedelta(days=state.rules.notice_days)).isoformat()
