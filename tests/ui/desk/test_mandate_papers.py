"""Papers about a mandate: what is made with what, and under which names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from facilitator.errors import FacilitatorError
from facilitator.parts import mandate
from tests.facilitator.delegated import newest, with_a_delegate
from ui.desk.after.mandate_papers import MandatePapers
from ui.present.mandate_papers import MandatePaper

DAY = date(2026, 5, 20)


class CertificateRoom:
    """Stands for `Papers`: certifies at once."""

    def __init__(self, folder, hall):
        self.folder, self._hall = folder, hall

    def certificate(self, key, done, _failed):
        self._hall.do(mandate.IssueCertificate(key, "ab" * 32))
        done(Path("Certificate.pdf"))


@pytest.fixture
def hall(tmp_path):
    made = with_a_delegate(tmp_path)
    yield made
    made.opened.close()


@pytest.fixture
def make(hall, tmp_path):
    """Makes a paper here and now; the names of the files, or why there is none."""

    def here(job, done, failed):
        try:
            done(job())
        except FacilitatorError as failure:
            failed(failure)

    room = CertificateRoom(tmp_path / "papers", hall)
    papers = MandatePapers(room, lambda: hall.world, here, lambda: DAY)

    def of(paper):
        told = []
        papers.mandate_paper(paper, newest(hall).id, lambda *made: told.extend(made), told.append)
        return [one.name if isinstance(one, Path) else one for one in told]

    return of


def test_with_the_first_certificate_goes_the_sheet_for_the_report_and_with_a_copy_none(make):
    assert make(MandatePaper.CERTIFICATE) == ["Certificate.pdf", "Report sheet M-2026-01.pdf"]
    assert make(MandatePaper.CERTIFICATE) == ["Certificate.pdf"]


def test_a_letter_has_its_day_in_its_name(make, tmp_path):
    assert make(MandatePaper.COVER) == ["Letter who comes M-2026-01 2026-05-20.pdf"]
    assert (tmp_path / "papers" / "Letter who comes M-2026-01 2026-05-20.pdf").exists()


def test_a_name_is_not_sent_without_consent_and_it_is_said_why(make, hall):
    hall.do(mandate.GiveConsent(newest(hall).id, consent=False))
    (said,) = make(MandatePaper.COVER)
    assert said.startswith("The delegate has not agreed")


@pytest.mark.parametrize(
    "paper", [one for one in MandatePaper if one is not MandatePaper.CERTIFICATE]
)
def test_every_paper_can_be_set(make, paper):
    (name,) = make(paper)
    assert name.endswith(".pdf")
