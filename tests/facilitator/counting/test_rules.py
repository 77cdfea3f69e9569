"""Rules by the names people give them, and the ones we know and do not count by."""

from __future__ import annotations

import pytest

from facilitator.counting.lot import as_printed
from facilitator.counting.papers import election, marking, strictly
from facilitator.counting.rules import NAMES, counted, rule_named
from facilitator.errors import RuleError

RANKED = election(["Ann", "Bob"], 1, [(strictly(0, 1), 3), (strictly(1), 2)])


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("scottish-stv-2007", "scottish-stv"),
        ("Scottish STV", "scottish-stv"),
        ("meek_nz", "meek-nz"),
        ("IRV", "irv"),
        ("wigm-4dp (Minneapolis); identical under scottish-stv-2007", "wigm"),
    ],
)
def test_a_rule_answers_to_the_names_in_use(said, name):
    assert rule_named(said) == name


@pytest.mark.parametrize(
    ("said", "why"),
    [("ERS97", "one program"), ("Irish STV", "random sample"), ("borda", "there are scottish-stv")],
)
def test_a_rule_we_do_not_count_by_is_refused_with_the_reason(said, why):
    with pytest.raises(RuleError, match=why):
        rule_named(said)


@pytest.mark.parametrize("name", ["scottish-stv", "meek-nz", "irv", "wigm"])
def test_every_ranked_rule_gives_a_report_of_its_own_name(name):
    report = counted(name, RANKED, as_printed(2))
    assert (report.rule, report.winners) == (name, (0,))
    assert name in NAMES


def test_papers_of_the_other_kind_are_refused():
    marks = marking(["Ann", "Bob"], 1, [((3, None), 1)])
    with pytest.raises(RuleError, match="counts ranked papers"):
        counted("irv", marks, as_printed(2))
