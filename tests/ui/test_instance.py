"""A second start hands its record to the first program, and nothing that is open is lost by it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.ui.test_program import a_record, home
from ui.desk.window import DeskWindow, Door
from ui.instance import OneInstance

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support")
__all__ = ["home"]

#: The second program: what `ui.main.run` does before it would make a window.
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.instance import OneInstance
app = QCoreApplication([])
one = OneInstance(Path(sys.argv[1]))
if one.is_first():
    print("first", flush=True)
    app.exec()
else:
    print("handed" if one.hand_over(Path(sys.argv[2])) else "alone", flush=True)
"""


def second(folder, record=""):
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(folder), str(record)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )


@pytest.fixture
def first(qapp, tmp_path):
    made = OneInstance(tmp_path)
    assert made.is_first()
    yield made
    made.end()


def test_a_second_start_hands_over_its_record_and_ends(first, qtbot, tmp_path):
    record = tmp_path / "a hall, somewhere.assembly"
    with qtbot.waitSignal(first.handed, timeout=20_000) as handed:
        other = second(tmp_path, record)
    assert handed.args == [str(record)]
    assert other.communicate(timeout=20)[0] == "handed\n"


@pytest.mark.skipif(os.name != "posix", reason="names of files are text there")
def test_a_record_whose_name_is_no_text_is_handed_over_too(first, qtbot, tmp_path):
    record = os.fsdecode(os.fsencode(tmp_path) + b"/Marfl\xe9et.assembly")
    with qtbot.waitSignal(first.handed, timeout=20_000) as handed:
        other = second(tmp_path, record)
    assert handed.args == [record]
    assert other.communicate(timeout=20)[0] == "handed\n"


def test_after_a_crash_the_next_one_is_the_first(qapp, tmp_path):
    killed = second(tmp_path)
    assert killed.stdout.readline() == "first\n"
    one = OneInstance(tmp_path)
    assert not one.is_first()
    killed.kill()
    killed.communicate(timeout=20)
    assert one.is_first()
    assert one._server.isListening()
    one.end()


def test_programs_with_other_settings_have_nothing_to_do_with_each_other(first, tmp_path):
    other = OneInstance(tmp_path / "other")
    (tmp_path / "other").mkdir()
    assert other.is_first()
    other.end()


def test_where_nothing_can_be_locked_every_program_is_a_first_one(qapp, tmp_path):
    assert OneInstance(tmp_path / "nowhere" / "at all").is_first()


def test_a_record_handed_over_to_the_first_page_is_opened(home):
    home.program.start(None)
    home.program.take(str(a_record(home.folder)))
    assert home.desk.door is Door.TONIGHT


def test_a_record_handed_over_while_a_meeting_runs_waits_until_somebody_says_so(home):
    running, other = a_record(home.folder / "one"), a_record(home.folder / "two")
    home.program.start(running)
    desk = home.desk
    home.program.take(str(running))
    assert not desk.banner.isVisible()
    home.program.take(str(other))
    assert "still running" in desk.banner.accessibleName()
    assert home.program._record == running
    press(desk, "Stay")
    assert not desk.banner.isVisible()
    home.program.take(str(other))
    press(desk, "Open it")
    home.until(lambda: home.program._record == other and home.window(DeskWindow))
    assert home.program._settings.recent == (other, running)
    assert home.ends == []


def press(desk, words):
    buttons = {each.text(): each for each in desk.banner.findChildren(type(desk._doors.button(0)))}
    buttons[words].click()
    QTest.qWait(1)
