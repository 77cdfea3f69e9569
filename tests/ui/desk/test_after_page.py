"""The After page asks for papers, one at a time, and says what became of each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from facilitator.engine.requests import Outcome
from facilitator.part import Refusal
from facilitator.parts.ballot.commands import ForgetVoters
from facilitator.parts.mandate import AcceptMandate
from ui.desk.after import AfterPage
from ui.desk.after.cards import RecordPanel
from ui.desk.after.mandates import MandatesPage
from ui.present.after import AfterView, DecisionCard, MandateCard, MinutesAct
from ui.present.forgetting import Forgettable

MANDATE = MandateCard("m1", "M-2026-01", "Ayesha Karim", "Hull", "To be read.", "", True, True)
VIEW = AfterView(
    3,
    "Meeting no. 3",
    "Thursday 14 May 2026",
    "",
    (DecisionCard("D-2026-001", "That we meet.", "CARRIED.", "by handsets", 4),),
    (MANDATE,),
    (MinutesAct("en", "Minutes"),),
)
PAPER = Path("/somewhere/marfleet papers/Minutes 3.pdf")


class PaperRoom:
    """Makes nothing until it is told to finish."""

    folder = PAPER.parent

    def __init__(self):
        self.asked, self.shown = [], []

    @property
    def previews(self):
        return self

    def _keep(self, *asked):
        *self.last, self.done, self.failed = asked
        self.asked.append(tuple(self.last))

    def minutes(self, *asked):
        self._keep("minutes", *asked)

    def timing(self, *asked):
        self._keep("timing", *asked)

    def result_sheet(self, *asked):
        self._keep("result sheet", *asked)

    def certificate(self, *asked):
        self._keep("certificate", *asked)

    def copy(self, *asked):
        self._keep("copy", *asked)

    def show(self, *papers, again):
        self.shown.extend(papers)
        self.again = again

    def print_out(self, *asked):
        self._keep("print", *asked)


class Desk:
    """The page with its surroundings, and words for what a person does there."""

    def __init__(self, qtbot):
        self.room, self.sent = PaperRoom(), []
        self.page = AfterPage(
            self._send,
            self.room,
            MandatesPage(self._send, self.room, "en", ("en",)),
            "en",
            chooses=lambda _parent, suggested: suggested.with_name("stick.assembly"),
        )
        qtbot.addWidget(self.page)
        self.page.show_view(VIEW)

    def _send(self, *commands, answered=None):
        self.sent.extend(commands)
        self.answered = answered

    def button(self, words):
        found = [one for one in self.page.findChildren(QPushButton) if one.text() == words]
        assert len(found) == 1
        return found[0]

    def press(self, words):
        self.button(words).click()

    @property
    def banner(self):
        return self.page.banner.findChild(QLabel).text()

    def texts(self):
        return [one.text() for one in self.page.findChildren(QLabel)]


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


def test_the_decisions_are_there_to_read(desk):
    for said in ("Meeting no. 3", "D-2026-001", "That we meet.", "CARRIED.", "by handsets"):
        assert said in desk.texts()


def test_the_report_on_the_time_is_made_and_shown(desk):
    desk.page.findChild(RecordPanel).timing.trigger()
    assert desk.room.asked == [("timing", 3)]
    desk.room.done(PAPER)
    assert desk.room.shown == [PAPER]


def test_minutes_are_made_shown_and_can_be_printed(desk):
    desk.press("Minutes")
    assert desk.room.asked == [("minutes", 3, "en")]
    desk.room.done(PAPER)
    assert desk.room.shown == [PAPER]
    assert desk.banner == "Made and kept: Minutes 3.pdf"
    desk.press("Print")
    assert desk.room.asked[-1] == ("print", PAPER)
    desk.room.done("It waits, as the printer is paused.")
    assert desk.banner == "It waits, as the printer is paused."
    desk.room.done("Printed: Minutes 3.pdf.")
    assert desk.banner == "Printed: Minutes 3.pdf."


def test_a_paper_that_is_no_more_what_was_made_can_be_made_anew_from_where_it_is_shown(desk):
    desk.press("Result sheet")
    desk.room.done(PAPER)
    desk.room.again()
    assert desk.room.asked == [("result sheet", 4), ("result sheet", 4)]


def test_what_a_printer_says_is_not_said_over_the_next_paper(desk):
    desk.press("Minutes")
    desk.room.done(PAPER)
    desk.press("Print")
    tell = desk.room.done
    desk.press("Result sheet")
    tell("Printed: Minutes 3.pdf.")
    assert desk.banner == "One moment …"


def test_each_decision_has_its_result_sheet(desk):
    desk.press("Result sheet")
    assert desk.room.asked == [("result sheet", 4)]
    assert not desk.button("Result sheet").isEnabled()
    desk.room.done(PAPER)
    assert desk.room.shown == [PAPER]
    assert desk.button("Result sheet").isEnabled()


def test_while_a_paper_is_made_no_second_one_is(desk):
    desk.press("Certificate")
    desk.press("Certificate")
    desk.page.show_view(replace(VIEW, note="Somebody came in."))
    desk.press("Certificate")
    assert desk.room.asked == [("certificate", "m1")]
    desk.room.done(PAPER)
    assert desk.button("Certificate").isEnabled()


def test_a_failure_is_a_sentence_and_the_desk_goes_on(desk):
    desk.press("Minutes")
    desk.room.failed("No printer took the paper.")
    assert desk.banner == "No printer took the paper."
    assert desk.button("Minutes").isEnabled()


def test_acceptance_read_aloud_goes_to_the_record(desk):
    desk.press("Acceptance read aloud")
    assert desk.sent == [AcceptMandate("m1")]


def test_an_accepted_mandate_and_one_without_a_delegate_offer_no_acceptance(desk):
    nobody = replace(MANDATE, acceptable=False, certifiable=False)
    desk.page.show_view(replace(VIEW, mandates=(nobody,)))
    assert desk.button("Acceptance read aloud").isHidden()
    assert not desk.button("Certificate").isEnabled()


def test_a_copy_goes_where_the_person_chose(desk):
    desk.press("Save a copy of the record")
    ((_, to),) = desk.room.asked
    assert to == Path.home() / "stick.assembly"
    desk.room.done(to)
    assert desk.banner == f"The copy is at {to}"


def test_closing_the_record_is_asked_for_and_not_done_here(desk, qtbot):
    with qtbot.waitSignal(desk.page.close_asked):
        desk.press("Close the record")
    assert desk.sent == []


MEANS = (
    "Nobody can then work out which handset said what. Results and record stay, and the record "
    "still verifies."
)


def test_who_voted_how_is_forgotten_after_it_was_asked_once(desk):
    desk.page.show_view(replace(VIEW, forgettable=Forgettable(("b1", "b2"))))
    desk.press("Forget who voted how")
    assert (desk.banner, desk.sent) == (MEANS, [])
    desk.press("Forget it")
    assert desk.sent == [ForgetVoters("b1"), ForgetVoters("b2")]
    desk.answered((Outcome(), Outcome()))
    assert desk.banner == "Forgotten for 2 votes. Copies that were made earlier still know it."


def test_whoever_keeps_it_has_sent_nothing(desk):
    desk.page.show_view(replace(VIEW, forgettable=Forgettable(("b1",))))
    desk.press("Forget who voted how")
    desk.press("Keep it")
    assert desk.sent == []
    assert desk.page.banner.isHidden()


def test_recorded_votes_are_said_to_stay(desk):
    desk.page.show_view(replace(VIEW, forgettable=Forgettable(("b1",), recorded=1)))
    desk.press("Forget who voted how")
    stays = "1 recorded vote keeps its numbers, as the hall was told."
    assert desk.banner == f"{MEANS} {stays}"


def test_where_nothing_can_be_forgotten_it_is_not_offered(desk):
    assert desk.button("Forget who voted how").isHidden()
    desk.page.show_view(replace(VIEW, forgettable=Forgettable((), recorded=2)))
    assert desk.button("Forget who voted how").isHidden()


def test_what_was_not_forgotten_is_said(desk):
    desk.page.show_view(replace(VIEW, forgettable=Forgettable(("b1",))))
    desk.press("Forget who voted how")
    desk.press("Forget it")
    desk.answered((Outcome(refusal=Refusal("not_now")),))
    assert desk.banner == "That was not forgotten. Please try once more."
    assert desk.button("Forget who voted how").isEnabled()
