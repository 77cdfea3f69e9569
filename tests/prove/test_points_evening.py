"""Two hundred points of forty groups at the real window: how long it takes, and what is painted.

Times are counted with the keystroke-level model (Card, Moran and Newell 1980): 0.28 s a key, and
reading at 250 words a minute, a line that was read before at a glance of two words; the time this
computer takes is measured and added.
"""

from __future__ import annotations

import csv
import time
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from facilitator.parts import points
from facilitator.parts.points import HandInSlip
from facilitator.plan import Phase
from tests.facilitator.hall import item
from tests.ui.open_desk import at_the_desk
from ui.desk.points.keeper import PointsKeeper
from ui.hall.painter import PLAIN, render_image
from ui.present.points import hall_scene

pytestmark = [
    pytest.mark.prove,
    pytest.mark.qt_log_ignore("propagateSizeHints", "does not support"),
]
_LABELLED = Path(__file__).parents[1] / "facilitator" / "alike" / "labelled.csv"
_KEY, _WORD, _DECIDE = 0.28, 60 / 250, 0.6
_LIMIT, _SEEN = 600, 2


def labelled(count):
    """(id, group, words, cluster) of so many points of forty groups."""
    rows = list(csv.DictReader(_LABELLED.read_text(encoding="utf-8").splitlines()))
    rows = [row for row in rows if row["language"] == "en"]
    found = []
    for n in range(count):
        row, again = rows[n % len(rows)], n // len(rows)
        text = f"{row['point']} please" if again % 2 else row["point"]
        label = f"{row['question']} {row['cluster']}"
        found.append((f"p{n}", n % 40 + 1, text, label))
    return found


@pytest.fixture
def desk(qtbot, tmp_path):
    with at_the_desk(qtbot, tmp_path) as desk:
        desk.found().begin(item("talk", phase=Phase.DELIBERATION)).turn_to("talk")
        keeper = desk.desk.findChild(PointsKeeper)
        keeper.open()
        yield desk, keeper


def handed_in(desk, rows):
    desk.send(*(HandInSlip(f"s{g}", g, ((key, text),), "talk") for key, g, text, _ in rows))
    desk.settle()


def test_two_hundred_points_are_clustered_in_under_ten_minutes(desk):
    desk, keeper = desk
    rows = labelled(200)
    handed_in(desk, rows)
    label = {key: name for key, _, _, name in rows}
    card, spent, count, read = keeper.window.suggested, 0.0, Counter(), set()
    while (bunch := card.in_hand) is not None:
        words = glance(read, bunch.text)
        for n, one in enumerate(bunch.others):
            same = label[one.points[0]] == label[one.points[1]]
            count["same" if same else "different"] += 1
            words += glance(read, one.text)
            spent += _DECIDE + _KEY * same
            if same:
                QTest.keyClick(card.list, Qt.Key.Key_1 + n)
        count["bunches"] += 1
        spent += _KEY + _WORD * words
        began = time.perf_counter()
        QTest.keyClick(card.list, Qt.Key.Key_Return)
        desk.until(lambda bunch=bunch: card.in_hand is not bunch and card.yes.isEnabled())
        spent += time.perf_counter() - began
    left = by_hand(keeper, label)
    # The second person reads what is on its own meanwhile, and says where it goes: M, a number.
    keys = 5 * _KEY * len(left)
    alone = keys + sum(_DECIDE + 1.0 + _WORD * len(text.split()) for text in left)
    print(f"\n{dict(count)}: {spent:.0f} s; {len(left)} by number: {keys:.0f} s of keys")
    print(f"two people {spent + keys:.0f} s, one alone {spent + alone:.0f} s")
    state = desk.world.of(points.PART)
    assert {(key, one.text) for key, one in state.points.items()} == {
        (key, text) for key, _, text, _ in rows
    }
    assert spent + keys < _LIMIT


def glance(read, text):
    """Words that are read of a line."""
    words = _SEEN if text in read else len(text.split())
    read.add(text)
    return words


def by_hand(keeper, label):
    """Words of the clusters that still have to go to another one."""
    seen, left = set(), []
    for cluster in keeper.topic.board().clusters:
        name = label[cluster.points[0].id]
        if name in seen:
            left.append(cluster.words("en"))
        seen.add(name)
    return left


def test_the_board_is_painted_at_once_with_five_hundred_points(desk):
    desk, keeper = desk
    handed_in(desk, labelled(500))
    board = keeper.topic.board()
    figures = {}
    for name, act in (
        ("hall, first", lambda: render_image(hall_scene(board, ("en",)), QSize(1920, 1080), PLAIN)),
        ("hall", lambda: render_image(hall_scene(board, ("en",)), QSize(1920, 1080), PLAIN)),
        ("desk, one point more", lambda: more(desk, keeper)),
        ("desk, painted", keeper.window.grab),
    ):
        began = time.perf_counter()
        act()
        figures[name] = round((time.perf_counter() - began) * 1000)
    print(f"\n500 points, ms: {figures}")
    assert figures["hall"] < 200


def more(desk, keeper):
    desk.send(HandInSlip("s1", 1, (("new", "One point more"),), "talk"))
    keeper.look()
