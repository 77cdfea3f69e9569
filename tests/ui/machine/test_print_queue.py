"""Papers to a printer's queue, and what it says of them: as `lp` and `lpstat` say it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ui.machine.print_queue import followed, of_job, of_queue, submit
from ui.present.printing import Known, Ticket, Wish, printing_words

pytestmark = pytest.mark.skipif(os.name == "nt", reason="lp is what Unix prints with")

PAPER = Path("/papers/Minutes 1.pdf")
#: As CUPS 2.4 answers `lpstat -l -p far` and `lpstat -l -o far`.
PRINTER = """printer far now printing far-3.  enabled since Mon Nov 23 04:33:42 2026
\tThe printer may not exist or is unavailable at this time.
\tAlerts: none
"""
JOBS = """far-2                   ann              37888   Mon Nov 23 04:33:41 2026
\tAlerts: none
far-30                  ann              37888   Mon Nov 23 04:33:42 2026
\tStatus: The printer may not exist or is unavailable at this time.
\tqueued for far
far-31                  ann              37888   Mon Nov 23 04:33:43 2026
"""


@pytest.fixture
def says(tmp_path, monkeypatch):
    """Has `lp` and `lpstat` say so; answers what they were asked."""
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    def program(name, said, *, wrong="", code=0):
        file, asked = tmp_path / name, tmp_path / f"{name} asked"
        file.write_text(
            f"""#!/bin/sh
printf '%s\\n' "$LC_ALL" "$@" > '{asked}'
cat <<'END'
{said}
END
printf '%s' '{wrong}' >&2
exit {code}
"""
        )
        file.chmod(0o700)
        return lambda: asked.read_text().splitlines()

    return program


def test_the_stored_file_itself_is_handed_over_with_its_wishes_and_no_shell(says):
    asked = says("lp", "request id is HP-7-12 (1 file(s))")
    ticket = submit(PAPER, Wish("HP-7", 3, both_sides=True))
    assert ticket == Ticket("HP-7", "12", Known.UNDER_WAY, 3)
    assert asked() == [
        *("C", "-d", "HP-7", "-n", "3", "-o", "sides=two-sided-long-edge"),
        *("-o", "print-scaling=none", "--", "/papers/Minutes 1.pdf"),
    ]


def test_without_a_wish_it_goes_to_the_usual_printer_once_on_one_side(says):
    asked = says("lp", "request id is HP-12 (1 file(s))")
    assert submit(PAPER, Wish()).printer == "HP"
    assert asked()[:5] == ["C", "-n", "1", "-o", "sides=one-sided"]


@pytest.mark.parametrize(
    ("wrong", "known"),
    [
        ('lp: Destination "shut" is not accepting jobs.', Known.REFUSED),
        ("lp: Error - The printer or class does not exist.", Known.NO_PRINTER),
        ("lp: Error - No default destination.", Known.NO_PRINTER),
        ("lp: Unsupported document-format.", Known.NOT_TAKEN),
    ],
)
def test_what_no_queue_took_is_known_and_why(says, wrong, known):
    says("lp", "", wrong=wrong, code=1)
    ticket = submit(PAPER, Wish("shut"))
    assert ticket.known is known
    assert not ticket.known.is_sent
    assert followed(ticket) == ticket


def test_a_laptop_without_printing_has_no_printer(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert submit(PAPER, Wish()).known is Known.NO_PRINTER


def test_a_paper_that_left_the_queue_is_printed_and_one_that_nobody_tells_of_is_sent(says):
    ticket = Ticket("far", "3", Known.UNDER_WAY)
    says("lpstat", JOBS)
    assert followed(ticket).known is Known.DONE
    says("lpstat", "", code=1)
    assert followed(ticket).known is Known.SENT


def test_a_job_is_told_from_those_beside_it():
    assert "may not exist" in of_job(JOBS, "far-30")
    assert "may not exist" not in of_job(JOBS, "far-2")
    assert of_job(JOBS, "far-31") is not None
    assert of_job(JOBS, "far-3") is None
    assert of_job("", "far-3") is None


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (PRINTER, Known.UNREACHABLE),
        ("printer far is idle.\n\\tAlerts: offline-report", Known.UNREACHABLE),
        ("printer far disabled since Mon Nov 23 -\n\\tPaused", Known.PAUSED),
        ("printer far now printing far-3.\n\\tAlerts: media-empty-error", Known.NO_PAPER),
        ("printer far now printing far-3.  enabled since Mon", Known.UNDER_WAY),
    ],
)
def test_why_a_paper_waits_is_read_from_what_its_queue_says(said, known):
    assert of_queue(said) is known


def test_everything_that_can_be_known_has_its_sentence_in_both_languages():
    for known in Known:
        for language in ("en", "cy"):
            assert printing_words(Ticket("HP", "3", known), "Minutes.pdf", "/papers", language)
    nameless = printing_words(Ticket("", "", Known.SENT), "Minutes.pdf", "/papers", "en")
    assert nameless == "Sent: Minutes.pdf. Printer: the usual printer."
