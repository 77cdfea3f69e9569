"""Seconds for the minutes of 300 motions, in English and in both languages; their memory, size."""

from __future__ import annotations

import io
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

import pypdfium2

from benchmarks.report import Row, Table, times
from facilitator.documents.minutes.minutes import minutes_html, minutes_pdf, minutes_text
from facilitator.documents.minutes.value import Minutes
from facilitator.documents.values import Decision, Figures, Outcome

_MOTIONS: Final = 300
_FEW: Final = 12
_RUNS: Final = 5
_MEGABYTE: Final = 1_000_000
_KILOBYTE: Final = 1000
_ENGLISH: Final = (
    "That this assembly asks Hull City Council to restore a last 56 bus at or after 23:00, "
    "Monday to Saturday, and instructs its delegate to vote for any motion to that end."
)
_WELSH: Final = (
    "Bod y cynulliad hwn yn gofyn i Gyngor Dinas Hull adfer bws 56 olaf am 23:00 neu'n hwyrach."
)


def run() -> Table:
    """Set them, over and over; then once more for the memory, which slows it."""
    many, few = _minutes(_MOTIONS), _minutes(_FEW)
    minutes_pdf(few, "en")  # the fonts are read once, whatever is set
    pages_of_html = [_timed(many, minutes_html) for _ in range(_RUNS)]
    texts = [_timed(many, minutes_text) for _ in range(_RUNS)]
    long = [_timed(many) for _ in range(_RUNS)]
    short = [_timed(few) for _ in range(_RUNS)]
    made = minutes_pdf(many, "en")
    pages = _pages(made)
    tracemalloc.start()
    minutes_pdf(many, "en")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Table(
        f"minutes: {_MOTIONS} motions in both languages, {pages} pages",
        (
            "From the value to the bytes of the PDF, tagged, with its bookmarks; set twice, as the",
            "first time only tells how many pages there are. Memory is of Python's objects.",
        ),
        (
            Row(f"minutes of {_MOTIONS} motions", long, "s"),
            Row("pages a second", [pages / each for each in long], "pages"),
            Row(f"minutes of {_FEW} motions", short, "s", times(short, long, "the long ones")),
            Row(f"the same as a page, {_MOTIONS} motions", pages_of_html, "s"),
            Row(f"the same as a text, {_MOTIONS} motions", texts, "s"),
            Row("most memory while they are set", [peak / _MEGABYTE], "MB"),
            Row(f"file, {_MOTIONS} motions", [len(made) / _KILOBYTE], "kB"),
            Row(f"file, {_FEW} motions", [len(minutes_pdf(few, "en")) / _KILOBYTE], "kB"),
        ),
    )


def _timed(value: Minutes, made: Callable[[Minutes, str], object] = minutes_pdf) -> float:
    start = time.perf_counter()
    made(value, "en")
    return time.perf_counter() - start


def _pages(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        return len(document)


def _minutes(motions: int) -> Minutes:
    bare = Minutes(
        assembly="Neighbourhood Assembly of Marfleet North", number=7, day=date(2026, 5, 14)
    )
    return replace(bare, decisions=tuple(_decision(n) for n in range(1, motions + 1)))


def _decision(number: int) -> Decision:
    return Decision(
        f"D-2026-{number:03}",
        {"en": _ENGLISH, "cy": _WELSH},
        Outcome.CARRIED,
        figures=Figures(131, 12, 9, 11, 0, 163),
        result="Carried: needs 72, has 131 (+59)",
        rule="more than half of the votes cast",
        method="handsets, open ballot",
        counted="Count reconciled with the cards issued",
        tellers=("Pat Lowe", "Sam Okoro"),
    )
