"""A scene told in parts: what belongs together stays on one page."""

from __future__ import annotations

import pytest

from ui.hall.paint_told import told_pages
from ui.hall.told import Named, Said, Told
from ui.present.scenes import Choice, Sign

pytestmark = pytest.mark.usefixtures("qapp")

QUESTION = Said("Which of these should the assembly put to the council about the buses?", bold=True)
CHOICES = tuple(
    Named(name, Choice(name, Sign.OPTION, str(n + 1)))
    for n, name in enumerate(("Yes, from September on", "Not before the spring", "Never"))
)


def choices_on(high):
    pages = told_pages(Told("The question", (QUESTION, *CHOICES)), 1600, high)
    return [sum(slab.choice for slab in page) for page in pages]


def test_choices_that_one_page_holds_are_not_parted_from_each_other():
    assert choices_on(1000) == [3]
    assert choices_on(600) == [0, 3]


def test_choices_that_no_page_holds_take_as_many_as_they_need():
    assert choices_on(440) == [0, 2, 1]
