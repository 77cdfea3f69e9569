"""`facilitator mandate`: what it says, how it ends, and that nothing it is given makes it fall."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from reportlab.pdfgen.canvas import Canvas

from facilitator.credentials.files import status_file, trust_file
from facilitator.credentials.values import Why
from facilitator.documents.codes import draw_qr
from facilitator.errors import EnvironmentFailure
from tests.facilitator.credentials.issued import (
    CERTIFICATE,
    DISTRICT,
    OURS,
    STRANGER,
    TRUST,
    code_of,
    signed_by,
    status,
)
from ui.cli.main import main
from ui.cli.mandate_sources import certificate


@pytest.fixture
def files(tmp_path):
    (tmp_path / "trust.json").write_text(trust_file(signed_by(DISTRICT, TRUST)))
    for name, why in (("status", None), ("recalled", Why.RECALLED)):
        listed = status(why=why, number=12 if why else 11)
        (tmp_path / f"{name}.json").write_text(status_file([signed_by(OURS, listed)]))
    return tmp_path


def page(path, *codes):
    canvas = Canvas(str(path))
    for n, code in enumerate(codes):
        draw_qr(canvas, code, 100, 100 + 200 * n, 160)
    canvas.save()
    return path


def run(*arguments, text=None):
    return CliRunner().invoke(main, ["mandate", *map(str, arguments)], input=text)


def verify(files, source, *more, at="2026-06-01", **how):
    lists = "--status", files / "status.json"
    return run("verify", source, "--trust", files / "trust.json", *lists, "--at", at, *more, **how)


def test_a_valid_certificate_is_told_on_one_screen(files):
    ran = verify(files, code_of())
    assert ran.exit_code == 0
    assert ran.stdout.startswith("VALID\n")
    for told in ("Ayesha Karim", "1. BIND", "Day used: 2026-06-01", "Status list: no. 11"):
        assert told in ran.stdout


def test_as_json_with_all_the_days_it_rests_on(files):
    said = json.loads(verify(files, code_of(), "--json").stdout)
    assert (said["answer"], said["mandate"], said["at"]) == ("valid", "M-2026-03", "2026-06-01")
    assert (said["list_number"], said["list_day"]) == (11, "2026-05-14")
    assert said["list_next_day"] == "2026-06-14"
    assert said["certificate"]["instructions"][1]["fallback"] == "Half fare until April 2027."


@pytest.mark.parametrize(
    ("more", "at", "answer", "code"),
    [
        ((), "2026-06-15", "valid_old_list", 0),
        (("--status", "recalled.json"), "2026-06-01", "recalled", 1),
        ((), "2026-08-01", "not_in_term", 1),
    ],
)
def test_the_answer_is_in_the_way_it_ends_too(files, monkeypatch, more, at, answer, code):
    monkeypatch.chdir(files)
    ran = verify(files, code_of(), *more, "--json", at=at)
    assert (json.loads(ran.stdout)["answer"], ran.exit_code) == (answer, code)


@pytest.mark.parametrize("code", [code_of(key=STRANGER), code_of()[:-9], "MANDCA", "hello"])
def test_what_is_not_believed_is_invalid(files, code):
    ran = verify(files, code, "--json")
    said = json.loads(ran.stdout)
    assert (said["answer"], said["mandate"], ran.exit_code) == ("invalid", None, 1)


def test_the_code_is_found_on_a_page_in_a_file_and_in_what_is_typed(files):
    code = code_of()
    page(files / "certificate.pdf", code)
    (files / "code.txt").write_text(code.lower() + "\n")
    assert verify(files, files / "certificate.pdf").exit_code == 0
    assert verify(files, files / "code.txt").exit_code == 0
    assert verify(files, "-", text=f"  {code}\n").exit_code == 0


def test_a_page_may_be_named_as_codes_begin_and_typed_text_may_say_how_it_is_coded(
    files, monkeypatch
):
    page(files / "mandca.pdf", code_of())
    monkeypatch.chdir(files)
    assert verify(files, "mandca.pdf").exit_code == 0
    assert verify(files, "-", text="\ufeff" + code_of()).exit_code == 0
    with pytest.raises(EnvironmentFailure):
        certificate("-", None)  # as under a launcher that gives a program no input


def test_lists_may_come_on_paper(files):
    trust = page(files / "trust.pdf", signed_by(DISTRICT, TRUST))
    lists = page(files / "status.pdf", signed_by(OURS, status()))
    ran = run("verify", code_of(), "--trust", trust, "--status", lists, "--at", "2026-06-01")
    assert (ran.exit_code, ran.stdout[:6]) == (0, "VALID\n")


def test_two_certificates_at_once_are_not_answered_as_one(files):
    other = code_of(replace(CERTIFICATE, serial="77" * 16))
    ran = verify(files, page(files / "two.pdf", code_of(), other))
    assert ran.exit_code == 2
    assert "2 codes" in ran.stderr


def test_the_key_of_the_district_may_be_named(files):
    assert verify(files, code_of(), "--district", DISTRICT.public).exit_code == 0
    assert verify(files, code_of(), "--district", STRANGER.public).exit_code == 2
    assert verify(files, code_of(), "--district", "hull").exit_code == 2


BAD = {
    "empty": b"",
    "binary": bytes(range(256)) * 40,
    "a broken PDF": b"%PDF-1.7\nnothing",
    "a broken picture": b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
    "text": b"MAND nothing",
    "json": b'{"what": "trust list", "version": 1}',
    "no end of lists": b"[" * 100_000,
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_no_file_makes_it_fall(files, data):
    bad = files / "bad.pdf"
    bad.write_bytes(data)
    for ran in (
        verify(files, bad),
        run("verify", code_of(), "--trust", bad),
        verify(files, code_of(), "--status", bad),
        run("lists", bad),
    ):
        assert (ran.exit_code, ran.stdout) == (2, "")
        assert isinstance(ran.exception, SystemExit)
        assert str(bad) in ran.stderr


@pytest.mark.parametrize("source", ["missing.pdf", "no/such/place", "-"])
def test_nothing_to_read_is_wrong_use(files, source):
    assert verify(files, source, text="").exit_code == 2


def test_what_the_files_hold_is_told(files):
    told = run("lists", files / "trust.json").stdout
    assert "Marfleet North" in told
    told = run("lists", files / "recalled.json", "--trust", files / "trust.json").stdout
    assert "no. 12 of 2026-05-14" in told
    assert "recalled" in told
    ran = run("lists", files / "trust.json", "--json")
    assert json.loads(ran.stdout)[0]["district"] == "Hull"
