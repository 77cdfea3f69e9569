"""Reading what other programs write in BLT, and naming the line that makes no sense."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.counting import blt
from facilitator.counting.papers import election, strictly
from facilitator.errors import RuleError

NAMES = '"Adam"\n"Basil"\n"Charlotte"\n"Donald"\n'
PLAIN = "4 2\n3 1 3 4 0\n2 4 2 0\n0\n" + NAMES


def _piles(text):
    return [(pile.ranking, pile.size) for pile in blt.read(text).piles]


def test_the_example_of_the_paper_that_described_it_is_read():
    read = blt.read(
        "4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1 3 0\n1 2 0\n2 2 4 3 1 0\n1 3 4 2 0\n0\n"
        + NAMES
        + '"Title"\n'
    )
    assert read.candidates == ("Adam", "Basil", "Charlotte", "Donald")
    assert (read.seats, read.title, read.withdrawn) == (2, "Title", {1})
    assert (read.papers, len(read.piles)) == (13, 6)


def test_the_order_of_papers_does_not_matter_and_equal_papers_are_one_pile():
    shuffled = "4 2\n2 4 2 0\n1 1 3 4 0\n2 1 3 4 0\n0\n" + NAMES
    assert blt.read(shuffled) == blt.read(PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", "\r"),
        "\ufeff" + PLAIN,
        PLAIN.replace("3 1 3", "# whole line\n\n  3   1 3").replace("4 2 0", "4 2 0 # why"),
        PLAIN.replace("3 1 3 4", "/* two\nlines */ 3 1 3 4"),
        PLAIN.replace("3 1 3 4 0", "3 1\n 3 4\n 0"),
        PLAIN.replace(" 0\n", "\n"),
        PLAIN.replace("\n", " "),
        PLAIN.replace('"', ""),
        PLAIN.replace("3 1 3 4 0", "1 1 3 4 0\n2 1 3 4 0"),
    ],
)
def test_ways_of_writing_the_same_papers_are_the_same(text):
    assert blt.read(text) == blt.read(PLAIN)


@pytest.mark.parametrize("equal", ["2=3", "2 = 3", "(2 3)", "3=2"])
def test_equal_names_stand_in_one_rank(equal):
    text = PLAIN.replace("3 1 3 4 0", f"3 1 {equal} 4 0")
    assert (((0,), (1, 2), (3,)), 3) in _piles(text)


def test_a_rank_left_out_is_kept_and_a_blank_paper_is_a_paper():
    text = PLAIN.replace("3 1 3 4 0", "3 1 - 4 0\n5 0")
    assert (((0,), (), (3,)), 3) in _piles(text)
    assert ((), 5) in _piles(text)


def test_a_paper_with_a_number_of_its_own_is_one_paper():
    with_weights = "4 2\n(a 1) 1 3 0\n(a 2) 1 4 0\n0\n" + NAMES
    without = "4 2\n(a1) 3 0\n(a2) 1 4 0\n0\n" + NAMES
    assert _piles(with_weights) == [(((2,),), 1), (((3,),), 1)]
    assert _piles(without) == [(((0,), (3,)), 1), (((2,),), 1)]


def test_a_name_keeps_its_quotation_marks_and_its_hash():
    text = PLAIN.replace('"Adam"', '"Ad "Sparky" Am #1" # comment')
    assert blt.read(text).candidates[0] == 'Ad "Sparky" Am #1'


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("", "empty"),
        ("4\n", "Line 1.*candidates and the seats"),
        ("four 2\n", "Line 1.*“four”"),
        (PLAIN.replace("4 2\n3", "4 0\n3"), "no seat"),
        (PLAIN.replace("3 4 0", "9 4 0"), "Line 2.*no candidate 9"),
        (PLAIN.replace("3 4 0", "1 4 0"), "Line 2.*twice"),
        (PLAIN.replace("2 4 2 0", "2.5 4 2 0"), "Line 3.*“2.5”"),
        (PLAIN.replace("2 4 2 0", "2 4 x 0"), "Line 3.*“x”"),
        (PLAIN.replace("2 4 2 0", "2 4 -2 0"), "Line 3.*“-2”"),
        (PLAIN.replace("2 4 2 0", "1, 4 2 0"), "Line 3.*“1,”"),
        (PLAIN.replace("2 4 2 0\n0", "2 4 2 0"), "no 0 after the papers"),
        (PLAIN.replace("2 4 2 0\n0", "0\n2 4 2 0\n0"), "Line 4.*papers follow"),
        (PLAIN.replace('"Donald"\n', ""), "only 3 of 4"),
        (PLAIN.replace("4 2\n3", "4 2\n-7\n3"), "Line 2.*no candidate 7"),
    ],
)
def test_what_makes_no_sense_is_said_with_its_line(wrong, why):
    with pytest.raises(RuleError, match=why):
        blt.read(wrong)


@given(st.text(alphabet='0123456789-= ()#"\nab', max_size=60))
def test_any_text_is_read_or_refused_in_a_sentence(text):
    with suppress(RuleError):
        assert blt.read(text).candidates


@st.composite
def elections(draw):
    count = draw(st.integers(1, 6))
    orders = st.permutations(range(count)).flatmap(
        lambda order: st.integers(0, count).map(lambda n: strictly(*order[:n]))
    )
    papers = draw(st.lists(st.tuples(orders, st.integers(1, 9)), max_size=8))
    names = [f"Name {n}" for n in range(count)]
    withdrawn = draw(st.sets(st.integers(0, count - 1), max_size=count - 1))
    return election(names, draw(st.integers(1, 4)), papers, withdrawn, "A title")


@given(elections())
def test_what_is_written_is_read_again(papers):
    assert blt.read(blt.write(papers)) == papers
