"""Event records of a keyboard, made by hand."""

from __future__ import annotations

from hardware.codecs.input_events import RECORD

ENTER, KEYPAD_ENTER, BACKSPACE, SHIFT = 28, 96, 14, 42
KEYPAD = dict(zip("7894561230", (71, 72, 73, 75, 76, 77, 79, 80, 81, 82), strict=True))
_ROWS = {
    2: ("1234567890-=", "!@#$%^&*()_+"),
    16: ("qwertyuiop[]", "QWERTYUIOP{}"),
    30: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    43: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
    57: (" ", ""),
}
_CODES = {
    letter: (start + at, shifted)
    for start, rows in _ROWS.items()
    for shifted, row in enumerate(rows)
    for at, letter in enumerate(row)
}


class _Clock:
    """Microseconds, so that each key comes after the last."""

    now = 0


def _record(code, value, kind=1):
    return RECORD.pack(_Clock.now // 1_000_000, _Clock.now % 1_000_000, kind, code, value)


#: The kernel had no room for more keys.
LOST = RECORD.pack(0, 0, 0, 3, 0)


def _stroke(code, gap):
    _Clock.now += int(gap * 1_000_000)
    return _record(code, 1) + _record(0, 0, kind=0) + _record(code, 0) + _record(0, 0, kind=0)


def events(*codes, gap=0.005):
    """Those keys, one after the other."""
    return b"".join(_stroke(code, gap) for code in codes)


def typed(text, gap=0.005):
    """That text, on the American layout."""
    data = b""
    for letter in text:
        code, shifted = _CODES[letter]
        stroke = _stroke(code, gap)
        data += _record(SHIFT, 1) + stroke + _record(SHIFT, 0) if shifted else stroke
    return data
