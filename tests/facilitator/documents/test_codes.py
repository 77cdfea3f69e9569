"""The code on a paper: how large a text makes it, and which texts are too long for one."""

from __future__ import annotations

import pytest

from facilitator.documents.codes import (
    MODULE,
    comfortable_side,
    fits,
    least_side,
    modules,
    qr_version,
)

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


@pytest.mark.parametrize("letters", [20, 656, 970, MOST[25]])
def test_a_code_is_never_finer_than_its_module_nor_wider_than_the_largest(letters):
    version = qr_version("M" * letters)
    for module in (MODULE, 1.25 * MODULE):
        side = comfortable_side("M" * letters, module)
        assert side >= modules(version) * MODULE - 1e-6
        assert side <= 125 * MODULE + 1e-6
