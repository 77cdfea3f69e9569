"""The scene of the speaking list: who speaks now and who next, by number. Nothing of it is kept.

It never says how often or how long anybody spoke.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.hand_signals import Gesture
from ui.present.scene_meeting import CountdownView


@dataclass(frozen=True, slots=True)
class SpeakingRow:
    """Somebody who waits.

    Attributes:
        who: '47', or words by which they are found.
        why: 'Direct answer'; empty for whoever simply wants to speak.
        sign: the hand signal for that.
    """

    who: str
    why: str = ""
    sign: Gesture | None = None


@dataclass(frozen=True, slots=True)
class SpeakingList:
    """Who speaks next.

    Attributes:
        title: 'Who speaks next'.
        order: 'Those who have not spoken go first'.
        now_word, now: 'Now' and who; empty while nobody has the floor.
        rows: the first of those who wait.
        more: '2 more wait'; may be empty.
        empty: said while nobody waits.
        notes: 'The list closes at 19:40'.
        countdown: the turn that runs; None without a timer.
    """

    title: str
    order: str
    now_word: str
    now: str
    rows: tuple[SpeakingRow, ...]
    more: str = ""
    empty: str = ""
    notes: tuple[str, ...] = ()
    countdown: CountdownView | None = None
