"""The minutes as a stranger reads them: exact words, figures, fonts, sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.documents.minutes.minutes import minutes_pdf
from facilitator.documents.minutes.value import Approval, Minutes
from facilitator.documents.values import Attendance, Figures, Role
from tests.facilitator.documents.evening import BUS, DECISIONS, DIGEST, EVENING
from tests.facilitator.documents.reading import drawn_fonts_are_embedded, fonts, pages, text


@pytest.fixture(scope="module")
def evening() -> bytes:
    return minutes_pdf(EVENING, "en")


def test_an_ordinary_evening_takes_two_sides(evening):
    assert len(pages(evening)) == 2


def test_every_page_says_draft_its_place_and_the_minute_numbers(evening):
    for n, page in enumerate(pages(evening), 1):
        assert "DRAFT – not yet approved" in page
        assert f"Page {n} of 2" in page
        assert "D-2026-014 to D-2026-019" in page
        assert "Initials" in page


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda one: one.number)
def test_each_decision_has_its_exact_wording_result_and_rule(evening, decision):
    page = text(evening)
    for part in (
        decision.number,
        decision.wording["en"].removeprefix("That "),
        decision.result,
        f"Rule: {decision.rule}",
    ):
        assert part in page


def test_a_resolution_stands_in_every_language_it_was_put_in(evening):
    assert f"It was RESOLVED {BUS['en'].replace('That', 'that')}" in text(evening)
    assert BUS["cy"].removeprefix("Bod ") in text(evening)


def test_only_what_was_carried_was_resolved(evening):
    assert "It was proposed that the assembly spends £400" in text(evening)
    assert "It was proposed that the agreements of meeting no. 1" in text(evening)


@pytest.mark.parametrize(
    ("wording", "printed"),
    [
        ("That we meet.", "It was RESOLVED that we meet."),
        ("Thatch the roof.", "It was RESOLVED: “Thatch the roof.”"),
        ("Mandate M-2026-03 is adopted as read.", "It was RESOLVED: “Mandate M-2026-03 is"),
    ],
)
def test_only_a_wording_that_begins_with_that_runs_on(wording, printed):
    vote = replace(DECISIONS[0], wording={"en": wording})
    assert printed in text(minutes_pdf(replace(EVENING, decisions=(vote,)), "en"))


def test_the_figures_stand_with_their_labels(evening):
    assert "131 12 9 11 0 163 For Against Abstain Not voting Spoiled In the room" in text(evening)


def test_the_digest_is_printed_in_groups_of_four(evening):
    assert "Record digest: 7f3a 91c0 4be2" in text(evening)
    assert DIGEST not in text(evening)


def test_nothing_but_our_own_embedded_fonts_is_named(evening):
    assert all("+AtkinsonHyperlegibleNext-" in font for font in fonts(evening))
    assert drawn_fonts_are_embedded(evening)


def test_the_same_value_gives_the_same_bytes(evening):
    assert minutes_pdf(EVENING, "en") == evening


def test_the_file_says_what_it_is_and_its_language(evening):
    assert b"/Lang (en)" in evening
    assert b"minutes of meeting no. 7" in evening


def test_approved_minutes_are_no_draft():
    page = text(minutes_pdf(replace(EVENING, approval=Approval(8, date(2026, 6, 11))), "en"))
    assert "DRAFT" not in page
    assert "Approved as a true record at meeting no. 8 on Thursday 11 June 2026." in page


def test_a_removed_name_is_said_to_be_removed():
    roles = (Role("Facilitators", (None, "Grace Adeyemi")),)
    page = text(minutes_pdf(replace(EVENING, roles=roles), "en"))
    assert "Facilitators: [name removed], Grace Adeyemi" in page


def test_a_section_without_facts_is_left_out_and_the_numbers_close_up():
    page = text(minutes_pdf(replace(EVENING, agenda=(), question="", key_points=()), "en"))
    assert "Course of the meeting" not in page
    assert "3 Decisions" in page


def test_a_meeting_of_which_only_the_day_is_known_has_minutes():
    assert len(pages(minutes_pdf(Minutes("Greatfield", 1, date(2026, 1, 8)), "en"))) == 1


def test_a_proposal_of_six_hundred_words_is_printed_whole():
    wording = " ".join(f"word{n}" for n in range(600))
    long = replace(DECISIONS[0], wording={"en": wording, "cy": wording})
    page = text(minutes_pdf(replace(EVENING, decisions=(long,)), "en"))
    assert all(page.count(f"word{n} ") == 2 for n in range(599))


def test_a_question_of_options_prints_each_with_its_count():
    options = (("Hall", 31), ("Park", 1200))
    vote = replace(DECISIONS[0], options=options, figures=None)
    assert "31 1,200 Hall Park" in text(minutes_pdf(replace(EVENING, decisions=(vote,)), "en"))


def test_what_was_not_counted_is_not_printed_as_nought():
    vote = replace(DECISIONS[0], figures=Figures(5, 2))
    assert "5 2 For Against Carried" in text(minutes_pdf(replace(EVENING, decisions=(vote,)), "en"))


def test_a_letter_the_font_lacks_is_spelled_out_and_never_a_box():
    assert "the [BUS]" in text(minutes_pdf(replace(EVENING, place="the 🚌"), "en"))


@pytest.mark.parametrize(
    ("third", "printed"),
    [
        ("Ostatni autobus o 23:00, świąteczny też.", "“Ostatni autobus o 23:00, świąteczny też.”"),
        ("آخری بس", "in letters that this paper does not have"),
    ],
)
def test_a_third_language_is_printed_with_the_wording_where_there_are_letters(third, printed):
    vote = replace(DECISIONS[0], third=third)
    assert printed in text(minutes_pdf(replace(EVENING, decisions=(vote,)), "en"))


def test_a_long_proposal_begins_on_the_page_where_its_heading_is():
    long = replace(DECISIONS[0], wording={"en": " ".join(f"word{n}" for n in range(600))})
    first, *_ = pages(minutes_pdf(replace(EVENING, decisions=(long,)), "en"))
    assert "Decisions D-2026-014 It was RESOLVED: “word0 word1" in first


def test_a_quorum_is_called_missed_only_where_somebody_counted():
    uncounted = minutes_pdf(replace(EVENING, attendance=Attendance(quorum=50)), "en")
    missed = minutes_pdf(replace(EVENING, attendance=Attendance(quorum=50, highest=40)), "en")
    assert "Quorum: not met" not in text(uncounted)
    assert "Quorum: not met" in text(missed)


@pytest.mark.parametrize("language", ["english", "e", "xx-en"])
def test_a_language_nobody_knows_is_printed_by_its_code(language):
    odd = replace(DECISIONS[0], wording={language: "Cadw'r parc."})
    assert f"{language}: Cadw'r parc." in text(
        minutes_pdf(replace(EVENING, decisions=(odd,)), "en")
    )


def test_a_title_longer_than_a_page_leaves_the_minutes_readable():
    (first, *rest) = EVENING.agenda
    odd = replace(first, title="word " * 5000)
    made = minutes_pdf(replace(EVENING, agenda=(odd, *rest)), "en")
    assert text(made).count("word") == 5000
