"""A hall counted in sections, on paper: how, which were counted again, and every section's figures.

`python -m tests.facilitator.readings.test_sections OUT.pdf` writes such a sheet, to be looked at.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from facilitator.documents.results.result_sheet import result_sheet_pdf
from facilitator.parts import presence
from facilitator.parts.ballot import commands as ask
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.evening.result_sheet import result_sheet_of
from facilitator.readings.results.results import method_words
from facilitator.readings.results.sections import sections_line
from tests.facilitator.documents.reading import text
from tests.facilitator.hall import hall_of, item, motion

HALL = "Left", "Middle", "Right", "1"


@contextmanager
def cards(folder, counts=2):
    """Four sections by cards; two tellers do not agree on the Middle at once."""
    with hall_of(folder, item("bus", motion()), people=150) as hall:
        hall.do(presence.DivideHall(HALL))
        hall.put("bus")
        hall.do(ask.BeginCounting("cards", counts))
        for n, section in enumerate(HALL):
            tell(hall, section, 30 + n, 30 + n + 2 * (section == "Middle"))
        assert hall.ballot.tally is None or counts == 1
        yield hall


def tell(hall, section, a, b):
    for teller, count in list(zip("AB", (a, b), strict=True))[: hall.ballot.wanted]:
        said = {"for": count, "against": 4, "abstain": 1}
        hall.do(ask.EnterCount(said, teller, section))


def test_the_way_of_counting_names_the_sections_and_what_was_counted_again(tmp_path):
    with cards(tmp_path) as hall:
        assert (
            method_words(hall.ballot, "en") == "by a show of cards in 4 sections, two tellers each"
        )
        assert sections_line(hall.ballot, "en") == "3 of 4 sections in"
        tell(hall, "Middle", 32, 32)
        hall.do(ask.ShowResult(), ask.DeclareResult())
        said = method_words(hall.ballot, "en")
        assert said == (
            "by a show of cards in 4 sections, two tellers each; "
            "Middle was counted again until both agreed"
        )
        (decided,) = minutes_of(hall.world, 1, "en").decisions
        assert decided.method == said


def test_the_result_sheet_has_both_tellers_figures_of_every_section(tmp_path):
    with cards(tmp_path) as hall:
        tell(hall, "Middle", 32, 32)
        hall.do(ask.ShowResult(), ask.DeclareResult())
        said = text(result_sheet_pdf(result_sheet_of(hall.world, 1, "en"), "en"))
        assert "two tellers each, who agreed on these figures" in said
        assert "Left 30 4 1 35 Middle, count 1, teller A 31 4 1 36" in said
        assert "Middle, count 1, teller B 33 4 1 38 Middle 32 4 1 37" in said
        assert "Table 1 33 4 1 38 Together 127 16 4 147" in said


def test_one_teller_a_section_is_said_so(tmp_path):
    with cards(tmp_path, 1) as hall:
        assert (
            method_words(hall.ballot, "en") == "by a show of cards in 4 sections, one teller each"
        )


def main(out):
    with tempfile.TemporaryDirectory() as folder, cards(Path(folder)) as hall:
        tell(hall, "Middle", 32, 32)
        hall.do(ask.ShowResult(), ask.DeclareResult())
        sheet = result_sheet_of(hall.world, 1, "en")
        Path(out).write_bytes(result_sheet_pdf(sheet, "en"))


if __name__ == "__main__":
    main(sys.argv[1])
