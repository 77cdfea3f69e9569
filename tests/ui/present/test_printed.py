"""After a meeting it is said how often its papers were printed."""

from __future__ import annotations

from facilitator.parts import meeting
from facilitator.parts.papers import KeepPaper, Kept, NotePrinted
from tests.facilitator.hall import hall_of, item
from ui.present.after import after_view

ONE, TWO = "1" * 64, "2" * 64


def test_what_was_printed_is_counted_beside_its_paper_and_the_rest_is_not_spoken_of(tmp_path):
    with hall_of(tmp_path, item("bus")) as hall:
        hall.do(meeting.CloseMeeting())
        assert after_view(hall.world, "en").printed == ()
        hall.do(KeepPaper(ONE, "Minutes 1 en.pdf", Kept.MINUTES, "1", "en"), NotePrinted(ONE, 3))
        hall.do(KeepPaper(TWO, "Timing 1.pdf", Kept.TIMING, "1", "en"), NotePrinted(TWO))
        assert after_view(hall.world, "en").printed == (
            "Minutes: printed 3 times",
            "How the time went: printed 1 time",
        )
