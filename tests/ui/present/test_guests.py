"""Pictures of what is in no record come and go beside the evening."""

from __future__ import annotations

from tests.facilitator.hall import item, motion
from ui.present import scenes
from ui.present.cues import cues
from ui.present.guests import guest, seen_by_the_hall, shown_by
from ui.present.show import Safe, begun, live_at, turned

EN = ("en",)


def test_a_guest_is_shown_as_long_as_somebody_holds_it(hall):
    evening = hall(item("bus", motion()))
    now = evening.clock.now()
    guests = {"stack": lambda _now, languages, page: scenes.Message(f"{languages} {page}")}
    for held, wanted in ((guests, "('en',) 0"), ({}, None)):
        picture = shown_by(guest("stack"), held, evening.world, now, EN, 6)
        assert getattr(picture, "text", None) == wanted
    assert isinstance(picture, scenes.Logo)


def test_a_safe_state_hides_a_guest_too(hall):
    evening = hall(item("bus", motion()))
    among, now = cues(evening.world), evening.clock.now()
    guests = {"stack": lambda *_: scenes.Message("here")}
    show = live_at(begun(among[0], among), guest("stack"), among)
    seen = seen_by_the_hall(show, guests, evening.world, now, EN, 6)
    assert isinstance(seen, scenes.Message)
    dark = turned(show, Safe.BLACK, seen)
    assert isinstance(seen_by_the_hall(dark, guests, evening.world, now, EN, 6), scenes.Black)
