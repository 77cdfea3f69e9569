"""The counting rules by name, as a question, a command line or an archive calls them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from facilitator.counting import (
    approval,
    dots,
    exhaustive,
    irv,
    majority_judgment,
    meek_nz,
    schulze,
    score,
    scottish_stv,
    star,
    wigm,
)
from facilitator.counting.lot import Lot
from facilitator.counting.papers import Election, Marking
from facilitator.counting.report import Report
from facilitator.errors import RuleError

#: Rules that count ranked papers.
RANKED: Final[Mapping[str, Callable[[Election, Lot], Report]]] = {
    "scottish-stv": scottish_stv.count,
    "meek-nz": meek_nz.count,
    "wigm": wigm.count,
    "irv": irv.count,
    "schulze": schulze.count,
    "approval": approval.count,
    "exhaustive": exhaustive.count,
}
#: Rules that count a number for each candidate; for schulze it is a rank, 1 the best.
MARKED: Final[Mapping[str, Callable[[Marking, Lot], Report]]] = {
    "star": star.count,
    "majority-judgment": majority_judgment.count,
    "dots": dots.count,
    "score": score.count,
    "schulze": schulze.count,
    "approval": approval.count,
    "exhaustive": exhaustive.count,
}

NAMES: Final = tuple(dict.fromkeys((*RANKED, *MARKED)))

#: Other names in use, after `_plain`.
_ALSO: Final = {
    "stv": "scottish-stv",
    "scottish": "scottish-stv",
    "scottish-stv-2007": "scottish-stv",
    "scottish-stv-2011": "scottish-stv",
    "meek": "meek-nz",
    "meek-stv": "meek-nz",
    "nz-meek": "meek-nz",
    "new-zealand": "meek-nz",
    "minneapolis": "wigm",
    "stv-wigm": "wigm",
    "wigm-4dp": "wigm",
    "av": "irv",
    "rcv": "irv",
    "alternative-vote": "irv",
    "instant-runoff": "irv",
    "instant-run-off": "irv",
    "condorcet": "schulze",
    "condorcet-schulze": "schulze",
    "beatpath": "schulze",
    "approval-voting": "approval",
    "exhaustive-ballot": "exhaustive",
    "score-voting": "score",
    "range": "score",
    "range-voting": "score",
    "star-voting": "star",
    "bloc-star": "star",
    "majority-judgement": "majority-judgment",
    "mj": "majority-judgment",
    "dot": "dots",
    "dot-voting": "dots",
    "cumulative": "dots",
    "cumulative-voting": "dots",
    "points": "dots",
}
#: Rules we know and do not count by, and why.
_REFUSED: Final = {
    "ers97": "The rules of the Electoral Reform Society of 1997 are not counted here: the only "
    "tables to hold a count of them to come from one program. Count by scottish-stv or meek-nz.",
    "irish": "Irish elections are not counted here: which papers of the last parcel are passed on "
    "is a random sample, so nobody can check the count from the papers. Count by scottish-stv.",
}
_ALSO_REFUSED: Final = {
    "ers": "ers97",
    "ers76": "ers97",
    "irish-stv": "irish",
    "stv-irish": "irish",
    "dail": "irish",
    "pr-stv": "irish",
}


def rule_named(text: str) -> str:
    """The name in `NAMES` for what somebody wrote; a RuleError with a reason, or with the names."""
    plain = _plain(text)
    refused = _ALSO_REFUSED.get(plain, plain)
    if refused in _REFUSED:
        raise RuleError(_REFUSED[refused])
    name = _ALSO.get(plain, plain)
    if name not in NAMES:
        raise RuleError(f"There is no rule “{text}”; there are {', '.join(NAMES)}.")
    return name


def counted(name: str, papers: Election | Marking, lot: Lot) -> Report:
    """Count `papers` by the rule of this name; a RuleError if it needs papers of the other kind."""
    if isinstance(papers, Election) and name in RANKED:
        return RANKED[name](papers, lot)
    if isinstance(papers, Marking) and name in MARKED:
        return MARKED[name](papers, lot)
    needs = "ranked papers" if name in RANKED else "papers with a number for each candidate"
    raise RuleError(f"The rule {name} counts {needs}; these are of another kind.")


def _plain(text: str) -> str:
    """Lower case, hyphens, nothing after a bracket or a comma: “Schulze (Elekto)” is “schulze”."""
    return re.sub(r"[\s_]+", "-", re.split(r"[(;,]", text.casefold())[0].strip())
