"""What people's sheets look like, and what becomes of them."""

from __future__ import annotations

import pytest

from facilitator.errors import RuleError
from facilitator.ids import SeededIds
from facilitator.plan import Kind, Phase, Question
from facilitator.rules.rule import majority
from facilitator.sheets.agenda import read_agenda
from facilitator.sheets.cells import Cells, csv_cells


def sheet(text, languages=("en",)):
    return read_agenda(csv_cells(text.encode(), "en"), languages, SeededIds(5), "en")


def told(read):
    return [(note.line, note.text) for note in read.notes]


def lengths(read):
    return [(item.title["en"], item.minutes) for item in read.items]


def test_columns_are_known_by_their_headings_in_any_order():
    read = sheet("Duration (min),Phase,Item\n5,Introduction,Welcome\n1h30,input,Talk\n")
    assert lengths(read) == [("Welcome", 5), ("Talk", 90)]
    assert [item.phase for item in read.items] == [Phase.INTRODUCTION, Phase.INPUT]
    assert told(read) == []


def test_welsh_headings_are_known_and_their_texts_are_welsh_where_the_hall_has_it():
    read = sheet("Teitl;Hyd;Cyfnod\nCroeso;5 munud;Cyflwyniad\n", ("cy", "en"))
    assert read.items[0].title == {"cy": "Croeso"}
    assert (read.items[0].minutes, read.items[0].phase) == (5, Phase.INTRODUCTION)


def test_a_title_in_two_languages_comes_from_two_columns():
    read = sheet("Title,Title (cy),Min\nWelcome,Croeso,5\n", ("en", "cy"))
    assert read.items[0].title == {"en": "Welcome", "cy": "Croeso"}


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("30", 30), ("0:30", 30), ("1h30", 90), ("30 min", 30), ("00:30:00", 30), ("2 hours", 120)],
)
def test_lengths_are_read_as_people_write_them(written, minutes):
    read = sheet(f"Item,Length\nTalk,{written}\n")
    assert (lengths(read), told(read)[1:]) == ([("Talk", minutes)], [])


@pytest.mark.parametrize(("written", "minutes"), [("5:00", 300), ("7.5", 8)])
def test_a_length_that_may_be_meant_otherwise_is_told(written, minutes):
    read = sheet(f"Item,Length,Phase\nTalk,{written},input\n")
    assert told(read) == [(2, f"“{written}” is read as {minutes} min.")]


def test_lengths_come_from_the_times_where_there_are_none():
    read = sheet("Time,Item\n19:00,Welcome\n19:05,Talk\n19:35,Vote\n21.00,End\n")
    assert lengths(read) == [("Welcome", 5), ("Talk", 30), ("Vote", 85)]
    assert read.start == "19:00"
    assert told(read)[-1] == (5, "“End” is taken as when the last item ends.")


def test_an_evening_may_go_past_midnight():
    read = sheet("Time,Item\n23:30,Count\n00:15,Songs\n1:00 am,End\n")
    assert lengths(read) == [("Count", 45), ("Songs", 45)]


def test_times_may_say_from_when_until_when():
    read = sheet("When,What\n19:00 – 19:10,Welcome\n19:10-20:00,Talk\n")
    assert lengths(read) == [("Welcome", 10), ("Talk", 50)]


def test_a_length_that_does_not_fit_the_times_is_told():
    read = sheet("Start,Min,Item,Phase\n19:00,5,Welcome,input\n19:10,5,Talk,input\n")
    expected = "It takes 5 min, but the times leave 10 min for it: 5 min are put."
    assert told(read) == [(2, expected)]


def test_a_column_of_lengths_may_be_headed_time():
    assert lengths(sheet("Time,Item\n5,Welcome\n10,Talk\n")) == [("Welcome", 5), ("Talk", 10)]


def test_a_missing_length_is_put_and_told():
    read = sheet("Item,Min,Phase\nWelcome,,input\nTalk,soon,input\n")
    assert lengths(read) == [("Welcome", 5), ("Talk", 5)]
    assert told(read) == [
        (2, "It does not say how long: 5 min are put."),
        (3, "“soon” is no length: 5 min are put."),
    ]


def test_totals_and_empty_lines_are_no_items():
    read = sheet("Item,Min,Phase\nWelcome,5,input\n,,\n,5,\nTotal time:,5,\n")
    assert lengths(read) == [("Welcome", 5)]
    assert told(read) == [
        (4, "This line has no title and is left out."),
        (5, "“Total time:” is a sum and is left out."),
    ]


def test_what_stands_above_the_table_is_told():
    read = sheet("Assembly on 14 May\n\nItem,Min,Phase\nTotal eclipse,5,input\n")
    assert lengths(read) == [("Total eclipse", 5)]
    assert told(read) == [(1, "What stands above the table is left out.")]


def test_without_headings_the_first_column_with_words_is_the_title():
    read = sheet("1,19:00,Welcome,5,Ann\n2,19:05,Talk,20,Bo\n")
    assert lengths(read) == [("Welcome", 5), ("Talk", 20)]
    assert (0, "No column is headed “Title”: column 3 was taken for it.") in told(read)
    assert (0, "Column 5 is left out: it has no heading.") in told(read)


def test_numbers_under_item_are_not_titles():
    assert lengths(sheet("Item,Topic,Min\n1,Welcome,5\n2.,Talk,9\n")) == [
        ("Welcome", 5),
        ("Talk", 9),
    ]


def test_a_column_that_nobody_knows_is_told():
    assert (1, "Column “Who” is left out.") in told(sheet("Item,Who\nWelcome,Ann\n"))


def test_a_proposal_is_put_as_a_motion_by_more_than_half():
    read = sheet("Item,Proposal,Notes\nBus,That it runs.,Read it twice.\n")
    assert read.items[0].question == Question(Kind.MOTION, {"en": "That it runs."}, majority())
    assert read.items[0].words == {"en": "Read it twice."}


def test_a_phase_that_is_none_is_told_and_that_of_the_item_before_is_put():
    read = sheet("Item,Min,Phase\nTalk,5,Mewnbwn\nTea,8,Break\n")
    assert [item.phase for item in read.items] == [Phase.INPUT, Phase.INPUT]
    assert told(read) == [(3, "“Break” is no phase of an assembly: “Input” is put.")]


def test_a_sheet_without_an_item_is_refused_in_a_sentence():
    with pytest.raises(RuleError, match=r"No item of an agenda was found"):
        sheet("Item,Min\nTotal,5\n")


def test_details_that_somebody_broke_are_told_and_the_motion_stays():
    read = sheet('Item,Motion,Details (leave as they are)\nBus,"That it runs.","{""id"":3}"\n')
    assert read.items[0].question.kind is Kind.MOTION
    assert (2, "The details cannot be read: how it is voted on has to be set again.") in told(read)


def test_every_note_can_be_read_in_any_language():
    cells = Cells((("Item", "Who", "Length"), ("Talk", "Ann", "soon"), ("", "", "5")))
    notes = read_agenda(cells, ("cy",), SeededIds(1), "cy").notes
    assert all("{" not in note.text for note in notes)
