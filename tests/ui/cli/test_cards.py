"""`facilitator cards`: every kind is printed, by a laptop that has no camera's package."""

from __future__ import annotations

import builtins
import hashlib
import io
import json

import pypdfium2
import pytest
from click.testing import CliRunner

from hardware.camera.reading import Reader
from ui.cli.main import main

KINDS = ("voting", "camera", "teller", "label", "paper", "show", "table", "star", "badge")
#: How many sheets 50 of them take, as A6 cards.
SHEETS = {"teller": 3, "label": 1, "show": 39}


def run(*arguments):
    return CliRunner().invoke(main, ["cards", *map(str, arguments)], catch_exceptions=False)


@pytest.fixture
def _no_opencv(monkeypatch):
    bring = builtins.__import__

    def without(name, *rest, **more):
        if name.partition(".")[0] in {"cv2", "numpy"}:
            raise ImportError(name)
        return bring(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)


@pytest.mark.usefixtures("_no_opencv")
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_printed_without_opencv(kind, tmp_path):
    out = tmp_path / "cards.pdf"
    done = run("--kind", kind, "--count", 50, "--paper", "A6", "--out", out, "--json")
    assert done.exit_code == 0
    said = json.loads(done.stdout)
    pdf = out.read_bytes()
    assert said["digest"] == hashlib.sha256(pdf).hexdigest()
    assert len(pypdfium2.PdfDocument(io.BytesIO(pdf))) == SHEETS.get(kind, 13)
    assert ("set" in said) is (kind in {"voting", "camera"})


def test_cards_of_one_set_can_be_printed_again_to_the_byte(tmp_path):
    once, again = tmp_path / "once.pdf", tmp_path / "again.pdf"
    what = ("--kind", "voting", "--count", 3, "--paper", "A5", "--first", 21, "--choices", 4)
    name = json.loads(run(*what, "--out", once, "--json").stdout)["set"]
    run(*what, "--out", again, "--set", name)
    assert once.read_bytes() == again.read_bytes()


def test_one_lost_card_is_printed_again_alone_with_its_own_mark(tmp_path):
    out = tmp_path / "again.pdf"
    what = ("--kind", "camera", "--count", 40, "--paper", "A6", "--set", "K7QM", "--begins", 100)
    run(*what, "--only", "27-28", "--out", out)
    (page,) = pypdfium2.PdfDocument(io.BytesIO(out.read_bytes()))
    said = page.get_textpage().get_text_range()
    assert "Card 27 · set K7QM · mark 126" in said
    picture = page.render(scale=1.5, grayscale=True).to_numpy().squeeze()
    found = Reader("aruco-mip-36h12").read(picture).sightings
    assert sorted(each.marker for each in found) == [126, 127]


@pytest.mark.parametrize(
    "wrong",
    [
        ("--kind", "camera", "--count", 588, "--paper", "A6"),
        ("--kind", "voting", "--count", 2, "--paper", "A6", "--first", 99_999),
        ("--kind", "voting", "--count", 2, "--paper", "A6", "--set", "O0"),
        ("--kind", "voting", "--count", 2, "--paper", "A6", "--set", "K7QM", "--begins", 1),
        ("--kind", "camera", "--count", 9, "--paper", "A6", "--set", "K7QM", "--begins", 242),
        ("--kind", "camera", "--count", 1, "--paper", "A6", "--set", "K7QM", "--only", "27"),
        ("--kind", "camera", "--count", 9, "--paper", "A6", "--set", "K7QM", "--only", "7-3"),
        ("--kind", "camera", "--count", 9, "--paper", "A6", "--set", "K7QM", "--only", "all"),
        ("--kind", "camera", "--count", 9, "--paper", "A6", "--only", "7"),
        ("--kind", "badge", "--count", 9, "--paper", "A6", "--set", "K7QM"),
        ("--kind", "paper", "--count", 0, "--paper", "A6"),
        ("--kind", "paper", "--count", 5, "--paper", "A3"),
    ],
)
def test_what_cannot_be_printed_is_said_and_nothing_is_written(wrong, tmp_path):
    out = tmp_path / "cards.pdf"
    done = run(*wrong, "--out", out)
    assert done.exit_code == 2
    assert done.stderr
    assert not out.exists()
