"""Papers about privacy: each field has a name and words, the same value gives the same bytes."""

from __future__ import annotations

import io

import pikepdf
import pytest

from tests.facilitator.documents.privacy_papers import FORMS


@pytest.mark.parametrize("name", FORMS)
def test_a_paper_can_be_filled_in_and_is_the_same_again(name):
    made = FORMS[name]("en")
    assert made == FORMS[name]("en")
    with pikepdf.open(io.BytesIO(made)) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert fields
        assert all(str(one.T) and str(one.TU) for one in fields)
        assert len({str(one.T) for one in fields}) == len(fields)


def test_the_incident_sheet_is_one_page_in_each_language():
    for language in ("en", "cy"):
        with pikepdf.open(io.BytesIO(FORMS["incident sheet"](language))) as pdf:
            assert len(pdf.pages) == 1
