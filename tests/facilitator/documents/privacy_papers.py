"""The papers about what is kept of people, with something in each of their places."""

from __future__ import annotations

from functools import partial

from facilitator.documents.notices.door_notice import DoorNotice, door_notice_pdf
from facilitator.documents.privacy.assessment import assessment_pdf
from facilitator.documents.privacy.complaint import complaint_pdf
from facilitator.documents.privacy.incident import incident_pdf
from facilitator.documents.privacy.person import person_pdf
from facilitator.documents.privacy.processing import processing_pdf
from facilitator.documents.privacy.value import KeptRow, PersonPaper, PrivacyFacts
from facilitator.parts.retention.kinds import DEFAULTS
from facilitator.readings.standing.retention_words import keep_words, kind_words, why_words

NAME = "Gŵyl Marfleet"
PERSON = PersonPaper(
    *(NAME, "23 November 2026", "Siân Ŵyn", ("Took on action A-2026-001",)),
    (("Yes to photographs", "yes"),),
    ("A recorded vote keeps its numbers.",),
)


def facts(language):
    rows = tuple(
        KeptRow(kind_words(kind, language), why_words(kind, language), how_long, "3")
        for kind, keep in DEFAULTS.items()
        if (how_long := keep_words(keep, language))
    )
    return PrivacyFacts(NAME, "23 November 2026", rows)


FORMS = {
    "impact assessment": lambda la: assessment_pdf(facts(la), la),
    "record of processing": lambda la: processing_pdf(facts(la), la),
    "complaint form": partial(complaint_pdf, NAME),
    "incident sheet": lambda la: incident_pdf(facts(la), la),
    "door notice": partial(door_notice_pdf, DoorNotice(NAME, names_kept="30 days")),
}
PRIVACY = {**FORMS, "what we keep of you": partial(person_pdf, PERSON)}
