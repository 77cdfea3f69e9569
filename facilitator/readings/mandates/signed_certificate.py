"""What the code of a certificate says: the same as its paper, in one language."""

from __future__ import annotations

from datetime import date
from typing import Final

from facilitator.credentials.values import Clause, Figures, MandateCertificate
from facilitator.documents.certificate.clauses import standing
from facilitator.documents.certificate.value import Certificate
from facilitator.documents.values import named, names, worded
from facilitator.engine.world import World
from facilitator.parts import assembly, mandate
from facilitator.parts.ballot.result import final_result_of
from facilitator.readings.results.register import ballot_of
from facilitator.wording import say

#: Where a mandate names no end.
_NO_END: Final = date(9999, 12, 31)


def signed_certificate_of(
    world: World, mandate_id: str, paper: Certificate, language: str, issued: date
) -> MandateCertificate:
    """What is signed for that paper, `facilitator.readings.mandates.certificate.certificate_of`.

    `language`: the authoritative one, in which all texts are; `issued`: the day it is signed on.
    """
    before, after = (
        {clause.label: clause.text for clause in clauses} for clauses in standing(paper, language)
    )
    return MandateCertificate(
        serial=mandate_id,
        number=paper.number,
        mandate=paper.mandate,
        assembly=world.of(assembly.PART).id,
        assembly_name=paper.assembly,
        area=worded(paper.area, language),
        delegate=named(paper.delegate, language),
        alternate=names(paper.alternates, language),
        destination=worded(paper.destination, language),
        issue=worded(paper.issue, language),
        since=paper.since,
        until=paper.until or _NO_END,
        decided=paper.day,
        issued=issued,
        meeting=paper.meeting,
        decision=paper.minute,
        figures=_figures(world, mandate_id),
        rule=worded(paper.rule, language),
        head=paper.digest,
        status_list=paper.status_list or 0,
        language=language,
        meetings=worded(paper.sittings, language),
        scope=before.get(say(language, "Scope"), ""),
        instructions=_clauses(paper, language),
        unforeseen=worded(paper.unforeseen, language),
        reporting=after.get(say(language, "Reporting"), ""),
        expenses=worded(paper.expenses, language),
        recall=worded(paper.recall, language),
    )


def _clauses(paper: Certificate, language: str) -> tuple[Clause, ...]:
    return tuple(
        Clause(one.kind, worded(one.text, language), worded(one.fallback, language))
        for one in paper.instructions
    )


def _figures(world: World, mandate_id: str) -> Figures | None:
    """Those of the vote on the mandate; None where the hall agreed without counting."""
    given = world.of(mandate.PART).mandate(mandate_id)
    if given is None:
        return None
    finding = final_result_of(ballot_of(world, given.ballot)).finding
    if finding is None:
        return None
    took, cast = finding.figures, finding.figures.for_ + finding.figures.against
    return Figures(took.for_, took.against, took.abstain or 0, finding.base or cast)
