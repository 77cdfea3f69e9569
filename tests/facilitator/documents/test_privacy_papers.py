"""Papers about privacy: each field has a name and words, the same value gives the same bytes."""

from __future__ import annotations

import io

import pikepdf
import pytest

from facilitator.documents.privacy.assessment import assessment_pdf
from facilitator.documents.privacy.complaint import complaint_pdf
from facilitator.documents.privacy.incident import incident_pdf
from facilitator.documents.privacy.processing import processing_pdf
from facilitator.documents.privacy.value import KeptRow, PrivacyFacts
from facilitator.parts.retention.kinds import DEFAULTS
from facilitator.readings.standing.retention_words import keep_words, kind_words, why_words


def facts(language):
    rows = tuple(
        KeptRow(
            kind_words(kind, language), why_words(kind, language), keep_words(keep, language), "3"
        )
        for kind, keep in DEFAULTS.items()
    )
    return PrivacyFacts("Gŵyl Marfleet", "23 November 2026", rows)


PAPERS = {
    "assessment": (lambda la: assessment_pdf(facts(la), la), 2),
    "processing": (lambda la: processing_pdf(facts(la), la), 2),
    "complaint": (lambda la: complaint_pdf("Gŵyl Marfleet", la), 2),
    "incident": (lambda la: incident_pdf(facts(la), la), 1),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_can_be_filled_in_and_is_the_same_again(name):
    make, pages = PAPERS[name]
    made = make("en")
    assert made == make("en")
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == pages
        fields = list(pdf.Root.AcroForm.Fields)
        assert fields
        assert all(str(one.T) and str(one.TU) for one in fields)
        assert len({str(one.T) for one in fields}) == len(fields)
