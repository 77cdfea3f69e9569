"""The code on a paper: how large a text makes it, and which texts are too long for one."""

from __future__ import annotations

import pytest

from facilitator.documents.codes import MODULE, fits, least_side, modules, qr_version

# What ISO/IEC 18004 gives as the most letters and digits at level M.
MOST = {1: 20, 16: 656, 20: 970, 21: 1035, 25: 1451, 40: 3391}


@pytest.mark.parametrize(("version", "letters"), MOST.items())
def test_a_code_is_as_large_as_the_standard_says(version, letters):
    assert qr_version("M" * letters) == version
    assert qr_version("M" * (letters + 1)) == (None if version == max(MOST) else version + 1)


def test_version_25_is_the_largest_on_paper():
    assert fits("M" * MOST[25])
    assert not fits("M" * (MOST[25] + 1))
    assert not fits("M" * 5000)


def test_the_largest_code_is_fifty_millimetres_square():
    assert modules(25) == 125
    assert least_side("M" * MOST[25]) == pytest.approx(125 * MODULE)
