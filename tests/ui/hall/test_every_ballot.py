"""Every picture of every kind of ballot can be read: on both shapes, in one language and in two."""

from __future__ import annotations

from itertools import combinations

import pytest

from facilitator.parts import handsets
from facilitator.parts.ballot import commands as ask
from facilitator.plan import Kind, Method, Secrecy
from tests.facilitator.conftest import hall
from tests.facilitator.hall import item
from tests.ui.hall.test_legibility import SHAPES, painted, texts
from tests.ui.present.every_ballot import asked, named, questions, seen, walked
from ui.hall.lettering import FLOOR
from ui.hall.painter import page_count
from ui.hall.palette import Theme

pytestmark = pytest.mark.usefixtures("qapp")
__all__ = ["hall"]

#: Notes and long lists take turns: later pictures hold other texts than the first.
MOMENTS = (0.0, 9.0)
#: How secret a vote is changes the open picture alone: one kind of private vote shows it.
SHOWN = [
    q
    for q in questions()
    if q.secrecy is Secrecy.OPEN or (q.secrecy, q.method) == (Secrecy.PRIVATE, Method.PLAIN)
]


def unreadable(scene, shape, t):
    said = texts(painted(scene, Theme.DARK, shape, t))
    small = [one.text for one in said if one.size < FLOOR]
    cut = [one.text for one in said if one.text.endswith("…")]
    overlaps = [(a.text, b.text) for a, b in combinations(said, 2) if a.box.intersects(b.box)]
    return small + cut + overlaps


def unreadable_now(evening, languages):
    """In both shapes, on every page and at every turn of its notes."""
    for shape in SHAPES:
        for page in range(page_count(seen(evening, 0, languages), shape)):
            scene = seen(evening, page, languages)
            yield from (
                what for t in (0.0, 9.0, 17.0, 25.0) for what in unreadable(scene, shape, t)
            )


@pytest.mark.parametrize("languages", [("en",), ("en", "cy")], ids="-".join)
@pytest.mark.parametrize("question", SHOWN, ids=named)
def test_every_picture_of_a_ballot_can_be_read(hall, question, languages):
    evening = hall(item("it", question))
    wrong = []

    def look(moment):
        for shape in SHAPES:
            pages = page_count(seen(evening, 0, languages), shape)
            for page in range(pages):
                scene = seen(evening, page, languages)
                for t in MOMENTS:
                    wrong.extend((moment, page, what) for what in unreadable(scene, shape, t))

    walked(evening, look)
    assert wrong == []


@pytest.mark.parametrize("languages", [("en",), ("en", "cy")], ids="-".join)
@pytest.mark.parametrize(
    "question",
    [asked(Kind.MOTION), asked(Kind.OPTIONS, Method.APPROVAL), asked(Kind.OPTIONS, Method.SCORE)],
    ids=named,
)
def test_letters_and_colours_of_handsets_can_be_read_beside_it(hall, question, languages):
    evening = hall(item("it", question))
    for number, handset in enumerate(("iclicker 82E9701B", "buzz 1 3"), 1):
        evening.do(handsets.AssignHandset(handset, number))
    evening.put("it")
    assert list(unreadable_now(evening, languages)) == []
    evening.do(ask.OpenToHandsets())
    assert list(unreadable_now(evening, languages)) == []
