"""`facilitator count`: count a file of ballot papers by a rule, stage by stage.

Reads the file, draws up the lot and prints the report; `facilitator.counting` does the counting.
"""

from __future__ import annotations

import codecs
import csv
import json
from pathlib import Path

import click

from facilitator.counting.lot import Lot, as_printed, called, drawn
from facilitator.counting.papers import Election, Marking
from facilitator.counting.readers import read
from facilitator.counting.report import Report, as_data
from facilitator.counting.rules import NAMES, counted, rule_named
from facilitator.errors import EnvironmentFailure, RuleError
from ui.cli.count_table import written

_LOT_HELP = (
    "The order drawn before the count, the favoured first: numbers or names, with commas between; "
    "or seed:NUMBER, the number called from the floor."
)

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--rule", required=True, help=f"One of: {', '.join(NAMES)}.")
@click.option("--seats", type=click.IntRange(min=1), help="Instead of the seats in the file.")
@click.option("--lot", "lot_text", metavar="ORDER", help=_LOT_HELP)
@click.option("--seed", metavar="NUMBER", help="The same as --lot seed:NUMBER.")
@click.option("--without", metavar="NAMES", help="Count as if these had withdrawn (countback).")
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
def count(file: Path, rule: str, *, as_json: bool, **given: str | int | None) -> None:
    """Count the ballot papers in FILE: BLT, CSV, JSON, PrefLib or Pabulib.

    Where candidates are equal and nothing in the papers separates them, a lot does. Without --lot
    the order of the ballot paper stands in for it: the same papers then give the same answer to
    everybody who counts them, and the report says that nobody drew.
    """
    name = rule_named(rule)
    if given["lot_text"] is not None and given["seed"] is not None:
        raise click.UsageError("Give --lot or --seed, not both.")
    papers = _papers(file, name)
    # The lot is that of the papers as they were sealed, also when somebody is counted out later.
    lot = _lot(papers, given["lot_text"] if given["seed"] is None else f"seed:{given['seed']}")
    if isinstance(given["seats"], int):
        papers = papers.for_seats(given["seats"])
    if isinstance(given["without"], str):
        papers = papers.without(*candidates_named(given["without"], papers.candidates))
    report = counted(name, papers, lot)
    if not report.valid:
        # Some rules would give the seat to whoever the lot names first.
        raise RuleError("No ballot paper names a candidate: there is nothing to count.")
    click.echo(json.dumps(report_data(report), ensure_ascii=False) if as_json else written(report))
    if report.lot_needed and not report.lot_drawn:
        click.echo(
            "A lot was needed and none was given: the order of the ballot paper stood in for it. "
            "Draw one before the count and give it with --lot.",
            err=True,
        )


def report_data(report: Report) -> dict[str, object]:
    """The report; the quota as a number where it is whole, as the councils print it."""
    data = as_data(report)
    if report.quota.isdecimal():
        data["quota"] = int(report.quota)
    return data


def _papers(file: Path, rule: str) -> Election | Marking:
    """The papers in the file, by its extension."""
    return read(_text(file), file.suffix, rule)


def _text(file: Path) -> str:
    try:
        return _decoded(file.read_bytes())
    except OSError as failure:
        raise EnvironmentFailure(
            f"{file} cannot be read: {failure.strerror}.", "Check the name of the file."
        ) from failure


def _decoded(raw: bytes) -> str:
    """The text, in UTF-8 or as Windows writes it."""
    encoding = "utf-16" if raw[:2] in _UTF_16 else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        # Older programs write names in the code page of Western Europe. Figures are the same in it.
        return raw.decode("cp1252", errors="replace")


def _lot(papers: Election | Marking, text: str | int | None) -> Lot:
    candidates = len(papers.candidates)
    if text is None:
        return as_printed(candidates)
    kind, colon, number = str(text).partition(":")
    if colon and kind.strip().casefold() == "seed":
        return called(papers.digest(), number, candidates)
    order = candidates_named(str(text), papers.candidates)
    # Nobody need draw a token for somebody who has withdrawn.
    return drawn([*order, *sorted(papers.withdrawn - set(order))], candidates)


def candidates_named(text: str, names: tuple[str, ...]) -> list[int]:
    """Numbers from 1, or names; a name with a comma in it stands in quotation marks."""
    (words,) = csv.reader([text], skipinitialspace=True)
    return [_candidate(word.strip(), names) for word in words]


def _candidate(word: str, names: tuple[str, ...]) -> int:
    known = [name.casefold() for name in names]
    if known.count(word.casefold()) == 1:
        return known.index(word.casefold())
    if word.isdecimal() and 1 <= int(word) <= len(names):
        return int(word) - 1
    raise RuleError(f"There is no candidate “{word}”.")
