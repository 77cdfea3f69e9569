"""Equal candidates: an earlier stage separates them, then the lot; each tie is decided once."""

from __future__ import annotations

import pytest

from facilitator.counting import irv, meek_nz, scottish_stv
from facilitator.counting.lot import as_printed, called, drawn
from facilitator.counting.papers import election, strictly
from facilitator.counting.report import For, Settled, as_data
from facilitator.counting.sentences import lot_sentence, tie_sentence
from facilitator.counting.ties import settle
from facilitator.errors import RuleError

A, B, C, D = range(4)


def _election(seats, *papers):
    cast = [(strictly(*order), size) for size, *order in papers]
    return election(["Ann", "Bob", "Cyd", "Dee"], seats, cast)


# Bob and Cyd come level at stage 2 when Dee goes: Bob had fewer before.
_SEPARATED = _election(1, (5, A), (2, B), (3, C), (1, D, B))
# Bob and Cyd have been level from the start.
_LEVEL = _election(1, (5, A), (3, B), (3, C))


@pytest.mark.parametrize("rule", [scottish_stv, meek_nz, irv])
def test_an_earlier_stage_separates_before_the_lot_does(rule):
    (tie,) = rule.count(_SEPARATED, drawn([B, C, A, D], 4)).ties
    assert (tie.candidates, tie.chosen, tie.about) == ((B, C), (B,), For.EXCLUSION)
    assert (tie.settled, tie.earlier_stage, tie.stage) == (Settled.STAGE, 1, 2)


@pytest.mark.parametrize("rule", [scottish_stv, meek_nz, irv])
@pytest.mark.parametrize(("lot", "out"), [([A, B, C, D], C), ([C, B, A, D], B)])
def test_the_less_favoured_by_lot_is_excluded(rule, lot, out):
    report = rule.count(_LEVEL, drawn(lot, 4))
    tie = report.ties[-1]
    assert (tie.candidates, tie.chosen, tie.settled) == ((B, C), (out,), Settled.LOT)
    assert report.winners == (A,)
    assert report.lot_needed
    assert not report.lot_matters


def test_the_favoured_by_lot_gives_their_surplus_first():
    papers = _election(3, (6, A, C), (6, B, C), (2, C), (2, D))
    report = scottish_stv.count(papers, drawn([B, A, C, D], 4))
    (tie,) = [tie for tie in report.ties if tie.about is For.SURPLUS]
    assert (tie.candidates, tie.chosen, tie.settled) == ((A, B), (B,), Settled.LOT)
    assert report.stages[1].of == (B,)


def test_a_lot_that_elects_somebody_else_when_reversed_matters():
    papers = _election(1, (3, A), (3, B))
    for rule in (scottish_stv, meek_nz, irv):
        report = rule.count(papers, drawn([A, B, C, D], 4))
        assert report.winners == (A,)
        assert report.lot_matters
        assert rule.count(papers, drawn([D, C, B, A], 4)).winners == (B,)


def test_candidates_whom_a_stage_leaves_equal_go_on_to_the_one_before():
    stages = [(1, 2, 3, 0), (2, 2, 3, 0), (3, 3, 3, 0)]
    chosen, tie = settle(For.EXCLUSION, [A, B, C], stages, as_printed(4))
    # Stage 2 takes Cyd out of it, stage 1 separates the others.
    assert (chosen, tie.settled, tie.earlier_stage) == (A, Settled.STAGE, 1)


def test_the_regulations_of_new_zealand_look_from_the_first_stage_on():
    stages = [(1, 2), (2, 1), (3, 3)]
    latest, _ = settle(For.EXCLUSION, [A, B], stages, as_printed(2))
    earliest, _ = settle(For.EXCLUSION, [A, B], stages, as_printed(2), earliest_first=True)
    assert (latest, earliest) == (B, A)


def test_nobody_drew_and_the_report_says_so():
    undrawn = irv.count(_LEVEL, as_printed(4))
    assert not undrawn.lot_drawn
    assert "none was drawn" in lot_sentence(undrawn)
    given = irv.count(_LEVEL, drawn([A, B, C, D], 4))
    assert lot_sentence(given) == (
        "The draw did not matter: the opposite draw elects the same people."
    )


def test_a_tie_is_told_in_a_sentence_and_in_the_data():
    report = irv.count(_SEPARATED, as_printed(4))
    assert tie_sentence(report, report.ties[0]) == (
        "Stage 2: Bob, Cyd were equal. Bob had fewer at stage 1 and is excluded."
    )
    assert as_data(report)["ties"] == [
        {
            "stage": 2,
            "candidates": ["Bob", "Cyd"],
            "about": "exclusion",
            "chosen": ["Bob"],
            "settled_by": "stage",
            "earlier_stage": 1,
            "rule": "",
        }
    ]
    assert lot_sentence(report) == ""


def test_a_called_number_gives_an_order_that_sha256sum_gives_too():
    # printf '%s' '<64 zeros>:4711:1' | sha256sum, and so on for 2 and 3: f4…, 5a…, 3d….
    assert called("0" * 64, " 4711 ", 3) == drawn([2, 1, 0], 3)


@pytest.mark.parametrize("order", [[0, 1], [0, 0, 1], [0, 1, 3], []])
def test_a_lot_names_everybody_once(order):
    with pytest.raises(RuleError, match="every candidate once"):
        drawn(order, 3)


def test_a_number_must_be_called():
    with pytest.raises(RuleError, match="called"):
        called("0" * 64, "  ", 3)
