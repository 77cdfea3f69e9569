"""Every reference election that is no transfer count: winners, orders and totals as published."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from facilitator.counting.lot import as_printed
from facilitator.counting.readers import read
from facilitator.counting.rules import counted, rule_named
from tests.facilitator.counting.reference import SHELF, entries

_RULES = ("schulze", "condorcet", "approval", "star", "score", "majority", "dot", "cumulative")


def _counted(entry, seats=None):
    file = SHELF / entry["file"]
    rule = rule_named(entry["rule"])
    papers = read(file.read_text("utf-8"), Path(file).suffix, rule, seats or entry["seats"])
    return counted(rule, papers, as_printed(len(papers.candidates)))


def _same(ours, theirs):
    """The sources spell some names in two ways ("Whitrock", "Wittrock")."""
    alike = [difflib.SequenceMatcher(None, a, b).ratio() for a, b in zip(ours, theirs, strict=True)]
    return min(alike) > 0.8


def _by_name(report, stage):
    return dict(zip(report.candidates, map(int, report.stages[stage].votes), strict=True))


@pytest.mark.parametrize("entry", entries(*_RULES))
def test_the_elected_are_those_declared(entry):
    report = _counted(entry)
    assert report.valid + report.blank == entry["ballots"]
    assert _same(report.names(report.winners), entry["expected_winners"])


@pytest.mark.parametrize("entry", entries(*_RULES))
def test_the_totals_are_those_published(entry):
    if "expected_totals" not in entry:
        pytest.skip("no totals were published")
    assert _by_name(_counted(entry), 0) == entry["expected_totals"]


@pytest.mark.parametrize("entry", entries("star"))
def test_the_run_off_is_the_one_published(entry):
    expected = dict(entry["expected_runoff"])
    report = _counted(entry)
    no_preference = expected.pop("no preference")
    votes = _by_name(report, 1)
    assert {name: votes[name] for name in expected} == expected
    assert report.stages[1].non_transferable == str(no_preference)


@pytest.mark.parametrize("entry", entries("schulze"))
def test_the_whole_order_is_the_one_published(entry):
    order = entry["expected_full_ranking"]
    report = _counted(entry, seats=len(order))
    assert _same(report.names(report.winners), order)


@pytest.mark.parametrize("entry", entries("schulze (Elekto)"))
def test_no_opinion_read_as_last_would_elect_somebody_else(entry):
    text = (SHELF / entry["file"]).read_text("utf-8").replace("No opinion", "99")
    papers = read(text, ".csv", "schulze", 1)
    report = counted("schulze", papers, as_printed(len(papers.candidates)))
    assert report.names(report.winners) == ("bentheelder",)
