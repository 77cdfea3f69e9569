"""What is typed for notices and posters; day, time and place come from the plan."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.plan import Kind, Plan


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """The words of an invitation; see `facilitator.documents.notices.notices_value.Invitation`.

    Attributes:
        question, access, children: per language.
        caller, contact, code: a line each.
        agenda: whether it is printed.
    """

    question: dict[str, str] = field(default_factory=dict)
    access: dict[str, str] = field(default_factory=dict)
    children: dict[str, str] = field(default_factory=dict)
    caller: str = ""
    contact: str = ""
    code: str = ""
    agenda: bool = False


def planned_question(plan: Plan) -> dict[str, str]:
    """What an evening is about, as its plan has it; empty where it does not say."""
    asked = (item.asked for item in plan.items)
    put = (
        item.question.wording
        for item in plan.items
        if item.question is not None and item.question.kind in {Kind.MOTION, Kind.OPTIONS}
    )
    return next((text for text in (*asked, *put) if text), {})
