"""The evidence as its sheet, in one language: the three criteria, and the newest decisions.

Made of the ingredients and figures alone, so that it can be made of somebody else's file as well.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from facilitator.documents.standing.evidence_value import (
    CriterionBlock,
    CriterionRow,
    DecisionRow,
    EvidenceSheet,
)
from facilitator.legitimacy.figures import Figures, OnTheDay, Regular, Year, figures_of
from facilitator.legitimacy.file import digest_of
from facilitator.legitimacy.values import Decided, Evidence, Held, Share
from facilitator.readings.standing.evidence_answers import answers_of
from facilitator.readings.standing.evidence_rules import decided_by
from facilitator.readings.standing.evidence_words import (
    not_recorded,
    reached_words,
    regular_words,
    span_words,
    typed_words,
    witness_names,
)
from facilitator.wording import in_language, long_date, say, say_n

#: Decisions that go on two sides.
_ROOM: Final = 6
#: Of a wording, on two sides.
_LETTERS: Final = 200


def evidence_sheet_of(evidence: Evidence, language: str) -> EvidenceSheet:
    """The sheet of these ingredients."""
    figures = figures_of(evidence)
    newest = evidence.meetings[-1] if evidence.meetings else None
    decided = [(held, one) for held in evidence.meetings for one in held.decisions]
    stood = dict(zip([one.code for _, one in decided], figures.decisions, strict=True))
    shown = decided[-_ROOM:]
    left = len(decided) - len(shown)
    return EvidenceSheet(
        assembly=evidence.name,
        made=date.fromisoformat(evidence.made),
        meeting=_meeting(newest, language),
        criteria=criteria_of(evidence, figures, language),
        answers=answers_of(evidence, language),
        decisions=tuple(_decision(held, one, stood[one.code], language) for held, one in shown),
        more=say(language, "{n} earlier decisions are in the file.", n=left) if left else "",
        head=evidence.head,
        digest=digest_of(evidence),
    )


def criteria_of(
    evidence: Evidence, figures: Figures, language: str
) -> tuple[CriterionBlock, CriterionBlock, CriterionBlock]:
    """Invitation, attendance, process: each with its figures, periods and sources."""
    newest = evidence.meetings[-1] if evidence.meetings else None
    return (
        _invitation(newest, figures, language),
        _attendance(evidence, figures, language),
        _process(newest, figures, language),
    )


def _meeting(held: Held | None, language: str) -> str:
    if held is None:
        return say(language, "no meeting yet")
    day = long_date(language, date.fromisoformat(held.day))
    return say(language, "newest meeting: no. {n}, {day}", n=held.number, day=day)


def _invitation(held: Held | None, figures: Figures, language: str) -> CriterionBlock:
    title = say(language, "Everybody in the area is invited, with all reasonable effort")
    got = held.invitation if held is not None else None
    found = figures.meetings[-1].invited if figures.meetings else None
    if got is None or found is None:
        nothing = say(language, "Nobody recorded how people were invited to the newest meeting.")
        return CriterionBlock(title, (), nothing)
    period = span_words(got.since, got.until, language)
    walked = say(language, "log of walks and post")
    direct = say(language, "Households reached at their door")
    spoken = say(language, "Households spoken with")
    notice = say(language, "Clear days of notice")
    rows = [
        _share(direct, got.direct, period, walked),
        _share(spoken, got.spoken, period, walked),
    ]
    if got.lowest is not None:
        lowest = say(language, "In the part least reached, {unit}", unit=got.lowest_unit)
        rows.append(_share(lowest, got.lowest, period, walked))
    days = str(got.clear_days) if got.clear_days is not None else not_recorded(language)
    rows.append(CriterionRow(notice, days, "", got.notice, say(language, "notice"), walked))
    return CriterionBlock(title, tuple(rows), reached_words(language, reached=found.reached))


def _share(what: str, share: Share, period: str, certified: str) -> CriterionRow:
    number = str(share.least) if share.least == share.most else f"{share.least}–{share.most}"
    return CriterionRow(what, number, str(share.of), period, share.source or "–", certified)


def _attendance(evidence: Evidence, figures: Figures, language: str) -> CriterionBlock:
    title = say(language, "Regularly attended by more than 150 local residents")
    desk = say(language, "check-in desk")
    rows = (
        *_last_meetings(figures.regular, language, desk),
        *_own(figures.own, language, desk),
        *_twelve_months(figures.year, language, desk),
    )
    told = (regular_words(figures, language), typed_words(evidence, language))
    return CriterionBlock(title, rows, " ".join(part for part in told if part))


def _last_meetings(found: Regular, language: str, desk: str) -> tuple[CriterionRow, CriterionRow]:
    period = span_words(found.since, found.until, language)
    above = say(language, "Meetings with more than {n}", n=found.more_than)
    median = say_n(
        language,
        "Median of residents, in {n} meeting",
        "Median of residents, in {n} meetings",
        found.recorded,
    )
    known = say(language, "residents known to live here, T1 and above")
    middle = found.median or not_recorded(language)
    return (
        CriterionRow(above, str(found.above), str(found.meetings), period, known, desk),
        CriterionRow(median, middle, "", period, known, desk),
    )


def _twelve_months(year: Year, language: str, desk: str) -> tuple[CriterionRow, CriterionRow]:
    months = span_words(year.since, year.until, language)
    unique, again = _number(year.unique, language), _number(year.returning, language)
    came = say_n(
        language,
        "Different residents, in {n} meeting",
        "Different residents, in {n} meetings",
        year.checked_in,
    )
    twice = say(language, "Residents who came twice or more")
    cards = say(language, "cards, without names")
    return (
        CriterionRow(came, unique, "", months, cards, desk),
        CriterionRow(twice, again, unique, months, cards, desk),
    )


def _own(own: Regular | None, language: str, desk: str) -> list[CriterionRow]:
    if own is None:
        return []
    what = say(language, "Meetings with more than {n}, our own number", n=own.more_than)
    source = say(language, "set by this assembly")
    period = span_words(own.since, own.until, language)
    return [CriterionRow(what, str(own.above), str(own.meetings), period, source, desk)]


def _number(number: int | None, language: str) -> str:
    return not_recorded(language) if number is None else str(number)


def _process(held: Held | None, figures: Figures, language: str) -> CriterionBlock:
    title = say(language, "The process of the assembly is closely followed")
    if held is None:
        return CriterionBlock(title, (), say(language, "There was no meeting yet."))
    found = figures.meetings[-1].process
    day = long_date(language, date.fromisoformat(held.day))
    signed = witness_names(held.followed.witnesses, language)
    source = say(language, "process record")
    followed = sum(each.process.reached for each in figures.meetings)
    rows = (
        CriterionRow(
            say(language, "Lines done, of those asked for"),
            str(found.done),
            str(found.asked),
            day,
            source,
            signed,
        ),
        CriterionRow(
            say(language, "Meetings in which all were done"),
            str(followed),
            str(len(figures.meetings)),
            span_words(figures.meetings[0].day, held.day, language),
            source,
            say(language, "each record's own"),
        ),
    )
    said = _short("; ".join(f"“{words}”" for words in held.followed.deviations))
    otherwise = say(language, "What went otherwise: {words}", words=said) if said else ""
    standing = reached_words(language, reached=found.reached)
    return CriterionBlock(title, rows, " ".join(part for part in (standing, otherwise) if part))


def _decision(held: Held, one: Decided, stood: OnTheDay, language: str) -> DecisionRow:
    counted = one.in_favour is not None
    figures = say(
        language,
        "For {n}, against {m}, abstained {a}, not voting {r}; {rule}",
        n=one.in_favour,
        m=one.against,
        a=one.abstained,
        r="–" if one.not_voting is None else one.not_voting,
        rule=decided_by(one.rule, language),
    )
    parts = (
        (say(language, "invitation"), stood.invited),
        (say(language, "attendance"), stood.regular),
        (say(language, "process"), stood.process),
    )
    return DecisionRow(
        one.code,
        held.day,
        _short(in_language(one.wording, language)),
        figures if counted else decided_by(one.rule, language),
        "\n".join(_stood(name, value, language) for name, value in parts),
    )


def _short(text: str) -> str:
    """What fits; the whole is in the file, the minutes and the process record."""
    return text if len(text) <= _LETTERS else text[: _LETTERS - 1].rstrip() + "…"


def _stood(name: str, value: bool | None, language: str) -> str:  # noqa: FBT001 - a standing
    if value is None:
        return say(language, "{criterion}: not recorded", criterion=name)
    if value:
        return say(language, "{criterion}: reached", criterion=name)
    return say(language, "{criterion}: on the way", criterion=name)
