"""`facilitator recount`: the papers of a record, counted again by whoever doubts the result."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitator.counting.blt import read
from facilitator.part import Side
from facilitator.parts.ballot import commands as ask
from facilitator.parts.meeting import StartMeeting
from facilitator.plan import Choice, Kind, Method, Secrecy
from tests.facilitator.hall import hall_of, item, motion, plan
from tests.facilitator.record.tampering import rewrite
from ui.cli.main import main

PEOPLE = tuple(Choice(one, person=f"p-{one}") for one in "abcd")
NAMES = dict(zip("abcd", ("Ayesha", "Tom", "Jo", "Sam"), strict=True))
SIDES = tuple(Side("name", f"p-{one}", name) for one, name in NAMES.items())
ITEMS = (
    item("bus", motion()),
    item("one", motion("Who goes?", kind=Kind.ELECTION, choices=PEOPLE, method=Method.IRV)),
    item(
        "two",
        motion(
            "Which two?",
            kind=Kind.ELECTION,
            choices=PEOPLE,
            method=Method.STV,
            seats=2,
            secrecy=Secrecy.PRIVATE,
        ),
    ),
    item("dots", motion("Where?", kind=Kind.OPTIONS, choices=PEOPLE, method=Method.DOTS, most=3)),
    item("plain", motion("Which?", kind=Kind.ELECTION, choices=PEOPLE, method=Method.PLAIN)),
    item("void", motion()),
)


@contextmanager
def evening(folder):
    with hall_of(folder) as hall:
        hall.do(StartMeeting(plan(*ITEMS), SIDES))
        votes(hall, "bus", ["1"] * 11 + ["2"] * 9)
        votes(hall, "one", ["12"] * 4 + ["21"] * 3 + ["32"] * 3, lot="abcd")
        votes(hall, "two", ["12"] * 8 + ["213"] * 4 + ["31"])
        votes(hall, "dots", ["12", "11", "3"])
        votes(hall, "plain", ["1"] * 6 + ["2"] * 4)
        hall.open("void")
        hall.do(ask.VoidBallot("the base was unplugged"))
        hall.open("bus")
        yield hall


def votes(hall, key, papers, lot=""):
    hall.open(key)
    for number, keys in enumerate(papers, 1):
        for one in keys:
            hall.press(number, one)
    hall.close_ballot()
    if lot:
        hall.do(ask.DrawLot(order=tuple(lot)))
    hall.do(ask.ShowResult(), ask.DeclareResult())


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    with evening(tmp_path_factory.mktemp("evening")) as hall:
        return closed(hall)


def closed(hall):
    hall.opened.close()
    return hall.path


def run(*arguments):
    return CliRunner().invoke(main, ["recount", *map(str, arguments)])


def data(*arguments, code=0):
    ran = run(*arguments, "--json")
    assert ran.exit_code == code, ran.output
    return json.loads(ran.stdout)


def test_a_motion_comes_to_what_was_declared(record):
    before = record.read_bytes()
    found = data(record, "--ballot", 1)
    assert (found["equal"], found["outcome"], found["required_for"]) == (True, "carried", 11)
    assert found["declared"] == {"outcome": "carried", "winners": []}
    assert "The papers come to what was declared." in run(record, "--ballot", 1).stdout
    assert record.read_bytes() == before


def test_an_election_says_what_count_would_say_of_the_same_papers(record, tmp_path):
    found = data(record, "--ballot", 2, "--blt", tmp_path / "who.blt")
    assert [one["name"] for one in found["elected"]] == ["Tom"]
    assert found["declared"] == {"outcome": "elected", "winners": ["Tom"]}
    assert len(found["stages"]) > 1
    arguments = ["count", str(tmp_path / "who.blt"), "--rule", "irv", "--lot", "1,2,3,4", "--json"]
    counted = json.loads(CliRunner().invoke(main, arguments).stdout)
    assert counted == {key: found[key] for key in counted}


def test_a_private_election_is_counted_again_from_its_papers(record):
    found = data(record, "--ballot", 3)
    assert [one["name"] for one in found["elected"]] == ["Ayesha", "Tom"]
    assert (found["quota"], found["valid"]) == (5, 13)


def test_points_and_one_mark_each_are_reports_too(record):
    assert data(record, "--ballot", 4)["equal"]
    plain = data(record, "--ballot", 5)
    assert (plain["elected"], plain["quota"]) == ([{"name": "Ayesha", "stage": 1}], 6)
    assert plain["stages"][0]["votes"] == ["6", "4", "0", "0"]


def test_a_vacancy_is_filled_by_counting_without_whoever_left(record):
    found = data(record, "--ballot", 3, "--without", "Tom")
    assert (found["equal"], found["successors"], found["unseated"]) == (True, ["Jo"], [])
    assert "the assembly's own rule" in found["notes"][0]
    assert "Takes a seat: Jo." in run(record, "--ballot", 3, "--without", "Tom").stdout


def test_who_was_not_elected_can_be_counted_out_as_well(record):
    found = data(record, "--ballot", 2, "--without", "Jo")
    assert (found["withdrawn"], found["successors"]) == (["Jo"], [])


def test_the_same_papers_can_be_counted_by_another_rule(record):
    found = data(record, "--ballot", 2, "--rule", "schulze")
    assert found["rule"] == "schulze"
    assert data(record, "--ballot", 5, "--rule", "approval")["rule"] == "approval"


def test_papers_go_to_another_program_with_a_word_of_warning(record, tmp_path):
    out = tmp_path / "two.blt"
    ran = run(record, "--ballot", 3, "--blt", out)
    papers = read(out.read_text())
    assert (papers.candidates, papers.seats, papers.title) == (
        ("Ayesha", "Tom", "Jo", "Sam"),
        2,
        "Which two?",
    )
    assert papers.papers == 13
    assert "1 of 13 papers are like no other" in ran.stderr
    lot = run(record, "--ballot", 2, "--blt", out).stderr
    assert "the favoured first: Ayesha, Tom, Jo, Sam" in lot


def test_a_record_that_does_not_follow_from_its_votes_is_told(record, tmp_path):
    path = Path(shutil.copy(record, tmp_path / "lie.assembly"))

    def lie(fields):
        if fields["type"] != "ballot.ResultDeclared" or "a" not in fields["payload"]["winners"]:
            return fields
        return {**fields, "payload": {**fields["payload"], "winners": ["b", "c"]}}

    rewrite(path, lie)
    found = data(path, "--ballot", 3, code=1)
    assert found["differences"] == ["Declared as winning: Tom, Jo; by its papers: Ayesha, Tom."]
    assert "does NOT agree" in run(path, "--ballot", 3).stdout


def test_figures_that_its_votes_do_not_make_are_told(record, tmp_path):
    path = Path(shutil.copy(record, tmp_path / "lie.assembly"))
    tally = {"for": 12, "against": 8, "abstain": 0}

    def lie(fields):
        if fields["type"] != "ballot.BallotClosed" or "for" not in fields["payload"]["tally"]:
            return fields
        return {**fields, "payload": {**fields["payload"], "tally": tally}}

    rewrite(path, lie)
    (difference,) = data(path, "--ballot", 1, code=1)["differences"]
    assert "its papers come to {'against': 9, 'for': 11}" in difference


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--ballot", 9), "There is no ballot 9 in this record; the last one is 7."),
        (("--ballot", 6), "Ballot 6 is void"),
        (("--ballot", 7), "Ballot 7 is not counted yet."),
        (("--ballot", 2, "--without", "Nobody"), "There is no candidate “Nobody”."),
        (("--ballot", 2, "--rule", "irish"), "Irish elections are not counted here"),
        (("--ballot", 2, "--rule", "star"), "of another kind"),
        (("--ballot", 1, "--rule", "irv"), "there is nothing to rank"),
        (("--ballot", 4, "--blt", "out.blt"), "BLT holds an order of names"),
        (("--ballot", 0), "--ballot"),
        ((), "Missing option '--ballot'"),
    ],
)
def test_what_cannot_be_counted_again_is_a_sentence_and_exit_2(record, arguments, sentence):
    ran = run(record, *arguments)
    assert ran.exit_code == 2
    assert sentence in ran.stderr
    assert "Traceback" not in ran.output


def test_a_record_is_never_written_over_with_papers(record):
    before = record.read_bytes()
    ran = run(record, "--ballot", 2, "--blt", record)
    assert (ran.exit_code, record.read_bytes()) == (2, before)
    assert run(record, "--ballot", 2, "--blt", record / "who.blt").exit_code == 2
    assert run(record.with_name("none.assembly"), "--ballot", 1).exit_code == 2
