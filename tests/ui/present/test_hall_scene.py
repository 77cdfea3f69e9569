"""What the hall sees, phase by phase, made from the world alone."""

from __future__ import annotations

import msgspec
import pytest

from facilitator.mandate_draft import Instruction, InstructionType, MandateDraft
from facilitator.parts import agenda, countdown
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Choice, Kind
from facilitator.rules.rule import at_least
from tests.facilitator.hall import Hall, item, motion
from ui.present import scenes
from ui.present.cues import Cue, CueKind, cue_of_the_moment, cues
from ui.present.hall_scene import hall_scene
from ui.present.show import Safe, begun, live_at, turned

EN = ("en",)


def seen(evening, languages=EN, cue=None):
    among = cues(evening.world)
    show = live_at(begun(among[0], among), cue or cue_of_the_moment(evening.world), among)
    return hall_scene(show, evening.world, evening.clock.now(), languages)


def test_a_ballot_by_handsets_is_seen_in_its_order(hall):
    evening = hall(item("bus", motion()))
    evening.put("bus")
    kinds = [type(seen(evening))]
    evening.do(ask.OpenToHandsets())
    evening.press(1, "1")
    kinds.append(type(seen(evening)))
    evening.do(ask.BeginClosing(5, sure=True))
    kinds.append(type(seen(evening)))
    evening.clock.forward(6)
    evening.engine.wake()
    kinds.append(type(seen(evening)))
    evening.do(ask.ShowResult())
    kinds.append(type(seen(evening)))
    assert kinds == [scenes.Proposal, scenes.Open, scenes.Closing, scenes.Check, scenes.Result]


def test_before_the_result_is_shown_the_picture_does_not_depend_on_how_people_voted(hall, tmp_path):
    pictures = []
    for key in ("1", "2"):
        folder = tmp_path / key
        folder.mkdir()
        evening = Hall(folder, item("bus", motion()))
        evening.open("bus")
        evening.press(7, key)
        during = seen(evening)
        evening.close_ballot()
        pictures.append((during, seen(evening)))
        evening.opened.close()
    assert pictures[0] == pictures[1]


def test_the_wall_says_which_handsets_were_heard(hall):
    evening = hall(item("bus", motion()), handsets_out=((1, 3),))
    evening.open("bus")
    evening.press(2, "3")
    picture = seen(evening)
    assert [(t.number, t.heard) for t in picture.tiles] == [(1, False), (2, True), (3, False)]
    assert (picture.received, picture.issued) == (1, 3)


def test_the_check_counts_the_room_against_the_votes(hall):
    evening = hall(item("bus", motion()), people=163, handsets_out=((1, 160),))
    evening.open("bus")
    for handset in range(1, 153):
        evening.press(handset, "1")
    evening.close_ballot()
    assert seen(evening).sentence == "163 here, 152 voted, 11 did not."


def test_a_result_explains_itself(hall):
    evening = hall(item("bus", motion()))
    evening.put("bus")
    evening.do(ask.BeginCounting("hands"), ask.EnterCount({"for": 44, "against": 37}))
    evening.do(ask.ShowResult())
    picture = seen(evening)
    assert picture.sentence == "Carried: needs 41, has 44 (+3)"
    assert [bar.count for bar in picture.bars] == ["44", "37", "0"]
    assert picture.threshold.fraction == pytest.approx(41 / 81)


def test_two_thirds_missed_by_one_vote_is_lost_and_the_line_is_beyond_the_bar(hall):
    evening = hall(item("money", motion(rule=at_least(2, 3))))
    evening.put("money")
    evening.do(ask.BeginCounting("cards"), ask.EnterCount({"for": 66, "against": 34}))
    evening.do(ask.ShowResult(), ask.DeclareResult())
    picture = seen(evening, cue=Cue(CueKind.QUESTION, "money"))
    assert picture.carried is False
    assert picture.bars[0].fraction < picture.threshold.fraction
    assert picture.sentence == "Lost: needs 67, has 66 (−1)"


def test_a_name_that_was_removed_says_so(hall):
    names = (Choice("a", person="p"), Choice("b", person="q"))
    evening = hall(item("delegate", motion("Who?", kind=Kind.ELECTION, choices=names)))
    evening.put("delegate")
    evening.do(ask.BeginCounting("paper"), ask.EnterCount({"a": 9, "b": 1}), ask.ShowResult())
    assert seen(evening).bars[0].label == "[name removed]"


def test_the_countdown_runs_through_its_words(hall):
    evening = hall(item("talk", minutes=3))
    evening.do(agenda.BeginItem("talk"))
    said = []
    for seconds in (30, 60, 60, 72):
        evening.clock.forward(seconds)
        view = seen(evening).countdown
        said.append((view.text, view.word))
    assert said == [
        ("2:30", "time left"),
        ("1:30", "2 minutes"),
        ("0:30", "1 minute"),
        ("+0:42", "over time"),
    ]
    evening.do(countdown.PauseCountdown(), countdown.GiveTime(120))
    assert seen(evening).countdown.word == "paused"
    assert seen(evening).countdown.granted == "+2:00 added"


def test_the_safe_states_show_nothing_of_the_meeting(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    among = cues(evening.world)
    show = live_at(begun(among[0], among), Cue(CueKind.QUESTION, "bus"), among)
    now = evening.clock.now()
    assert hall_scene(turned(show, Safe.BLACK, scenes.Black()), evening.world, now, EN) == (
        scenes.Black()
    )
    shown = hall_scene(turned(show, Safe.LOGO, scenes.Black()), evening.world, now, EN)
    assert shown == scenes.Logo("Marfleet North", "Hull")


def test_a_frozen_picture_stays_while_votes_come_in(hall):
    evening = hall(item("bus", motion()))
    evening.open("bus")
    among = cues(evening.world)
    show = live_at(begun(among[0], among), Cue(CueKind.QUESTION, "bus"), among)
    held = hall_scene(show, evening.world, evening.clock.now(), EN)
    frozen = turned(show, Safe.FREEZE, held)
    evening.press(1, "1")
    assert hall_scene(frozen, evening.world, evening.clock.now(), EN) == held


def test_every_cue_has_a_picture_in_both_languages(hall):
    evening = hall(item("a", motion()), item("b"))
    for cue in cues(evening.world):
        picture = seen(evening, ("en", "cy"), cue)
        assert msgspec.to_builtins(picture) is not None


def test_before_the_vote_the_hall_sees_the_names_and_the_instructions(hall):
    draft = MandateDraft(
        {}, {"en": "Hull"}, {}, {}, (Instruction(InstructionType.BIND, {"en": "Vote."}),), {}, ""
    )
    names = (Choice("a", {"en": "Ann"}), Choice("b", {"en": "Bob"}))
    evening = hall(
        item("who", motion("Who?", kind=Kind.ELECTION, choices=names)),
        item("what", motion("This?", kind=Kind.MANDATE, mandate=draft)),
    )
    evening.put("who")
    assert [choice.label for choice in seen(evening).choices] == ["Ann", "Bob"]
    evening.do(ask.VoidBallot(""))
    evening.put("what")
    picture = seen(evening)
    assert (picture.title, picture.instructions[0].text) == ("This?", "Vote.")
