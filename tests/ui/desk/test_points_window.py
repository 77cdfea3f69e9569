"""Slips typed, points laid together, named and taken up, at the window of the desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.parts import agenda, points
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, Method, Phase
from facilitator.readings.evening.points import origin_notes
from tests.facilitator.hall import hall_of, item
from tests.ui.desk.points_desk import PointsDesk
from ui.present.points import Bunch, Suggestion, hall_scene

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")


@pytest.fixture
def desk(qtbot, tmp_path):
    over = QWidget()
    qtbot.addWidget(over)
    with hall_of(tmp_path, item("talk", phase=Phase.DELIBERATION), item("vote")) as hall:
        hall.do(agenda.BeginItem("talk"))
        yield PointsDesk(over, hall)


def test_a_pile_of_slips_is_typed_without_touching_anything_but_enter(desk):
    desk.slip(3, "A later bus", "Street lights")
    desk.slip(12, "Buses stop too early")
    desk.slip(0, "Trees")
    assert desk.texts() == [
        *((3, "A later bus"), (3, "Street lights")),
        *((12, "Buses stop too early"), (0, "Trees")),
    ]
    assert len(desk.topic.state.slips) == 3


def test_what_is_ticked_is_laid_together_and_the_rest_is_not_suggested_again(desk):
    desk.slip(3, "A later last bus", "Street lights by the park")
    desk.slip(4, "The last bus goes too early", "Lights in the park")
    card = desk.window.suggested
    while (bunch := card.in_hand) is not None:
        for n, one in enumerate(bunch.others):
            if "bus" in one.why:
                QTest.keyClick(card.list, Qt.Key.Key_1 + n)
        QTest.keyClick(card.list, Qt.Key.Key_Return)
    assert desk.clusters() == [{"A later last bus", "The last bus goes too early"}]
    desk.steps.undo()
    assert card.in_hand is not None


def say_the_same(desk, first, second):
    """Somebody ticks in the card of suggestions that these two lone points say the same."""
    one, other = (
        next(each for each in desk.topic.board().lone if each.points[0].text == text)
        for text in (first, second)
    )
    same = Suggestion((one.id, other.id), second, "", other)
    desk.window.suggested.answered.emit(Bunch(one, first, (same,)), (same,))


def test_a_point_taken_out_of_a_cluster_begins_a_new_one_and_not_the_old(desk):
    desk.slip(3, "A later bus", "Buses till ten", "Trains")
    say_the_same(desk, "A later bus", "Buses till ten")
    (laid,) = desk.topic.board().laid
    desk.hall.do(points.PlacePoints({laid.points[0].id: ""}))
    say_the_same(desk, "A later bus", "Trains")
    assert {"Buses till ten"} in desk.clusters()
    assert {"A later bus", "Trains"} in desk.clusters()


def test_points_are_laid_together_with_the_keys_alone(desk):
    desk.slip(3, "A later bus", "Trees", "Green streets")
    board = desk.window.board
    board.lone.setCurrentRow(1)
    board.lone.item(2).setSelected(True)
    go(desk, board.lone, "7")
    assert "no cluster" in desk.window.banner.accessibleName()
    go(desk, board.lone, "")
    assert desk.clusters() == [{"Trees", "Green streets"}]
    (column,) = board.columns.values()
    column.list.setCurrentRow(0)
    go(desk, column.list, "0")
    assert desk.clusters() == [{"Green streets"}]
    desk.steps.undo()
    desk.steps.undo()
    assert desk.clusters() == []


def go(desk, cards, typed):
    """What is chosen goes to that number."""
    QTest.keyClick(cards, Qt.Key.Key_M)
    desk.window.where.setText(typed)
    QTest.keyClick(desk.window.where, Qt.Key.Key_Return)


def test_a_card_dropped_on_another_makes_a_cluster_that_can_be_named(desk):
    desk.slip(3, "Trees", "Green streets")
    first, second = desk.topic.state.points
    desk.window.board.dropped.emit((second,), "", first)
    (key,) = desk.window.board.columns
    desk.laying.ask = lambda *_: "More green"
    desk.window.board.naming.emit(key)
    assert desk.topic.board().laid[0].words("en") == "More green"
    desk.steps.undo()
    desk.steps.undo()
    assert desk.clusters() == []


def test_what_two_people_read_differently_is_shown_and_settled(desk):
    desk.slip(3, "A later bus.", "Treas")
    desk.window.entry.second.setChecked(True)
    desk.slip(3, "a later bus", "Trees", "Benches")
    told = desk.window.checking.told.text()
    assert "Treas" in told
    assert "Benches" in told
    assert "later" not in told
    desk.window.checking.second.emit(next(iter(desk.topic.state.slips)))
    assert [text for _, text in desk.texts()] == ["A later bus.", "Trees", "Benches"]
    assert desk.window.checking.isHidden()
    desk.steps.undo()
    assert [text for _, text in desk.texts()] == ["A later bus.", "Treas"]


def test_a_spreadsheet_is_looked_at_and_brings_nothing_twice(desk, tmp_path):
    file = tmp_path / "points.csv"
    file.write_text("Group,Point\n3,A later bus\n,Trees\nTable 4,Trees\n,\nfloor,Benches\n")
    desk.slips.choose = lambda _parent: file
    seen = []
    desk.slips.preview = lambda _parent, sheet, *_: seen.append(sheet) or True
    desk.window.sheeted.emit()
    desk.window.sheeted.emit()
    assert [one.group for one in seen[0].points] == [3, 3, 4, 0]
    assert sorted(desk.texts()) == [(0, "Benches"), (3, "A later bus"), (3, "Trees"), (4, "Trees")]


def laid(desk):
    """Two clusters, of three groups and of two."""
    for group, texts in ((1, ("Bus A", "Trees A")), (2, ("Bus B", "Trees B")), (3, ("Bus C",))):
        desk.slip(group, *texts)
    keys = {one.text: key for key, one in desk.topic.state.points.items()}
    for name in ("Trees", "Bus"):
        ids = tuple(key for text, key in keys.items() if text.startswith(name))
        desk.send(points.PlacePoints(dict.fromkeys(ids, f"c-{name}")))
        desk.send(points.NameCluster(f"c-{name}", {"en": f"{name} for all"}))


@pytest.mark.parametrize("method", [Method.DOTS, Method.APPROVAL, None])
def test_one_click_has_the_hall_rank_the_clusters(desk, method):
    laid(desk)
    desk.window.ranked.emit(method)
    made = desk.hall.world.of(agenda.PART).following
    question = made.planned.question
    assert question.kind is (Kind.OPTIONS if method else Kind.SENSE)
    desk.hall.do(agenda.BeginItem(made.id), ask.PutQuestion())
    assert "key points of 3 groups" in origin_notes(desk.hall.world, made.id, "en")[0]
    if method:
        assert [one.id for one in question.choices[:2]] == ["c-Bus", "c-Trees"]


def test_a_cluster_becomes_a_proposal_that_says_what_it_came_from(desk):
    laid(desk)
    desk.taking_up.ask = lambda *_: "That the last bus runs at 23:00."
    desk.window.proposed.emit()
    made = desk.hall.world.of(agenda.PART).following
    assert made.planned.question.wording == {"en": "That the last bus runs at 23:00."}
    desk.hall.do(agenda.BeginItem(made.id), ask.PutQuestion())
    assert origin_notes(desk.hall.world, made.id, "en") == (
        "It came from a key point of 3 groups: “Bus for all”.",
    )


def test_the_hall_sees_clusters_by_the_groups_behind_them_and_what_came_last(desk):
    laid(desk)
    desk.slip(9, "A skate park")
    scene = hall_scene(desk.topic.board(), ("en",))
    assert [(row.name, row.behind) for row in scene.rows] == [
        ("Bus for all", "3 groups"),
        ("Trees for all", "2 groups"),
        ("A skate park", ""),
    ]
    assert scene.newest == "Just in: A skate park"
    assert scene.total == "6 points, 4 groups"


def test_a_number_that_no_cluster_can_have_is_said_and_moves_nothing(desk):
    desk.slip(3, "A later bus")
    desk.window.placed.emit("9" * 5000)
    assert "no cluster" in desk.window.banner.accessibleName()
    assert desk.clusters() == []


def test_whoever_reads_a_slip_again_that_nobody_typed_is_told_before_typing_it(desk):
    entry = desk.window.entry
    entry.second.setChecked(True)
    entry.group.setText("7")
    QTest.keyClick(entry.group, Qt.Key.Key_Return)
    assert "Nobody has typed" in desk.window.banner.accessibleName()
