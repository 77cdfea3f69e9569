"""The recovery sheet of the copies: every group is on it, for the eye and for a scanner."""

from __future__ import annotations

from datetime import date

from facilitator.credentials.recovery import read_recovery, recovery_lines
from facilitator.documents.copies_sheet import CopiesSheet, copies_sheet_pdf
from tests.facilitator.documents.reading import codes, text

KEY = bytes(range(32))
LINES = recovery_lines(KEY)
SHEET = CopiesSheet("Marfleet", date(2026, 5, 14), LINES, "7F3A 91C0", "".join(LINES))


def test_what_is_printed_opens_the_copies_again():
    made = copies_sheet_pdf(SHEET, "en")
    assert all(line in text(made) for line in LINES)
    assert [read_recovery(code) for code in codes(made, 300)] == [KEY]


def test_it_says_who_may_see_it_and_where_it_is_kept():
    made = text(copies_sheet_pdf(SHEET, "en"))
    assert "show it to nobody" in made
    assert "in another house than the sticks" in made
