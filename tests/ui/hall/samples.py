"""One scene of each kind, in English, in Welsh and in both, as a hall would see them."""

from __future__ import annotations

from tests.ui.hall.counted_samples import counted_samples
from tests.ui.hall.in_both import BOTH
from tests.ui.hall.in_english import ENGLISH
from tests.ui.hall.in_welsh import WELSH
from ui.present.scenes import Scene

SAMPLES: dict[str, dict[str, Scene]] = {
    "en": {**ENGLISH, **counted_samples(both=False)},
    "cy": WELSH,
    "both": {**BOTH, **counted_samples(both=True)},
}
