"""Before a vote the desk says which instruction a question seems to touch, and why."""

from __future__ import annotations

from facilitator.linting.touching import Touch, Touches, touched
from facilitator.mandate_draft import Instruction, InstructionType

BUS = (
    Instruction(InstructionType.BIND, {"en": "Vote for any motion restoring a last bus at 23:00."}),
    Instruction(InstructionType.LIMIT, {"en": "Do not agree to any cut to daytime frequency."}),
    Instruction(InstructionType.CARRY, {"en": "Our 41 street-by-street reports."}),
)
ISSUE = {"en": "Evening bus service 56"}
SCOPE = {"en": "You may speak and vote only on item 4, the bus network."}


def asked(wording):
    return touched({"en": wording}, BUS, ISSUE, SCOPE)


def test_a_motion_for_what_is_wanted_is_to_be_voted_for():
    found = asked("That a last bus runs at 23:00 every day.")
    assert (found.how, found.clause) == (Touches.FOR, 1)
    assert "23:00" in found.words


def test_a_motion_against_what_is_wanted_is_to_be_voted_against():
    assert asked("That the last bus at 23:00 is scrapped.").how is Touches.AGAINST


def test_a_motion_for_what_must_never_be_agreed_to_meets_the_limit():
    found = asked("That the daytime frequency is cut by a quarter.")
    assert (found.how, found.clause) == (Touches.LIMIT, 2)


def test_nobody_seems_free_whose_instruction_is_touched():
    kept = asked("That the daytime frequency is kept.")
    assert (kept.how, kept.clause) == (Touches.ASK, 2)
    carried = asked("That our street-by-street reports are read.")
    assert (carried.how, carried.clause) == (Touches.ASK, 3)


def test_a_question_of_the_issue_alone_leaves_the_delegate_free():
    found = asked("That bus shelters are painted.")
    assert found == Touch(Touches.FREE, words=("bus",))


def test_another_matter_is_outside_the_mandate():
    assert asked("That the library opens on Sundays.") == Touch(Touches.OUTSIDE)


def test_of_a_mandate_whose_words_are_not_here_nothing_is_said():
    assert touched({"en": "That a last bus runs."}, (), {"en": "Bus"}, {}).how is Touches.UNKNOWN


def test_the_language_that_both_have_is_the_one_compared():
    bind = Instruction(InstructionType.BIND, {"cy": "Pleidleisio dros fws olaf am 23:00."})
    found = touched({"en": "x", "cy": "Bod bws olaf am 23:00."}, (bind,), {"cy": "Y bws"}, {})
    assert found.clause == 1
