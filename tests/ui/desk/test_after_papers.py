"""Papers are made behind the desk, kept beside the record, and certificates are written down."""

from __future__ import annotations

import hashlib
import os
import threading

import pytest
from PySide6.QtWidgets import QWidget

from facilitator import parts
from facilitator.clock import SystemClock
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.opened import read_only
from facilitator.parts import assembly, mandate
from tests.facilitator.documents.reading import text
from tests.facilitator.readings.marfleet import evening_at_marfleet
from ui.background import Background
from ui.desk.after.papers import Papers
from ui.desk.after.printing import send_to_printer
from ui.desk.preview import Previews
from ui.desk.preview.keeping import Keeping
from ui.papers import papers_folder


@pytest.fixture
def background(qapp):
    worker = Background()
    yield worker
    worker.stop()
    qapp.processEvents()


@pytest.fixture
def evening(tmp_path):
    hall = evening_at_marfleet(tmp_path)
    yield hall
    hall.opened.close()


@pytest.fixture
def papers_of(evening, background, qtbot):
    """Papers that send so."""
    over = QWidget()
    qtbot.addWidget(over)

    def make(send):
        keeping = Keeping(lambda: evening.world, send, papers_folder(evening.path))
        previews = Previews(over, keeping, background.do, "en")
        return Papers(lambda: evening.world, send, evening.opened.file, background.do, previews)

    return make


@pytest.fixture
def papers(evening, papers_of):
    def send(*commands, answered=lambda _outcomes: None):
        answered(evening.try_(*commands))

    return papers_of(send)


@pytest.fixture
def wait_for(qtbot):
    """Calls a maker of papers with `done` and `failed`; answers what it was told."""

    def wait(make):
        told = []
        make(told.append, told.append)
        assert told == []
        qtbot.waitUntil(lambda: bool(told), timeout=20_000)
        return told[0]

    return wait


def given(evening):
    return evening.world.of(mandate.PART).all[0]


def test_a_job_runs_on_the_worker_and_answers_on_the_main_thread(background, qtbot):
    threads = []

    def job():
        threads.append(threading.current_thread())
        return "made"

    background.do(job, lambda _: threads.append(threading.current_thread()), pytest.fail)
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_a_job_that_fails_says_its_sentence(background, qtbot):
    def job():
        raise RuleError("No ink.")

    told = []
    background.do(job, pytest.fail, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "No ink."


def test_minutes_are_kept_beside_the_record(papers, wait_for, evening):
    made = wait_for(lambda done, failed: papers.minutes(1, "en", done, failed))
    assert made == evening.path.parent / "marfleet papers" / "Minutes 1 2026-05-14 en.pdf"
    assert "Minutes of meeting no. 1" in text(made.read_bytes())
    assert [file.name for file in made.parent.iterdir()] == [made.name]
    (kept,) = evening.world.of(parts.papers.PART).by_digest.values()
    assert kept.digest == hashlib.sha256(made.read_bytes()).hexdigest()
    assert (kept.kind, kept.of, kept.language, kept.name) == ("minutes", "1", "en", made.name)


def test_a_result_sheet_is_kept_beside_the_record(papers, wait_for, evening):
    made = wait_for(lambda done, failed: papers.result_sheet(5, done, failed))
    assert made == evening.path.parent / "marfleet papers" / "Result 5 en.pdf"
    assert "Result of ballot no. 5" in text(made.read_bytes())


def test_a_void_ballot_has_no_result_sheet(papers, wait_for):
    told = wait_for(lambda done, failed: papers.result_sheet(3, done, failed))
    assert told == "Ballot 3 is not declared: there is no result to print."


def test_a_certificate_counts_once_its_digest_is_in_the_record(papers, wait_for, evening):
    first = wait_for(lambda done, failed: papers.certificate(given(evening).id, done, failed))
    assert first.name == "Certificate C-2026-01.pdf"
    last = list(evening.engine._journal.entries())[-1]
    assert last.envelope.type == "mandate.CertificateIssued"
    assert hashlib.sha256(first.read_bytes()).hexdigest().encode() in last.stored
    assert given(evening).copies == 1


def test_a_second_certificate_says_that_it_is_a_copy_and_leaves_the_first(
    papers, wait_for, evening
):
    first = wait_for(lambda done, failed: papers.certificate(given(evening).id, done, failed))
    before = first.read_bytes()
    again = wait_for(lambda done, failed: papers.certificate(given(evening).id, done, failed))
    assert again.name == "Certificate C-2026-01 copy 2.pdf"
    assert "COPY 2" in text(again.read_bytes())
    assert first.read_bytes() == before


def test_a_certificate_the_record_did_not_take_is_not_kept(evening, papers_of, wait_for):
    def send(*_commands, answered):
        answered(evening.try_(mandate.IssueCertificate("another", "")))

    papers = papers_of(send)
    told = wait_for(lambda done, failed: papers.certificate(given(evening).id, done, failed))
    assert "could not be written into the record" in told
    assert list(papers.folder.iterdir()) == []


def test_a_copy_of_the_record_opens_with_everything_in_it(papers, wait_for, evening, tmp_path):
    copy = wait_for(lambda done, failed: papers.copy(tmp_path / "copy.assembly", done, failed))
    opened = read_only(copy, SystemClock())
    assert opened.engine.world.digest == evening.world.digest
    opened.close()


def test_a_copy_is_never_written_over_the_record_itself(papers, wait_for, evening):
    told = wait_for(lambda done, failed: papers.copy(evening.path, done, failed))
    assert told == "That is the record itself. Choose another name or place."


def test_without_a_printer_the_sentence_says_where_the_paper_is(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EnvironmentFailure, match=r"No printer took the paper\. It is kept at"):
        send_to_printer(tmp_path / "Minutes.pdf")


@pytest.mark.skipif(os.name == "nt", reason="lp is what Unix prints with")
def test_the_printer_gets_the_paper(tmp_path, monkeypatch):
    lp, got = tmp_path / "lp", tmp_path / "got"
    lp.write_text(f'#!/bin/sh\nfor last; do :; done\necho "$last" > "{got}"\n')
    lp.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    send_to_printer(tmp_path / "Minutes 1.pdf")
    assert got.read_text().strip() == str(tmp_path / "Minutes 1.pdf")


def test_the_report_on_the_time_lies_beside_its_table(papers, wait_for):
    made = wait_for(lambda done, failed: papers.timing(1, done, failed))
    assert made.name.startswith("Timing 1 ")
    assert "How the time went" in text(made.read_bytes())
    assert made.with_suffix(".csv").read_bytes().startswith(b"\xef\xbb\xbfItem,Planned for")


def test_a_certificate_in_both_languages_is_one_paper(papers, wait_for, evening):
    evening.do(assembly.ChooseLanguages(("en",), ("cy", "en")))
    made = wait_for(lambda done, failed: papers.certificate(given(evening).id, done, failed))
    assert made.name == "Certificate C-2026-01.pdf"
    for title in ("Tystysgrif ethol a mandad", "Certificate of election and mandate"):
        assert title in text(made.read_bytes())
    assert given(evening).copies == 1
