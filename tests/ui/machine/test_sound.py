"""Sound, played into nothing: what is told of it, and that it ends when it is asked to."""

from __future__ import annotations

import threading
import wave

import miniaudio

from ui.machine.sound import GONG, Sound, by_miniaudio


def test_the_gong_is_a_few_seconds_and_never_as_loud_as_it_can_be():
    with wave.open(str(GONG)) as gong:
        seconds = gong.getnframes() / gong.getframerate()
        samples = memoryview(gong.readframes(gong.getnframes())).cast("h")
    assert 3 <= seconds <= 5
    assert 0.3 < max(map(abs, samples)) / 32_767 < 0.7
    assert abs(samples[0]) < 100
    assert abs(samples[-1]) < 100


def test_a_laptop_with_speakers_plays_it():
    end = threading.Event()
    threading.Timer(0.1, end.set).start()
    assert by_miniaudio(GONG, end, [miniaudio.Backend.NULL])


def test_a_laptop_without_speakers_says_so_and_goes_on():
    assert not by_miniaudio(GONG, threading.Event(), [miniaudio.Backend.WEBAUDIO])


def test_whether_it_was_played_is_told():
    told = []
    for works in (True, False):
        sound = Sound(told.append, lambda _file, _end, works=works: works)
        sound.play()
        sound._thread.join(2)
    assert told == [True, False]


def test_while_one_sounds_no_other_begins_and_silence_comes_at_once():
    told, begun = [], []

    def until_the_end(file, end):
        begun.append(file)
        return end.wait(5)

    sound = Sound(told.append, until_the_end)
    sound.play()
    sound.play()
    sound.stop()
    assert begun == [GONG]
    assert told == []
