"""The last picture of an evening: a few words for the record as the meeting closed."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import meeting
from facilitator.readings.evening.record_mark import closing_words
from ui.present.scenes import ClosingWords
from ui.present.tongue import Languages, speak


def closing_scene(world: World, languages: Languages) -> ClosingWords | None:
    """Of the newest meeting; None while it runs, or before there was one."""
    held = (world.of(meeting.PART).all or (None,))[-1]
    if held is None or held.closed is None:
        return None
    spoken = zip(*(closing_words(world, held, language) for language in languages), strict=True)
    return ClosingWords(
        title=speak(languages, "Photograph these words"),
        words=tuple("\n".join(each) for each in spoken),
        note=speak(
            languages, "They stand for tonight's record: they help memory and prove nothing."
        ),
    )
