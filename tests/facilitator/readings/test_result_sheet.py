"""On paper is all that an outsider asks: the rule, who could vote, every stage, how to check."""

from __future__ import annotations

import pytest

from facilitator.documents.minutes.minutes import minutes_pdf
from facilitator.documents.results.result_sheet import result_sheet_pdf
from facilitator.documents.values import Outcome
from facilitator.errors import RuleError
from facilitator.part import Side
from facilitator.parts.ballot import commands as ask
from facilitator.parts.meeting import StartMeeting
from facilitator.parts.presence import CountRoom
from facilitator.plan import Choice, Kind, Method, Secrecy
from facilitator.readings.evening.minutes import minutes_of
from facilitator.readings.evening.result_sheet import result_sheet_of
from facilitator.readings.results.recount import recounted
from facilitator.rules.rule import at_least
from tests.facilitator.documents.reading import pages, text
from tests.facilitator.hall import hall_of, item, motion, plan

PEOPLE = tuple(Choice(one, person=f"p-{one}") for one in "abc")
SIDES = tuple(
    Side("name", f"p-{one}", n) for one, n in zip("abc", ("Ann", "Ben", "Cy"), strict=True)
)
PLACES = tuple(Choice(one, {"en": f"The {one} hall"}) for one in "xyz")
PRIVATE = {"secrecy": Secrecy.PRIVATE}
ITEMS = (
    item("shelter", motion("That a shelter is built.", rule=at_least(2, 3))),
    item(
        "stv",
        motion("Two go", kind=Kind.ELECTION, choices=PEOPLE, method=Method.STV, seats=2, **PRIVATE),
    ),
    item("irv", motion("One goes", kind=Kind.ELECTION, choices=PEOPLE, method=Method.IRV)),
    item("where", motion("Where?", kind=Kind.OPTIONS, choices=PLACES, method=Method.EXHAUSTIVE)),
    item("which", motion("Which?", kind=Kind.OPTIONS, choices=PLACES, method=Method.APPROVAL)),
    item("order", motion("In order?", kind=Kind.OPTIONS, choices=PLACES, method=Method.SCHULZE)),
    item("consent", motion("That we agree.", method=Method.CONSENT)),
    item("warm", motion("A night bus?", kind=Kind.SENSE)),
    item("call", motion("That the books are open.", secrecy=Secrecy.RECORDED)),
    item("nem", motion("That tea is made.")),
)


def vote(hall, key, papers, lot=None):
    hall.put(key)
    hall.do(ask.OpenToHandsets())
    again(hall, papers, lot)


def again(hall, papers, lot=None):
    for number, keys in enumerate(papers, 1):
        for one in keys:
            hall.press(number, one)
    if hall.ballot.item == "shelter":
        hall.do(ask.AddVotes("paper", {"for": 3}, 2))
    hall.close_ballot()
    if lot:
        hall.do(lot)
    if not hall.try_(ask.ShowResult())[0].done:
        hall.do(ask.DrawLot(called="417"), ask.ShowResult())
    hall.do(ask.DeclareResult())


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    with hall_of(tmp_path_factory.mktemp("paper"), quorum=5) as hall:
        hall.do(StartMeeting(plan(*ITEMS), SIDES), CountRoom(163))
        vote(hall, "shelter", ["1"] * 20 + ["2"] * 9)
        vote(hall, "stv", ["12"] * 6 + ["21"] * 3 + ["3"], ask.DrawLot(called="417"))
        vote(hall, "irv", ["1"] * 5 + ["2"] * 5, ask.DrawLot(order=("b", "a", "c")))
        vote(hall, "where", ["1"] * 4 + ["2"] * 3 + ["3"] * 2)
        hall.do(ask.PutNextRound(), ask.OpenToHandsets())
        again(hall, ["1"] * 4 + ["2"] * 5)
        vote(hall, "which", ["12"] * 4 + ["3"] * 2)
        vote(hall, "order", ["12", "12", "21"])
        vote(hall, "consent", ["1"] * 7 + ["3"])
        vote(hall, "warm", ["5"] * 4 + ["3"] * 2)
        vote(hall, "call", ["1", "2", "3", "1", "1"])
        hall.put("nem")
        hall.do(ask.AskAgreement(), ask.RecordAgreement(), ask.DeclareResult())
        yield hall


@pytest.fixture(scope="module")
def sheet(evening):
    """The text of the sheet of that ballot, on as many pages as it has."""
    return lambda number: text(result_sheet_pdf(result_sheet_of(evening.world, number, "en"), "en"))


@pytest.fixture(scope="module")
def minutes(evening):
    return minutes_of(evening.world, 1, "en")


def test_a_motion_has_its_rule_its_example_its_quorum_and_its_sources(sheet):
    said = sheet(1)
    for sentence in (
        "Result of ballot no. 1",
        "Decision D-2026-001",
        "“That a shelter is built.”",
        "CARRIED. For 23, Against 9, Abstain 0, not voting 131; 163 in the room",
        "at least two-thirds of votes cast",
        "With 100 votes For or Against, 67 For are needed.",
        "Equal votes: not carried.",
        "5; in the room: 163.",
        "160 numbers, as the vote was opened and later admitted: 1–160",
        (
            "32 votes counted, by handsets, with 3 votes on paper. Handsets: 29. Paper: 3. "
            "2 people were helped to vote."
        ),
        "Put at 19:00, opened at 19:00, closed at 19:00.",
        "Open vote: hands are seen",
        "facilitator recount FILE --ballot 1",
    ):
        assert sentence in said


def test_an_election_has_every_stage_the_lot_and_who_would_follow(sheet):
    said = sheet(2)
    for sentence in (
        "Elected: Ann, Ben. Valid papers: 10; seats: 2; quota: 4; single transferable vote",
        "With 100 papers and seats: 2, the quota is 34.",
        "1. First preferences. Elected: Ann.",
        "2. Surplus of Ann. Elected: Ben.",
        "6.00000 4.00000",
        "the number 417 called from the floor",
        "The lot was not needed.",
        "Alternate by recounting without Ann: Cy.",
        "the assembly's own rule, not one of statute",
        "Private vote: after closing",
        "With --blt OUT.blt",
    ):
        assert sentence in said


def test_a_lot_that_decided_is_said_to_have_decided(sheet):
    said = sheet(3)
    assert "Equal votes were settled by the lot drawn before the count; the opposite draw" in said
    assert "drawn with numbered tokens before the count, the favoured first: Ben, Ann, Cy." in said
    assert "By lot, Ann is excluded." in said or "By lot, Ben is elected." in said


def test_rounds_stand_side_by_side_with_why_who_was_struck_off(sheet):
    said = sheet(5)
    assert "Round 1 Round 2 The x hall 4 4 The y hall 3 5 The z hall 2 –" in said
    assert "After round 1: Struck off with fewest votes: The z hall." in said


def test_pairs_and_blocks_and_warmth_have_their_figures(sheet):
    assert "The x hall – 2 3" in sheet(7)
    assert "I block 0" in sheet(8)
    assert "Blocks: with 0 it is carried, with 1 it is not." in sheet(8)
    assert "The room is hot: 4 of 6 said hot." in sheet(9)


def test_a_recorded_vote_is_a_roll_call_and_no_other_vote_is(sheet):
    assert "Roll call, by number" in sheet(10)
    assert "1 For 3 Abstain 5 For 2 Against 4 For" in sheet(10)
    assert not any("Roll call" in sheet(number) for number in range(1, 10))


def test_what_was_agreed_without_a_count_has_a_sheet_without_figures(sheet):
    said = sheet(11)
    assert "Agreed without a count." in said
    assert "recount" not in said


def test_equal_options_are_chosen_and_not_elected(sheet):
    said = sheet(6)
    assert "The x hall, The y hall were equal. By lot, The x hall is chosen." in said
    assert "the lot drawn before the count" in said


@pytest.mark.parametrize("number", range(1, 11))
def test_every_result_is_what_its_papers_come_to(evening, number):
    assert recounted(evening.world, number).differences == ()


def test_what_is_not_declared_has_no_sheet(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    for number, why in ((1, "is not declared"), (2, "There is no ballot 2")):
        with pytest.raises(RuleError, match=why):
            result_sheet_of(evening.world, number, "en")


@pytest.mark.parametrize("number", range(1, 12))
def test_every_sheet_is_one_side_and_always_the_same_bytes(evening, number):
    value = result_sheet_of(evening.world, number, "en")
    made = result_sheet_pdf(value, "en")
    assert len(pages(made)) == 1
    assert made == result_sheet_pdf(value, "en")
    assert result_sheet_pdf(result_sheet_of(evening.world, number, "cy"), "cy")


def test_a_choice_was_asked_and_never_resolved(minutes):
    said = {one.number: one for one in minutes.decisions}
    assert said["D-2026-005"].outcome is Outcome.CHOSEN
    assert said["D-2026-006"].options == (
        ("The x hall", 4),
        ("The y hall", 4),
        ("The z hall", 2),
    )
    assert "It was asked: “Which?”" in text(minutes_pdf(minutes, "en"))


def test_how_warm_the_room_was_is_no_decision(minutes):
    assert minutes.senses == ("“A night bus?” The room is hot: 4 of 6 said hot.",)
    assert not any("night bus" in one.wording["en"] for one in minutes.decisions)


def test_a_consent_round_is_minuted_with_all_four_figures(minutes):
    (agreed,) = [one for one in minutes.decisions if one.wording["en"] == "That we agree."]
    assert dict(agreed.options)["I stand aside"] == 1
    assert agreed.figures is None
    assert agreed.result == "Carried: blocks 0, allowed 0"


def test_the_annex_has_the_counts_that_figures_alone_do_not_tell(minutes):
    annexes = minutes.annexes
    assert sorted(sheet.number for sheet in (*annexes.counts, *annexes.elections)) == [
        "D-2026-002",
        "D-2026-003",
        "D-2026-005",
        "D-2026-006",
        "D-2026-007",
        "D-2026-009",
    ]
    last = " ".join(pages(minutes_pdf(minutes, "en"))[2:])
    assert "Annex: how the votes were counted" in last
    assert "Surplus of Ann" in last


def test_elections_name_all_who_were_elected_and_what_the_figures_are(minutes):
    two = minutes.elections[0]
    assert [one.votes for one in two.candidates if one.elected_as] == [6, 3]
    assert two.votes_are == "First preferences"
    assert two.notes[0].startswith("Private vote: after closing")


def test_private_papers_are_nowhere_in_the_minutes_but_as_totals(minutes):
    (count,) = [sheet for sheet in minutes.annexes.elections if sheet.number == "D-2026-002"]
    assert all("Roll call" not in table.title for table in count.tables)


def test_a_count_of_fourteen_candidates_is_set_whole_with_every_name(hall):
    people = tuple(
        Choice(one, {"en": f"{one.upper()}. Jones, of the Old School"}) for one in "abcdefghijklmn"
    )
    evening = hall(
        item("pairs", motion("Who?", kind=Kind.OPTIONS, choices=people, method=Method.SCHULZE)),
        item(
            "meek", motion("Who?", kind=Kind.OPTIONS, choices=people, method=Method.MEEK, seats=3)
        ),
    )
    for key in ("pairs", "meek"):
        tally = {">".join("abcdefghijklmn"[n:]): 14 - n for n in range(14)}
        evening.put(key)
        evening.do(ask.BeginCounting("paper"), ask.EnterCount(tally))
        evening.do(ask.ShowResult(), ask.DeclareResult())
    pairs, meek = (
        text(result_sheet_pdf(result_sheet_of(evening.world, n, "en"), "en")) for n in (1, 2)
    )
    assert "1 2 3 4 5 6 7 8 9 10 11 12 13 14 1 A. Jones, of the Old School – 14" in pairs
    assert "A. Jones, of the Old School; B. Jones, of the Old School" in meek
    assert meek.count("N. Jones, of the Old School") > 1


def test_a_card_vote_shows_both_totals_its_source_and_what_everybody_carried(hall):
    cards = motion(secrecy=Secrecy.RECORDED, weights=((1, 40), (2, 5)), weights_source="the roll")
    evening = hall(item("it", cards), people=2, handsets_out=((1, 2),))
    vote(evening, "it", ["2", "1"])
    said = text(result_sheet_pdf(result_sheet_of(evening.world, 1, "en"), "en"))
    assert "LOST. For 5, Against 40" in said
    assert "by the roll" in said
    assert "Delegates: For 1, Against 1, Abstain 0." in said
    assert "1 Against, 40 votes 2 For, 5 votes" in said
    assert recounted(evening.world, 1).equal
