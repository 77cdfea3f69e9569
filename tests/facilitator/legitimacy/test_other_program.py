"""Somebody else's program, written from docs/evidence-file.md alone, comes to the same figures.

It knows nothing of ours: the text of the file goes in, plain values come out.
"""

from __future__ import annotations

import hashlib
import json
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from facilitator.legitimacy.file import evidence_file, written
from facilitator.legitimacy.values import Visits
from tests.facilitator.legitimacy.samples import evidence


def known(meeting):
    came = meeting["came"]
    return sum(came["tiers"][1:]) if came["checked_in"] else None


def regular(meetings, more_than, standard):
    last = meetings[-standard["of"] :]
    recorded = [known(one) for one in last if known(one) is not None]
    above = len([one for one in recorded if one > more_than])
    middle = median(recorded) if recorded else None
    reached = above >= standard["at_least"] and middle is not None and middle > more_than
    return len(last), len(recorded), above, "" if middle is None else f"{middle:g}", reached


def invited(meeting, standard):
    got = meeting["invitation"]
    if got is None:
        return None
    direct, lowest = got["direct"], got["lowest"]
    return (
        direct["least"] * 100 >= standard["direct_percent"] * direct["of"] > 0
        and lowest["least"] * 100 >= standard["lowest_percent"] * lowest["of"] > 0
        and got["clear_days"] >= standard["clear_days"]
    )


def followed(meeting):
    lines = meeting["followed"]["lines"]
    asked = [one["standing"] for one in lines if one["must"] and one["standing"] != "not_needed"]
    return bool(asked) and all(standing in {"done", "late"} for standing in asked)


def ours(figures):
    return tuple(figures[name] for name in ("meetings", "recorded", "above", "median", "reached"))


@given(
    st.lists(st.none() | st.integers(0, 300), max_size=10),
    st.lists(st.integers(0, 40), min_size=1, max_size=12),
    st.integers(0, 200),
)
def test_it_comes_to_the_same(knowns, spread, own):
    visits = Visits(sum(spread), sum(spread), tuple(spread))
    text = written(evidence_file(evidence(*knowns, visits=visits, own_more_than=own)))
    file = json.loads(text)
    given_, figures = file["evidence"], file["figures"]
    meetings, standard = given_["meetings"], given_["standard"]
    assert ours(figures["regular"]) == regular(meetings, standard["more_than"], standard)
    assert ours(figures["own"]) == regular(meetings, own, standard)
    for place, stood in enumerate(figures["decisions"]):
        past = meetings[: place + 1]
        assert stood["regular"] == regular(past, standard["more_than"], standard)[-1]
        assert stood["invited"] == invited(past[-1], standard)
        assert stood["process"] == followed(past[-1])
    year, asked = figures["year"], any(one["came"]["checked_in"] for one in meetings)
    times = given_["visits"]["by_number"]
    assert year["unique"] == (sum(times) if asked else None)
    assert year["returning"] == (sum(times[1:]) if asked else None)
    spelled = json.dumps(given_, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert file["digest"] == hashlib.sha256(spelled.encode()).hexdigest()
