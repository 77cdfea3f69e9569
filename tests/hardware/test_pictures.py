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
from facilitator.documents.certificate.certificate import certificate_pdf
from facilitator.documents.codes import qr_version
from facilitator.errors import EnvironmentFailure
from hardware.pictures import codes_in, codes_in_image
from tests.facilitator.credentials.issued import CERTIFICATE, code_of
from tests.facilitator.documents.evening import CERTIFICATE as PAPER
from tests.hardware.photographed import askew, far, photographed, printed, soiled, turned

_WORDS: Final = (
    "bus route evening half fare council offer vote motion letter stop street night school north "
    "south budget report minutes survey lamp bench crossing library market river park tram path"
)


def certificate_with(instructions):
    """One with so many instructions, none like another."""
    rng = Random(5)
    clauses = (
        Clause("BIND", " ".join(rng.choices(_WORDS.split(), k=9))) for _ in range(instructions)
    )
    return replace(CERTIFICATE, instructions=tuple(clauses))


#: Codes of version 19 and, the largest there is on paper, 25.
SHORT, LONG = code_of(), code_of(certificate_with(21))


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


@pytest.mark.parametrize("kind", ["EPS", "ICO", "PCX"])
def test_a_kind_of_file_that_no_scanner_makes_is_not_opened(tmp_path, kind):
    page = tmp_path / "page.png"
    Image.new("RGB", (60, 60)).save(page, kind)
    with pytest.raises(EnvironmentFailure, match="neither a PDF nor a picture"):
        codes_in(page)


def test_damage_beside_the_picture_neither_stops_nor_warns(tmp_path):
    page = tmp_path / "page.jpg"
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12"
    Image.new("L", (60, 60)).save(page, exif=exif)
    assert codes_in(page) == ()


def test_a_damaged_picture_is_told_and_not_half_read(sheet, tmp_path):
    sheet.save(tmp_path / "whole.jpg")
    (tmp_path / "half.jpg").write_bytes((tmp_path / "whole.jpg").read_bytes()[:9000])
    with pytest.raises(EnvironmentFailure):
        codes_in(tmp_path / "half.jpg")


def cut_out(code):
    """The code on the printed page with some white around it, and its box in that picture."""
    sheet = printed(page(code))
    found = zxingcpp.read_barcode(sheet).position
    left, top = found.top_left.x - 150, found.top_left.y - 150
    side = found.bottom_right.x - found.top_left.x
    return sheet.crop((left, top, left + side + 300, top + side + 300)), (150, 150, 150 + side)


def ways(picture, degrees, rng):
    """The printed code in every state it may come in, by the name of the state."""
    code, (left, top, right) = picture
    box = left, top, right, right
    yield "turned", turned(code, degrees)
    for share in (0.02, 0.05):
        yield f"turned, {share:.0%} soiled", turned(soiled(code, box, rng, share), degrees)
    blotted = soiled(code, box, rng, 0.02, corners=True)
    yield "turned, 2% soiled, corners too", turned(blotted, degrees)
    yield "askew by up to 8%", askew(turned(code, degrees), 0.08, rng)
    for quality in (60, 30):
        yield f"JPEG quality {quality}", photographed(turned(code, degrees), quality, seed=degrees)
    soil = turned(soiled(code, box, rng, 0.02), degrees)
    seen = photographed(askew(soil, 0.04, rng), 60, seed=degrees)
    yield "all of it, 2% soiled", seen
    yield "all of it, three pixels a module", far(seen, 3 / 4.72)


@pytest.mark.prove
def test_what_is_printed_at_300_dpi_is_read_turned_soiled_askew_and_photographed():
    """Every degree, a short mandate and one as long as comes on paper. The figures are printed."""
    read, tried = Counter(), Counter()
    for name, code in (("short", SHORT), ("long", LONG)):
        print(f"{name}: {len(code)} letters, version {qr_version(code)}")
        picture, rng = cut_out(code), Random(name)
        for degrees in range(360):
            for way, seen in ways(picture, degrees, rng):
                tried[way, name] += 1
                read[way, name] += codes_in_image(seen) == (code,)
    for (way, name), count in sorted(tried.items()):
        print(f"{way:34} {name:6} {read[way, name]:4} of {count}")
    for way, least in (("turned", 1), ("turned, 2% soiled", 0.99), ("askew by up to 8%", 0.99)):
        assert all(read[way, name] >= least * tried[way, name] for name in ("short", "long"))
    assert sum(read.values()) >= 0.9 * sum(tried.values())
