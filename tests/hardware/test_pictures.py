"""The code of a certificate, from the page and from a picture of the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Final

import pytest
import zxingcpp
from PIL import Image

from facilitator.credentials.values import Clause
from facilitator.documents.certificate import certificate_pdf
from facilitator.documents.codes import qr_version
from facilitator.errors import EnvironmentFailure
from hardware.pictures import codes_in, codes_in_image
from tests.facilitator.credentials.issued import CERTIFICATE, code_of
from tests.facilitator.documents.evening import CERTIFICATE as PAPER
from tests.hardware.photographed import askew, far, photographed, printed, soiled, turned

_FULL: Final = replace(
    CERTIFICATE,
    instructions=tuple(
        Clause("BIND", f"Vote for proposal {n} of the bus network review, and for no other.")
        for n in range(10)
    ),
)
SHORT, LONG = code_of(), code_of(_FULL)


def page(code):
    return certificate_pdf(replace(PAPER, code=code, code_language="en"), ("en",))


@pytest.fixture(scope="module")
def sheet():
    return printed(page(SHORT))


@pytest.mark.parametrize("ending", ["png", "jpg", "tiff"])
def test_a_scan_is_read_whatever_it_is_kept_as(sheet, tmp_path, ending):
    sheet.save(tmp_path / f"scan.{ending}")
    assert codes_in(tmp_path / f"scan.{ending}") == (SHORT,)


def test_a_pdf_is_read_and_the_same_code_twice_is_one(tmp_path):
    (tmp_path / "page.pdf").write_bytes(page(SHORT))
    assert codes_in(tmp_path / "page.pdf") == (SHORT,)


def test_a_telephone_held_the_wrong_way_round_makes_no_difference(sheet, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: turned by a quarter
    sheet.convert("RGB").save(tmp_path / "photo.jpg", exif=exif, quality=60)
    assert codes_in(tmp_path / "photo.jpg") == (SHORT,)


def test_a_page_without_a_code_has_none(tmp_path):
    (tmp_path / "page.pdf").write_bytes(page(""))
    assert codes_in(tmp_path / "page.pdf") == ()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 nothing", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"%"])
def test_what_is_neither_page_nor_picture_is_told(tmp_path, data):
    (tmp_path / "thing").write_bytes(data)
    with pytest.raises(EnvironmentFailure, match="cannot be read"):
        codes_in(tmp_path / "thing")


def test_a_picture_that_would_fill_the_memory_is_not_opened(tmp_path):
    Image.new("1", (12_000, 9_000)).save(tmp_path / "huge.png")
    with pytest.raises(EnvironmentFailure, match="too many pixels"):
        codes_in(tmp_path / "huge.png")


def test_a_damaged_picture_is_told_and_not_half_read(sheet, tmp_path):
    sheet.save(tmp_path / "whole.jpg")
    (tmp_path / "half.jpg").write_bytes((tmp_path / "whole.jpg").read_bytes()[:9000])
    with pytest.raises(EnvironmentFailure):
        codes_in(tmp_path / "half.jpg")


def where(sheet):
    """The box of the code on the sheet: left, top, right, bottom."""
    found = zxingcpp.read_barcode(sheet).position
    return found.top_left.x, found.top_left.y, found.bottom_right.x, found.bottom_right.y


@pytest.mark.prove
def test_what_is_printed_at_300_dpi_is_read_turned_soiled_askew_and_photographed():
    """Every degree; soil up to the share level M mends; corners off by 4 %; JPEG of quality 40."""
    read, tried = Counter(), Counter()
    for name, code in (("short", SHORT), ("long", LONG)):
        sheet, rng = printed(page(code)), Random(name)
        box = where(sheet)
        for degrees in range(360):
            soil = rng.choice([0.0, 0.02, 0.05])
            seen = turned(soiled(sheet, box, rng, soil), degrees)
            ways = {
                f"turned, soiled {soil:.0%}": seen,
                "turned, askew": askew(turned(sheet, degrees), 0.04, rng),
                "turned, JPEG quality 40": photographed(turned(sheet, degrees), 40, seed=degrees),
                "all, from afar": far(photographed(askew(seen, 0.03, rng), 60, seed=degrees), 4000),
            }
            for way, picture in ways.items():
                tried[name, way] += 1
                read[name, way] += codes_in_image(picture) == (code,)
        print(f"{name}: {len(code)} letters, version {qr_version(code)}")
    for (name, way), count in sorted(tried.items()):
        print(f"{name:6} {way:24} {read[name, way]:4} of {count}")
    assert all(read[each] == tried[each] for each in tried if "all" not in each[1])
    assert all(read[each] >= 0.9 * tried[each] for each in tried)
