"""`facilitator recount`: count a ballot of a record again, and say whether it comes out the same.

Reads the record and changes nothing in it. Messages, and what a BLT file of a small hall may tell,
go to standard error.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from facilitator.errors import EnvironmentFailure, RuleError

if TYPE_CHECKING:
    from facilitator.counting.papers import Election
    from facilitator.readings.results.recount import Otherwise, Recount

#: In a hall of fewer, whoever knows a voter's first names may find the whole of their paper.
_SMALL: Final = 100
_SQLITE: Final = b"SQLite format 3"


@click.command(short_help="Count a ballot of a record again.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--ballot", "number", type=click.IntRange(min=1), required=True, help="Its number.")
@click.option(
    "--without", metavar="NAMES", default="", help="As if these had withdrawn: who fills a vacancy."
)
@click.option("--rule", metavar="RULE", default="", help="By another rule, see `count --help`.")
@click.option("--blt", type=click.Path(path_type=Path, dir_okay=False), help="Write the papers.")
@click.option("--json", "as_json", is_flag=True, help="Machine output.")
@click.pass_context
def recount(
    ctx: click.Context, /, file: Path, number: int, **given: str | Path | bool | None
) -> None:
    """Count ballot N of the record FILE again from the papers it keeps.

    Exit 1 if they do not come to what was declared. A recount by another rule, or without
    somebody, is shown beside that and decides nothing: it is the assembly's own rule whether a
    vacancy is filled so.
    """
    found = _found(file, number)
    other = _otherwise(found, str(given["rule"]), str(given["without"]))
    if isinstance(given["blt"], Path):
        _write_blt(found, given["blt"])
    if given["as_json"]:
        click.echo(json.dumps(_data(found, other), ensure_ascii=False))
    else:
        click.echo(_in_words(found, other))
    if not found.equal:
        ctx.exit(1)


def _found(file: Path, number: int) -> Recount:
    from facilitator.clock import SystemClock  # noqa: PLC0415 - only where a record is read
    from facilitator.opened import read_only  # noqa: PLC0415
    from facilitator.readings.results.recount import recounted  # noqa: PLC0415

    opened = read_only(file, SystemClock())
    try:
        return recounted(opened.engine.world, number)
    finally:
        opened.close()


def _otherwise(found: Recount, rule: str, without: str) -> Otherwise | None:
    from facilitator.counting.rules import rule_named  # noqa: PLC0415
    from facilitator.readings.results.recount import otherwise  # noqa: PLC0415
    from ui.cli.count import candidates_named  # noqa: PLC0415

    if not rule and not without:
        return None
    places = candidates_named(without, found.names) if without else ()
    return otherwise(found, rule_named(rule) if rule else "", tuple(places))


def _data(found: Recount, other: Otherwise | None) -> dict[str, object]:
    """The report as `count` gives it, or the finding as `decide` does, and what was declared."""
    from ui.cli.count import report_data  # noqa: PLC0415
    from ui.cli.decide import finding_data  # noqa: PLC0415

    ballot = found.ballot
    data: dict[str, object] = {
        "ballot": ballot.number,
        "wording": dict(ballot.question.wording),
        "kind": ballot.question.kind.value,
        "declared": _declared(found),
        "outcome": found.result.outcome,
        "equal": found.equal,
        "differences": list(found.differences),
    }
    report = other.report if other is not None else found.report
    if report is not None:
        data |= report_data(report)
    elif found.finding is not None:
        data |= {**finding_data(found.finding, "en"), "tally": dict(found.tally)}
    if other is not None:
        data |= {"successors": list(other.successors), "unseated": list(other.unseated)}
    return data


def _declared(found: Recount) -> Mapping[str, object] | None:
    ballot = found.ballot
    if ballot.outcome is None:
        return None
    names = dict(zip(ballot.question.options, found.names, strict=True))
    winners = ballot.winners or ((ballot.winner,) if ballot.winner else ())
    return {"outcome": ballot.outcome, "winners": [names[one] for one in winners]}


def _in_words(found: Recount, other: Otherwise | None) -> str:
    from facilitator.readings.results.recount import title_of  # noqa: PLC0415
    from facilitator.rules.sentences import full_result  # noqa: PLC0415
    from ui.cli.count_table import written  # noqa: PLC0415

    lines = [f"Ballot {found.ballot.number}: {title_of(found.ballot)}"]
    if other is None and found.report is not None:
        lines.append(written(found.report))
    if other is None and found.finding is not None:
        lines.append(full_result(found.finding, "en"))
    if other is not None:
        lines.append(written(other.report))
        lines += [f"Takes a seat: {name}." for name in other.successors]
        lines += [
            f"Would not be elected so, and keeps the seat: {name}." for name in other.unseated
        ]
    return "\n\n".join([*lines, _verdict(found)])


def _verdict(found: Recount) -> str:
    if not found.equal:
        return "\n".join(["The record does NOT agree with its papers.", *found.differences])
    if found.ballot.outcome is None:
        return "The papers come to the figures in the record; nothing is declared yet."
    return "The papers come to what was declared."


def _write_blt(found: Recount, out: Path) -> None:
    from facilitator.counting.blt import write  # noqa: PLC0415
    from facilitator.counting.papers import Election  # noqa: PLC0415
    from facilitator.readings.results.recount import papers_named  # noqa: PLC0415

    papers = papers_named(found)
    if not isinstance(papers, Election):
        raise RuleError("BLT holds an order of names; these papers hold a number for each.")
    _spare_a_record(out)
    try:
        out.write_text(write(papers), encoding="utf-8", newline="\n")
    except OSError as failure:
        raise EnvironmentFailure(
            f"{out} cannot be written: {failure.strerror}.", "Choose another folder or name."
        ) from failure
    click.echo(_told(found, papers, out), err=True)


def _spare_a_record(out: Path) -> None:
    try:
        with out.open("rb") as file:
            begins = file.read(len(_SQLITE))
    except OSError:  # there is nothing yet, or writing says why it cannot be
        return
    if begins == _SQLITE:
        raise RuleError(f"{out.name} is a record and is not replaced. Choose another name.")


def _told(found: Recount, papers: Election, out: Path) -> str:
    """Where it is, what another program has to be told, and what the file may tell of somebody."""
    from facilitator.counting.balance_sentences import balance_notes  # noqa: PLC0415

    ballot = found.ballot
    names = dict(zip(ballot.question.options, found.names, strict=True))
    lines = [f"Papers written to {out}. Rule: {ballot.question.method.value}."]
    if ballot.lot:
        order = ", ".join(names[option] for option in ballot.lot)
        lines.append(f"The lot that was drawn, the favoured first: {order}.")
    if found.report is not None and found.report.balance is not None:
        told = " ".join(balance_notes(found.report))
        lines.append(f"BLT has no word for a rule of balance. {told}")
    alone = sum(1 for ranking, size in papers.piles if size == 1 and len(ranking) > 1)
    if alone or papers.papers < _SMALL:
        lines.append(
            f"Before you pass it on: {alone} of {papers.papers} papers are like no other. In a "
            "small hall a full ranking can show whose it is; the stage table shows nobody's."
        )
    return "\n".join(lines)
