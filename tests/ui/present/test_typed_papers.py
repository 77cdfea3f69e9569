"""Ballot papers as people type them become marks, and nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.parts.ballot.marking import is_mark
from facilitator.plan import Choice, Kind, Method
from tests.facilitator.hall import motion
from ui.present.typed_papers import example_of, read_papers, written

CHOICES = tuple(Choice(name, {"en": name.upper()}) for name in "abcd")


def question(method, **more):
    return motion("Who?", kind=Kind.OPTIONS, method=method, choices=CHOICES, **more)


def read(method, text, **more):
    return read_papers(question(method, **more), text, "en")


@pytest.mark.parametrize(
    "line", ["12: 3>1>2", "12:3 1 2", "3 1 2 ×12", "3,1,2 x12", "312 *12", " 12 : 3 > 1 > 2 "]
)
def test_a_ranking_is_read_in_every_way_people_write_it(line):
    papers = read(Method.STV, line)
    assert (papers.tally, papers.total, papers.error) == ({"c>a>b": 12}, 12, "")


def test_a_line_without_a_number_of_papers_is_one():
    assert read(Method.IRV, "2\n\n2\n1>2").tally == {"b": 2, "a>b": 1}


def test_approvals_and_numbers_are_kept_in_the_order_of_the_ballot():
    assert read(Method.APPROVAL, "4: 3 1").tally == {"a,c": 4}
    assert read(Method.SCORE, "2: 3=5 1=2 2=0").tally == {"a=2,c=5": 2}


@pytest.mark.parametrize(
    ("method", "line"),
    [
        (Method.STV, "9 9"),
        (Method.STV, "3>3"),
        (Method.STV, "5"),
        (Method.STV, "12: 1 ×2"),
        (Method.STV, "1=2"),
        (Method.STV, "Bread"),
        (Method.APPROVAL, "1=2"),
        (Method.SCORE, "1=9"),
        (Method.SCORE, "1 2"),
    ],
)
def test_what_is_no_paper_is_told_with_its_line(method, line):
    papers = read(method, f"1: {'1=1' if method is Method.SCORE else '1'}\n{line}")
    assert papers.error.startswith("Line 2 is no paper")
    assert papers.total == 1


def test_more_dots_than_a_person_has_are_no_paper():
    assert read(Method.DOTS, "1=3 2=3", most=5).error
    assert not read(Method.DOTS, "1=3 2=2", most=5).error


@pytest.mark.parametrize("method", [Method.STV, Method.APPROVAL, Method.SCORE])
def test_the_example_can_be_read(method):
    assert read(method, example_of(question(method))).total == 12


@given(st.permutations("abcd"), st.integers(1, 4), st.integers(1, 99))
def test_what_is_written_is_read_again(order, places, count):
    asked, mark = question(Method.STV), ">".join(order[:places])
    line = f"{count}: {written(asked, mark)}"
    assert read_papers(asked, line, "en").tally == {mark: count}


@given(st.text(max_size=40))
def test_whatever_is_typed_only_papers_come_out(text):
    for method in (Method.STV, Method.APPROVAL, Method.DOTS):
        asked = question(method)
        assert all(is_mark(asked, mark) for mark in read_papers(asked, text, "en").tally)
