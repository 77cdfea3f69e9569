"""A piece of the hall's own begins when asked and fades when asked, and nothing else begins it."""

from __future__ import annotations

import threading
from array import array
from itertools import pairwise

import miniaudio
import pytest

from ui.machine.music import FADE, Music, by_miniaudio, faded
from ui.machine.sound import GONG

RATE = 1000


def loud():
    """Samples as miniaudio gives them: asked for by number."""
    wanted = yield b""
    while True:
        wanted = yield array("h", [10_000] * wanted)


def source(end, over, samples=None):
    given = samples or loud()
    next(given)
    made = faded(given, RATE, end, over)
    next(made)
    return made


def test_it_grows_softer_without_a_step_until_it_is_silent():
    end, over = threading.Event(), threading.Event()
    made = source(end, over)
    assert set(made.send(100)) == {10_000}
    end.set()
    heard = []
    while not over.is_set():
        heard += next(iter_of(made), [])
    assert len(heard) == FADE * RATE
    assert heard == sorted(heard, reverse=True)
    assert max(a - b for a, b in pairwise(heard)) <= 10
    assert heard[-1] < 10
    assert over.is_set()


def iter_of(made):
    """The next hundred samples; nothing at the end."""
    try:
        yield made.send(100)
    except StopIteration:
        return


def test_a_piece_that_ends_by_itself_is_over_and_does_not_begin_anew():
    over = threading.Event()
    made = source(threading.Event(), over, samples=iter_once())
    made.send(10)
    with pytest.raises(StopIteration):
        made.send(10)
    assert over.is_set()


def iter_once():
    yield b""
    yield array("h", [1] * 10)


def test_a_laptop_without_speakers_says_so():
    assert not by_miniaudio(GONG, threading.Event(), [miniaudio.Backend.WEBAUDIO])


@pytest.mark.parametrize("name", ["gone.mp3", "gone\udce9.mp3"])
def test_a_file_that_is_there_no_more_when_it_is_to_be_played_is_told(tmp_path, name):
    told = []
    music = Music(told.append)
    music.play(tmp_path / name)
    music.stop()
    assert told == [False]


def test_one_piece_sounds_at_a_time_and_it_ends_softly():
    begun, told = [], []

    def player(file, end):
        begun.append(file.name)
        return end.wait(5)

    music = Music(told.append, player)
    music.play(GONG)
    music.play(GONG)
    assert music.sounds
    music.stop()
    assert (begun, told, music.sounds) == ([GONG.name], [True], False)


@pytest.mark.prove
def test_a_laptop_with_speakers_plays_it_to_its_end():
    assert by_miniaudio(GONG, threading.Event(), [miniaudio.Backend.NULL])
