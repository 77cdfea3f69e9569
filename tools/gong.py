"""Makes `resources/sounds/gong.wav`: a soft struck bowl, reckoned and not recorded.

Inharmonic partials, each a pair a little apart so that it beats as a bowl does; the higher ones
die away sooner. The soft beginning is a felt mallet's, and startles nobody.
"""

from __future__ import annotations

import array
import math
import sys
import wave
from pathlib import Path
from typing import Final

_RATE: Final = 22_050
_SECONDS: Final = 4.0
_LOUDEST: Final = 0.6  # of full scale
#: (Hz, how loud, seconds until it is e times softer, Hz of its beating).
_PARTIALS: Final = (
    (196.0, 1.0, 1.6, 0.9),
    (531.0, 0.55, 1.1, 1.3),
    (1009.0, 0.22, 0.6, 1.9),
    (1611.0, 0.09, 0.3, 2.4),
)
_ATTACK: Final = 0.012  # seconds
_FADE: Final = 0.4  # seconds at the end, so that it does not click


def gong() -> bytes:
    """Samples: 16 bits, one channel, 22,050 a second."""
    many = int(_RATE * _SECONDS)
    plain = [_sample(n / _RATE) for n in range(many)]
    loudest = max(map(abs, plain))
    samples = array.array("h", (round(32_767 * _LOUDEST * each / loudest) for each in plain))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()


def _sample(t: float) -> float:
    shape = min(1.0, t / _ATTACK) * min(1.0, (_SECONDS - t) / _FADE)
    return shape * sum(
        loud * math.exp(-t / soft) * (_wave(hertz, t) + _wave(hertz + beat, t))
        for hertz, loud, soft, beat in _PARTIALS
    )


def _wave(hertz: float, t: float) -> float:
    return math.sin(2 * math.pi * hertz * t)


def write(file: Path) -> None:
    """Write it as a WAV file."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(_RATE)
        out.writeframes(gong())


if __name__ == "__main__":
    write(Path(__file__).parent.parent / "resources" / "sounds" / "gong.wav")
