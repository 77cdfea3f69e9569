"""Which papers about a mandate can be made now, and why one cannot. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.parts.mandate import Mandate, Standing, Step
from facilitator.wording import say


class MandatePaper(Enum):
    """A paper about one mandate."""

    CERTIFICATE = "certificate"
    REPORT_SHEET = "report_sheet"
    COVER = "cover"  # name and mandate, to the body
    NOTICE = "notice"  # to the delegate: a recall is on the notice
    SUSPENDED = "suspended"  # to the delegate
    BODY_SUSPENDED = "body_suspended"
    RECALLED = "recalled"  # to the delegate
    BODY_RECALLED = "body_recalled"
    RESIGNED = "resigned"  # to the delegate
    FILE = "file"  # the delegate's, over time


@dataclass(frozen=True, slots=True)
class PaperAct:
    """A paper that there is to make. `why_not`: it cannot be made now, "" where it can."""

    paper: MandatePaper
    label: str
    why_not: str = ""


def paper_acts(given: Mandate, language: str) -> tuple[PaperAct, ...]:
    """Those that its standing has any use for; the certificate is not among them."""
    if given.delegate is None:
        return ()
    return (
        *_report_sheet(given, language),
        *_cover(given, language),
        *_on_recall(given, language),
        PaperAct(MandatePaper.FILE, say(language, "The delegate's file, all mandates")),
    )


def _report_sheet(given: Mandate, language: str) -> tuple[PaperAct, ...]:
    if not given.in_force and not given.may(Step.REPORT):
        return ()
    sheet = say(language, "Report sheet, to fill in with a pen")
    return (PaperAct(MandatePaper.REPORT_SHEET, sheet),)


def _cover(given: Mandate, language: str) -> tuple[PaperAct, ...]:
    if given.standing not in {Standing.ADOPTED, Standing.ACTIVE, Standing.REPORTED}:
        return ()
    if not given.accepted:
        why = say(language, "The delegate has not accepted it yet.")
    elif given.consent:
        why = ""
    else:
        why = say(language, "The delegate has not agreed that name and mandate are sent.")
    return (PaperAct(MandatePaper.COVER, say(language, "Letter to the body: who comes"), why),)


def _on_recall(given: Mandate, language: str) -> tuple[PaperAct, ...]:
    acts = []
    if given.recall is not None:
        label = say(language, "Letter to the delegate: the recall")
        why = "" if given.recall.noticed else say(language, "It stands on no notice yet.")
        acts.append(PaperAct(MandatePaper.NOTICE, label, why))
    to_delegate = say(language, "Letter to the delegate: how it stands")
    to_body = say(language, "Letter to the body: how it stands")
    for standing, delegates, bodys in (
        (Standing.SUSPENDED, MandatePaper.SUSPENDED, MandatePaper.BODY_SUSPENDED),
        (Standing.RECALLED, MandatePaper.RECALLED, MandatePaper.BODY_RECALLED),
    ):
        if given.standing is standing:
            acts += [PaperAct(delegates, to_delegate), PaperAct(bodys, to_body)]
    if given.standing is Standing.RESIGNED:
        acts.append(PaperAct(MandatePaper.RESIGNED, to_delegate))
    return tuple(acts)
