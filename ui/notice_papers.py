"""Notices, posters, door sheets, leaflets and the parish notice as files. No Qt."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from facilitator.documents.notices.notices_value import Form, Invitation, ParishNotice
from facilitator.errors import RuleError
from facilitator.notice_draft import NoticeDraft, planned_question
from facilitator.parish.call import ParishCall
from facilitator.plan import Plan
from facilitator.wording import say
from ui.papers import Paper, file_name, written_paper
from ui.present.times import clock_time, plan_end

_UTC: Final = "UTC"
_NAMES: Final = {
    Form.NOTICE: "Notice A4",
    Form.POSTER: "Poster A3",
    Form.DOOR: "Door sheet A5",
    Form.LEAFLET: "Leaflets",
}


def invitation_of(plan: Plan, draft: NoticeDraft, assembly: str) -> Invitation:
    """What the plan and the form say together.

    Raises RuleError where the plan has no day.
    """
    return Invitation(
        assembly=assembly,
        title=plan.title,
        day=_day(plan),
        start=plan.start,
        ends=_ends(plan),
        place=plan.place,
        question=draft.question or planned_question(plan),
        access=draft.access,
        children=draft.children,
        caller=draft.caller,
        contact=draft.contact,
        code=draft.code,
        agenda=tuple(item.title for item in plan.items) if draft.agenda else (),
    )


def invitation_paper(
    value: Invitation, form: Form, languages: tuple[str, ...], folder: Path
) -> Paper:
    """Make it in that folder.

    Raises:
        RuleError: its code is too long, or a file of that name is no PDF.
        EnvironmentFailure: the file cannot be written.

    """
    from facilitator.documents.notices.notices import invitation_pdf  # noqa: PLC0415 - 200 ms

    name = file_name(_NAMES[form], value.day.isoformat(), *languages)
    return written_paper(folder / name, invitation_pdf(value, form, languages))


def parish_paper(
    plan: Plan, call: ParishCall, languages: tuple[str, ...], folder: Path, language: str
) -> Paper:
    """Make the notice of a parish meeting; raises as `invitation_paper` does.

    `language`: of whoever is told that something is missing.
    """
    from facilitator.documents.notices.parish_notice import parish_notice_pdf  # noqa: PLC0415 - 200 ms

    if not call.parish:
        raise RuleError(say(language, "Type the name of the parish first."))
    given = date.fromisoformat(call.notice_day) if call.notice_day else None
    business = tuple(item.title for item in plan.items)
    facts = (call.parish, _day(plan), plan.start, plan.place)
    value = ParishNotice(*facts, business, call.convenors, given)
    name = file_name("Parish notice", plan.day)
    return written_paper(folder / name, parish_notice_pdf(value, languages))


def _day(plan: Plan) -> date:
    try:
        return date.fromisoformat(plan.day)
    except ValueError as error:
        raise RuleError("The plan has no day yet.") from error


def _ends(plan: Plan) -> str:
    """When it is over, local time; "" where the plan has no time that can be read."""
    if not plan.minutes or not plan.start:
        return ""
    return clock_time(plan_end(plan, _UTC), _UTC)
