"""Every page of the evening's pictures, and what they promise: paint not needed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from tests.ui.hall.evening_samples import TONGUES, evening_samples
from tests.ui.hall.guidance_samples import guidance_samples
from tests.ui.hall.outcome_samples import outcome_samples
from ui.hall.arrangement import is_legible
from ui.hall.canvas import Canvas
from ui.hall.gallery import PAGES, PAINTERS
from ui.hall.painter import page_count, render_image
from ui.hall.palette import DARK
from ui.hall.telling import lessened, telling
from ui.present.scenes import Agreements, ChangedProposal, Decisions, SpeakerTurn

WIDES = (1777.0, 1333.0)
SCENES = [
    pytest.param(scene, id=f"{language}-{name}")
    for language, t in TONGUES.items()
    for name, scene in {**guidance_samples(t), **outcome_samples(t)}.items()
    if type(scene) in PAGES
]
ENGLISH = {**evening_samples(TONGUES["en"]), **outcome_samples(TONGUES["en"])}

pytestmark = pytest.mark.usefixtures("qapp")


def tried(scene, wide: float) -> Canvas:
    canvas = Canvas(None, wide, DARK, 60.0, still=True)
    PAINTERS[type(scene)](canvas, scene)
    return canvas


def seen(canvas: Canvas) -> str:
    return " ".join(inked.text for inked in canvas.inked)


@pytest.mark.parametrize("wide", WIDES)
@pytest.mark.parametrize("scene", SCENES)
def test_every_page_is_whole_and_clear(scene, wide):
    for n in range(len(PAGES[type(scene)](scene, wide * 16 / 18, 1000.0))):
        assert is_legible(tried(replace(scene, page=n), wide))


def test_every_agreement_and_every_decision_is_on_some_page():
    t = TONGUES["both"]
    for scene in (guidance_samples(t)["agreements"], outcome_samples(t)["decisions"]):
        count = page_count(scene, QSize(1400, 1050))
        pages = " ".join(seen(tried(replace(scene, page=n), 1333.0)) for n in range(count))
        assert isinstance(scene, Agreements | Decisions)
        told = scene.lines if isinstance(scene, Agreements) else [d.title for d in scene.decisions]
        assert {word for text in told for word in text.split()} <= set(pages.split())


def test_a_changed_wording_keeps_old_and_new_words_on_the_wall():
    scene = ENGLISH["changed words"]
    assert isinstance(scene, ChangedProposal)
    words = {word for run in scene.texts[0].runs for word in run.text.split()}
    assert words <= set(seen(tried(scene, 1777.0)).split())


def test_the_glass_runs_as_its_data_say_and_not_by_itself():
    scene = ENGLISH["speaker"]
    assert isinstance(scene, SpeakerTurn)
    later = replace(scene, countdown=replace(scene.countdown, fraction_left=0.3))
    small = QSize(320, 180)
    assert render_image(scene, small, t=1.0) == render_image(scene, small, t=9.0)
    assert render_image(scene, small) != render_image(later, small)


def test_a_clock_is_never_told_and_everything_else_can_be():
    for scene in ENGLISH.values():
        assert (telling(scene) is None) == bool(lessened(scene))
