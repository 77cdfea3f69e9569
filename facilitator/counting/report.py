"""What a count found, stage by stage: the one value that wall, minutes, certificate and JSON read.

Nothing in it is worked out again when it is shown, and no tie in it is drawn twice. Candidates are
places on the ballot paper, from 0; figures are exact decimals, already written out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.counting.balance import Balanced
from facilitator.counting.balance import as_data as balance_data


class Act(StrEnum):
    """What was done to come to a stage."""

    FIRST = "first preferences"
    SURPLUS = "surplus"
    EXCLUSION = "exclusion"
    ITERATION = "iteration"  # Meek: all votes are shared out anew
    TOTALS = "totals"  # single-round rules
    RUNOFF = "runoff"
    COMPARISON = "comparison"  # pairs


class Settled(StrEnum):
    """What separated candidates who were equal."""

    STAGE = "stage"  # the most recent earlier stage at which they differed
    LOT = "lot"
    RULE = "rule"  # a further comparison of the rule itself, named in `Tie.rule`
    NOT_NEEDED = "not needed"  # all of the tied were treated alike


class For(StrEnum):
    """What a tie was about."""

    ELECTION = "election"
    EXCLUSION = "exclusion"
    SURPLUS = "surplus"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage and how everybody stood at its end.

    Attributes:
        number: from 1.
        votes: one exact decimal for each candidate, in ballot-paper order.
        non_transferable: votes that could go no further so far; "0" where a rule has none.
        elected, excluded: who was at this stage, in the order it happened.
        act, of: what was done, and to whom (whose surplus, who was excluded before this stage).
        quota: where it is worked out anew at each stage (Meek); else "".
        keep: Meek's keep values, one for each candidate; else ().
    """

    number: int
    votes: tuple[str, ...]
    non_transferable: str = "0"
    elected: tuple[int, ...] = ()
    excluded: tuple[int, ...] = ()
    act: Act = Act.TOTALS
    of: tuple[int, ...] = ()
    quota: str = ""
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Candidates who were equal, and what separated them. Decided once and kept.

    Attributes:
        stage: the stage whose figures were equal.
        candidates: the tied, in ballot-paper order.
        about: what had to be decided between them.
        chosen: who was elected, excluded, or had their surplus transferred.
        settled: what separated them.
        earlier_stage: its number, if `settled` is STAGE.
        rule: an English sentence (a wording key), if `settled` is RULE.
    """

    stage: int
    candidates: tuple[int, ...]
    about: For
    chosen: tuple[int, ...]
    settled: Settled
    earlier_stage: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Further figures of a rule: the pairs of a Condorcet count, the grades of a judgement.

    Attributes:
        title: an English sentence (a wording key).
        heads: over the columns. Candidates' names, or English wording keys.
        rows: for each candidate, in ballot-paper order, a figure for each column.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Elected:
    """Who, and at which stage."""

    candidate: int
    stage: int


@dataclass(frozen=True, slots=True)
class Report:
    """The whole count.

    Attributes:
        rule: its name, as on the command line ("scottish-stv").
        candidates: names in the order of the ballot paper.
        valid: papers that count. `blank`: papers that say nothing to this rule; in no quota.
        quota: exact decimal; "" where the rule has none.
        elected: in the order of election.
        lot: the order drawn before the count, best first. `lot_drawn`: False where nobody drew one
            and the order of the ballot paper stood in for it.
        lot_matters: the reversed order would elect other people.
        notes: English sentences (wording keys) on how papers were read.
        withdrawn: candidates no paper could reach.
        balance: what a rule on who is elected together did to the count; None where there is none.
    """

    rule: str
    candidates: tuple[str, ...]
    seats: int
    valid: int
    quota: str
    stages: tuple[Stage, ...]
    elected: tuple[Elected, ...]
    ties: tuple[Tie, ...] = ()
    blank: int = 0
    lot: tuple[int, ...] = ()
    lot_drawn: bool = False
    lot_matters: bool = False
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    withdrawn: tuple[int, ...] = ()
    title: str = ""
    balance: Balanced | None = None

    @property
    def winners(self) -> tuple[int, ...]:
        """The elected, in order."""
        return tuple(elected.candidate for elected in self.elected)

    @property
    def lot_needed(self) -> bool:
        """Whether a lot separated anybody, whatever it changed."""
        return any(tie.settled is Settled.LOT for tie in self.ties)

    def names(self, candidates: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.candidates[candidate] for candidate in candidates)


def as_data(report: Report) -> dict[str, object]:
    """The report as plain values for JSON; candidates by name, figures as strings."""
    return {
        "rule": report.rule,
        "title": report.title,
        "candidates": list(report.candidates),
        "withdrawn": list(report.names(report.withdrawn)),
        "seats": report.seats,
        "valid": report.valid,
        "blank": report.blank,
        "quota": report.quota or None,
        "elected": [
            {"name": report.candidates[e.candidate], "stage": e.stage} for e in report.elected
        ],
        "stages": [_stage(report, stage) for stage in report.stages],
        "ties": [_tie(report, tie) for tie in report.ties],
        "lot": list(report.names(report.lot)),
        "lot_drawn": report.lot_drawn,
        "lot_matters": report.lot_matters,
        "tables": [
            {"title": t.title, "heads": list(t.heads), "rows": [list(row) for row in t.rows]}
            for t in report.tables
        ],
        "notes": list(report.notes),
        **_balance(report),
    }


def _balance(report: Report) -> dict[str, object]:
    done = report.balance
    return {} if done is None else {"balance": balance_data(done, report.candidates)}


def _stage(report: Report, stage: Stage) -> dict[str, object]:
    data: dict[str, object] = {
        "number": stage.number,
        "votes": list(stage.votes),
        "non_transferable": stage.non_transferable,
        "elected": list(report.names(stage.elected)),
        "excluded": list(report.names(stage.excluded)),
        "act": stage.act.value,
        "of": list(report.names(stage.of)),
    }
    if stage.quota:
        data["quota"] = stage.quota
    if stage.keep:
        data["keep"] = list(stage.keep)
    return data


def _tie(report: Report, tie: Tie) -> dict[str, object]:
    return {
        "stage": tie.stage,
        "candidates": list(report.names(tie.candidates)),
        "about": tie.about.value,
        "chosen": list(report.names(tie.chosen)),
        "settled_by": tie.settled.value,
        "earlier_stage": tie.earlier_stage,
        "rule": tie.rule,
    }
