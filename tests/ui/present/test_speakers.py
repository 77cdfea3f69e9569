"""Speakers as they are typed, a line each."""

from __future__ import annotations

import pytest

from facilitator.plan import Speaker
from ui.present.speakers import read_speakers, speakers_text


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Jo Park, Hull Bus Users, 4 min", Speaker("Jo Park, Hull Bus Users", 240)),
        ("Tom Dale, 1:30", Speaker("Tom Dale", 90)),
        ("Ann, the school", Speaker("Ann, the school", 180)),
        ("Ann", Speaker("Ann", 180)),
    ],
)
def test_a_length_at_the_end_of_a_line_is_the_turn_and_three_minutes_are_usual(line, speaker):
    assert read_speakers(f"\n{line}\n") == (speaker,)


def test_what_is_shown_is_read_as_the_same_again():
    speakers = (Speaker("Jo Park, Hull Bus Users", 240), Speaker("Tom Dale", 45))
    assert read_speakers(speakers_text(speakers)) == speakers
