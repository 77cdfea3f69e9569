"""One scene of each kind, in English, in Welsh and in both, as a hall would see them."""

from __future__ import annotations

from tests.ui.hall.council_samples import council_samples
from tests.ui.hall.counted_samples import counted_samples
from tests.ui.hall.evening_samples import TONGUES, evening_samples
from tests.ui.hall.group_samples import group_samples
from tests.ui.hall.guidance_samples import guidance_samples
from tests.ui.hall.in_both import BOTH
from tests.ui.hall.in_english import ENGLISH
from tests.ui.hall.in_welsh import WELSH
from tests.ui.hall.outcome_samples import outcome_samples
from tests.ui.hall.play_samples import play_samples
from tests.ui.hall.points_samples import points_samples
from tests.ui.hall.report_samples import report_samples
from tests.ui.hall.speaking_samples import speaking_samples
from ui.present.scenes import Scene


def _gallery(language: str) -> dict[str, Scene]:
    t = TONGUES[language]
    return {
        **evening_samples(t),
        **group_samples(t),
        **guidance_samples(t),
        **outcome_samples(t),
        **report_samples(t),
        **council_samples(t),
        **speaking_samples(t),
        **points_samples(t),
    }


SAMPLES: dict[str, dict[str, Scene]] = {
    "en": {**ENGLISH, **counted_samples(both=False), **_gallery("en")},
    "cy": {**WELSH, **_gallery("cy")},
    "both": {
        **BOTH,
        **counted_samples(both=True),
        **_gallery("both"),
        **play_samples(TONGUES["both"]),
    },
}
