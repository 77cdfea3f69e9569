"""Every reference count again: quota, every published figure, who is elected and at which stage."""

from __future__ import annotations

from itertools import groupby

import pytest

from facilitator.counting import irv, meek_nz, scottish_stv, wigm
from facilitator.counting.lot import as_printed
from facilitator.counting.papers import Election
from tests.facilitator.counting.reference import differences, entries, expected, papers


def _counted(rule, election: Election):
    return rule.count(election, as_printed(len(election.candidates)))


def _by_stage(report):
    return [(report.candidates[e.candidate], e.stage) for e in report.elected]


@pytest.mark.parametrize("entry", entries("scottish-stv-2007"))
def test_a_scottish_count_is_the_one_the_council_published(entry):
    report = _counted(scottish_stv, papers(entry))
    published = expected(entry)
    wrong, compared = differences(
        entry, published["stages_published"], [stage.votes for stage in report.stages]
    )
    assert wrong == []
    assert compared > 0
    assert (int(report.quota), len(report.stages)) == (entry["quota"], entry["stages"])
    assert [s.non_transferable for s in report.stages] == published["nontransferable_recomputed"]
    assert set(_by_stage(report)) == {(e["name"], e["stage"]) for e in published["elected"]}
    assert set(report.names(report.winners)) == set(entry["expected_winners"])


@pytest.mark.parametrize("entry", entries("scottish-stv-2007"))
def test_what_a_scottish_count_did_is_reported(entry):
    report = _counted(scottish_stv, papers(entry))
    done = [(s.number, report.names(s.of)) for s in report.stages if s.of]
    actions = expected(entry)["actions_recomputed"]
    assert done == [(a["stage"], (a["candidate"],)) for a in actions if a["candidate"]]
    ties = {t.stage + 1: t.earlier_stage for t in report.ties}
    assert ties == {a["stage"]: int(a["tie"].removeprefix("stage")) for a in actions if a["tie"]}
    assert not report.lot_matters


@pytest.mark.parametrize("entry", entries("meek-nz"))
def test_a_meek_count_is_hills_to_the_ninth_decimal(entry):
    report = _counted(meek_nz, papers(entry))
    iterations = expected(entry)["iterations"]
    theirs = [
        (i["quota"], i["nt"], tuple(i["votes"].values()), tuple(i["keep"].values()))
        for i in iterations
    ]
    ours = [(s.quota, s.non_transferable, s.votes, s.keep) for s in report.stages]
    assert ours == theirs
    assert list(report.names(report.winners)) == entry["expected_winners"]


@pytest.mark.parametrize("entry", entries("meek-nz"))
def test_a_meek_count_elects_and_excludes_when_hills_does(entry):
    report = _counted(meek_nz, papers(entry))
    events = expected(entry)["events"]
    elected = [(e["candidate"], e["iteration"]) for e in events if e["event"] == "elected"]
    excluded = [(e["candidate"], e["iteration"]) for e in events if e["event"] == "excluded"]
    ours = [(name, s.number) for s in report.stages for name in report.names(s.excluded)]
    assert _by_stage(report) == elected
    # Hill's program also writes off who is left when the last seat has gone; here they are not
    # excluded, for nothing was decided about them.
    last = len(report.stages)
    assert ours == [event for event in excluded if event in ours or event[1] < last]


@pytest.mark.parametrize("entry", entries("irv"))
def test_an_instant_run_off_elects_whom_it_elected(entry):
    election = papers(entry)
    report = _counted(irv, election)
    assert list(report.names(report.winners)) == entry["expected_winners"]
    if "expected_stages_file" in entry:
        rounds = expected(entry)["rounds_recomputed_one_at_a_time"]
        ours = [
            {n: int(v) for n, v in zip(election.candidates, s.votes, strict=True) if v != "0"}
            for s in report.stages
        ]
        assert ours == rounds


@pytest.mark.parametrize("entry", entries("wigm-4dp"))
def test_minneapolis_is_counted_round_by_round(entry):
    report = _counted(wigm, papers(entry))
    published = expected(entry)
    theirs = [
        [row.get(name, "0") for name in report.candidates]
        for row in published["rounds_third_party"]
    ]
    wrong, _ = differences(entry, theirs, [stage.votes for stage in report.stages])
    assert wrong == []
    assert int(report.quota) == published["quota"]
    assert set(_by_stage(report)) == {(e["name"], e["round"]) for e in published["elected"]}


@pytest.mark.parametrize("entry", entries("wigm-4dp"))
def test_minneapolis_has_the_same_figures_by_the_scottish_rule(entry):
    election = papers(entry)
    scottish, own = _counted(scottish_stv, election), _counted(wigm, election)
    # Nobody's figures change in the round in which a candidate gives a surplus of nothing.
    moved = [figures for figures, _ in groupby(s.votes for s in own.stages)]
    assert [[f"{v}0" for v in row] for row in moved] == [list(s.votes) for s in scottish.stages]
    assert scottish.winners == own.winners
