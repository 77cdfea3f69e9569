"""The report of a count as text: stages side by side, as many as a page is wide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from facilitator.counting.balance_sentences import balance_notes
from facilitator.counting.report import Report, Stage, Table
from facilitator.counting.sentences import (
    elected_sentence,
    figures,
    lot_sentence,
    stage_title,
    tie_sentence,
)

_WIDTH: Final = 100
_MARK: Final = {True: " *", False: "  "}


def written(report: Report) -> str:
    """Heading, stages, tables, ties, and who is elected."""
    head = [line for line in (report.title, f"Rule: {report.rule}", *figures(report)) if line]
    blocks = ["\n".join(head), *_stages(report), *(_table(report, t) for t in report.tables)]
    ties = [tie_sentence(report, tie) for tie in report.ties]
    last = [
        *report.notes,
        *ties,
        lot_sentence(report),
        *balance_notes(report),
        elected_sentence(report),
    ]
    return "\n\n".join([*blocks, "\n".join(line for line in last if line)])


def _stages(report: Report) -> list[str]:
    """The stages in blocks that fit the page, each under the list of what was done."""
    done = "\n".join(f"{s.number:>3}  {stage_title(report, s)}" for s in report.stages)
    widest = max(len(figure) for s in report.stages for figure in (*s.votes, s.non_transferable))
    lost = any(s.non_transferable != "0" for s in report.stages)
    names = (*report.candidates, *(["Non-transferable"] if lost else []))
    room = _WIDTH - max(map(len, names))
    together = max(1, room // (widest + 4))
    return [
        f"Stages\n{done}",
        *(
            _block(report, report.stages[first : first + together], names)
            for first in range(0, len(report.stages), together)
        ),
    ]


def _block(report: Report, stages: Sequence[Stage], names: Sequence[str]) -> str:
    """One block: * marks who is elected at a stage."""
    columns = [
        [
            f"{s.number}  ",
            *(_figure(s, c) for c in range(len(report.candidates))),
            f"{s.non_transferable}  ",
        ]
        for s in stages
    ]
    return _grid(["Stage", *names], columns)


def _figure(stage: Stage, candidate: int) -> str:
    return f"{stage.votes[candidate]}{_MARK[candidate in stage.elected]}"


def _table(report: Report, table: Table) -> str:
    columns = [[head, *(row[n] for row in table.rows)] for n, head in enumerate(table.heads)]
    return f"{table.title}\n{_grid(['', *report.candidates], columns)}"


def _grid(left: Sequence[str], columns: Sequence[Sequence[str]]) -> str:
    first = max(map(len, left))
    widths = [max(map(len, column)) for column in columns]
    return "\n".join(
        "  ".join(
            [name.ljust(first), *(c[n].rjust(w) for c, w in zip(columns, widths, strict=True))]
        ).rstrip()
        for n, name in enumerate(left)
    )
