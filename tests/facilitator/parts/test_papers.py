"""Papers: the digest of a file is in the record once, and copies are counted."""

from __future__ import annotations

from facilitator.parts import papers
from facilitator.parts.papers import KeepPaper, Kept, NotePrinted
from tests.facilitator.hall import item

ONE, OTHER = "1" * 64, "2" * 64
MINUTES = KeepPaper(ONE, "Minutes 1 en.pdf", Kept.MINUTES, "1", "en")


def kept(evening):
    return evening.world.of(papers.PART)


def test_the_same_file_is_kept_once(hall):
    evening = hall(item("hall"))
    (event,) = evening.do(MINUTES)
    assert (event.digest, event.kind, event.of, event.language) == (ONE, "minutes", "1", "en")
    assert evening.do(MINUTES) == ()


def test_copies_are_counted_over_every_making_of_a_paper(hall):
    evening = hall(item("hall"))
    again = KeepPaper(OTHER, MINUTES.name, Kept.MINUTES, "1", "en")
    evening.do(MINUTES, NotePrinted(ONE), again, NotePrinted(OTHER, 2))
    assert kept(evening).by_digest[ONE].copies == 1
    assert kept(evening).copies("minutes", "1", "en") == 3
    assert kept(evening).copies("minutes", "1") == 3
    assert kept(evening).copies("minutes", "1", "cy") == 0
    assert kept(evening).copies("minutes", "2") == 0


def test_no_printer_is_named_in_the_journal(hall):
    evening = hall(item("hall"))
    evening.do(MINUTES)
    (event,) = evening.do(NotePrinted(ONE, 3))
    assert {*type(event).__slots__} == {"paper", "digest", "copies"}


def test_a_file_is_as_it_was_kept_under_its_name_or_is_not(hall):
    evening = hall(item("hall"))
    evening.do(MINUTES, KeepPaper(OTHER, MINUTES.name))
    assert kept(evening).is_as_kept(MINUTES.name, ONE)
    assert kept(evening).is_as_kept(MINUTES.name, OTHER)
    assert not kept(evening).is_as_kept(MINUTES.name, "3" * 64)
    assert kept(evening).is_as_kept("made before papers were kept.pdf", "3" * 64)


def test_what_cannot_be_kept_or_counted_is_said(hall):
    evening = hall(item("hall"))
    assert evening.refused(KeepPaper("no digest", "Minutes.pdf")) == "no_such_paper"
    assert evening.refused(NotePrinted(ONE)) == "no_such_paper"
    evening.do(MINUTES)
    assert evening.refused(NotePrinted(ONE, 0)) == "no_such_copies"
    assert evening.refused(NotePrinted(ONE, 100)) == "no_such_copies"
