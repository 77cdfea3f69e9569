"""A draft beside the mandates in force: which clauses are opposed, and which only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.linting import Code, advise
from facilitator.linting.stances import opposed
from facilitator.mandate_draft import Instruction, InstructionType
from tests.facilitator.linting.drafts import IN_ORDER, TODAY, clause, in_force, with_clauses


def said(draft, *standing):
    return [(one.code, one.number, one.clause) for one in advise(draft, TODAY, standing)]


def test_a_contradiction_names_both_mandates_and_both_clauses():
    before = in_force(
        clause("ASK how many ride after 22:00"),
        clause("BIND vote for a cut to daytime frequency in our area"),
    )
    (found,) = advise(IN_ORDER, TODAY, (before,))
    assert (found.code, found.number, found.other, found.clause) == (
        *(Code.CONTRADICTS, 3, before, 2),
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("BIND vote for a bench at Preston Row", "BIND vote against a bench at Preston Row"),
        ("BIND vote for the wash-house being sold", "LIMIT the sale of the wash-house"),
        ("BIND Vote for keeping the wash-house open.", "BIND Vote for closing the wash-house."),
        ("SEEK a rent for the hall", "LIMIT never agree to a rent for the hall"),
        ("LIMIT any tram line on Holderness Road", "SEEK a tram line on Holderness Road"),
        ("BIND oppose the 20 mph limit", "BIND support a limit of 20 mph"),
    ],
)
def test_for_and_against_the_same_are_opposed(ours, theirs):
    assert opposed(clause(ours), clause(theirs))
    found = said(with_clauses(clause(ours)), in_force(clause(theirs)))
    assert (Code.CONTRADICTS, 1, 1) in found


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("BIND vote for a bench at Preston Row", "BIND vote for a bench at Preston Row"),
        ("BIND vote against closing the wash-house", "BIND vote for keeping the wash-house open"),
        ("LIMIT any cut to the 56", "BIND vote against any cut to the 56"),
        ("BIND save the wash-house from closing", "LIMIT closing the wash-house"),
        ("SEEK a lease of ten years", "LIMIT a lease of less than ten years"),
        ("BIND vote for route 10", "LIMIT route 12"),
        ("BIND vote for a rent freeze", "LIMIT never agree to a rent"),
        ("EXPLORE a rent for the hall", "LIMIT a rent for the hall"),
        ("ASK what a tram line costs", "LIMIT a tram line"),
        ("BIND vote for the 20 mph limit", "LIMIT any limit above 20 mph"),
        ("BIND vote for the market on Friday", "LIMIT the market on Sunday"),
        ("BIND vote for bus shelters on Marfleet Lane", "LIMIT parking on Marfleet Lane"),
    ],
)
def test_clauses_that_only_look_opposed_are_left_in_peace(ours, theirs):
    assert not opposed(clause(ours), clause(theirs))
    assert not opposed(clause(theirs), clause(ours))


def test_welsh_clauses_are_compared_through_their_mutations():
    ours = clause("BIND Pleidleisio dros gau'r golchdy.", language="cy")
    assert opposed(ours, clause("LIMIT cau'r golchdy", language="cy"))
    assert not opposed(ours, clause("BIND Pleidleisio dros gau golchdy.", language="cy"))


def test_what_is_settled_for_counts_too():
    ours = clause("SEEK free travel for under-18s", "half fare for under-18s")
    assert opposed(ours, clause("LIMIT half fare for under-18s"))


def test_a_second_mandate_about_the_same_is_named_without_any_opposed_clause():
    before = in_force(clause("CARRY our greetings to the depot"))
    assert said(IN_ORDER, before) == [(Code.SAME_ISSUE, 0, 0)]


@pytest.mark.parametrize(
    ("issue", "body"),
    [
        ("evening bus service 10", "Hull District Assembly of Neighbourhoods"),
        ("empty houses", "Hull District Assembly of Neighbourhoods"),
        ("evening bus service 56", "Leeds District Assembly of Neighbourhoods"),
        ("evening bus service 56", "Hull City Council"),
        ("evening bus service 56", ""),
    ],
)
def test_another_issue_or_another_body_is_another_matter(issue, body):
    before = in_force(clause("BIND cut the 56"), issue=issue, body={"en": body})
    assert said(IN_ORDER, before) == []


_WORDS = ("vote", "for", "against", "close", "keep", "the", "56", "hall", "rent", "dros", "cau")
_CLAUSES = st.builds(
    Instruction,
    st.sampled_from(InstructionType),
    st.dictionaries(
        st.sampled_from(["en", "cy"]),
        st.lists(
            st.sampled_from(_WORDS),
            max_size=8,
        ).map(" ".join),
        max_size=2,
    ),
)


@given(_CLAUSES, _CLAUSES)
def test_opposition_is_mutual_and_nothing_opposes_itself(one, other):
    assert opposed(one, other) is opposed(other, one)
    assert not opposed(one, one)
