"""Changed words: nothing is lost between the old wording and the new one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.present.changed_words import changed_words
from ui.present.scenes import Change, Run

WORDS = st.lists(st.sampled_from(["a", "last", "bus", "at", "23:00,", "and", "the"]), max_size=12)


def said(runs: tuple[Run, ...], *changes: Change) -> list[str]:
    return [word for run in runs if run.change in changes for word in run.text.split()]


@given(WORDS, WORDS)
def test_kept_and_removed_words_are_the_old_wording_kept_and_added_ones_the_new(old, new):
    runs = changed_words(" ".join(old), " ".join(new))
    assert said(runs, Change.KEPT, Change.REMOVED) == old
    assert said(runs, Change.KEPT, Change.ADDED) == new


def test_old_words_come_before_the_new_ones_and_a_short_word_between_changes_goes_with_them():
    runs = changed_words("a last 56 at 22:30 on Friday", "a last 56 at 23:00 on Saturday")
    assert runs == (
        Run(Change.KEPT, "a last 56 at"),
        Run(Change.REMOVED, "22:30 on Friday"),
        Run(Change.ADDED, "23:00 on Saturday"),
    )


def test_paragraphs_stay_parted():
    assert changed_words("One.\n\nTwo.", "One.\n\nTwo.") == (Run(Change.KEPT, "One.\n\nTwo."),)
    added = changed_words("One.", "One.\n\nTwo.")
    assert "\n\nTwo." in "".join(run.text for run in added)


def test_the_same_wording_has_no_changes():
    assert changed_words("A bus.", "A bus.") == (Run(Change.KEPT, "A bus."),)
