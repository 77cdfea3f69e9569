"""The rules on recall say what holds, and are chosen in Before."""

from __future__ import annotations

import pytest

from facilitator.parts.mandate import RecallRules
from ui.desk.before.recall_rules import RecallRulesFields
from ui.present.recall_rules import recall_rules_words


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (RecallRules(), "at least 7 days before it is put"),
        (RecallRules(), "more than half of the votes cast carry it"),
        (RecallRules(notice_days=0), "at any meeting, without a notice"),
        (RecallRules(two_thirds=True), "two thirds of the votes cast carry it"),
        (RecallRules(suspend=True), "10 residents may move to suspend the mandate at once"),
    ],
)
def test_the_rules_are_told_in_plain_words_with_the_usual_where_nobody_chose(rules, words):
    assert words in recall_rules_words(rules, "en")


def test_what_is_ticked_is_asked_for_and_nothing_else_is_changed(qtbot):
    fields = RecallRulesFields("en")
    qtbot.addWidget(fields)
    asked = []
    fields.chosen.connect(asked.append)
    fields.two_thirds.click()
    assert asked == [RecallRules(two_thirds=True)]
