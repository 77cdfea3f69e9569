"""Lines that say much the same are found, and why is said; how well, on a set labelled by hand."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

from facilitator.alike import likely_pairs, stems

LABELLED = Path(__file__).with_name("labelled.csv")


def test_case_accents_endings_and_small_words_make_no_difference():
    assert stems("A Later Bus, please") == stems("later buses")
    assert stems("Café") == stems("cafe")
    assert stems("the lights at night are broken") >= stems("NIGHTS")


def test_a_mutated_welsh_word_is_the_same_word():
    assert stems("dan y bws") == stems("y bws")
    assert stems("fws hwyr") == stems("bws hwyr")
    assert stems("yng Nghaerdydd") == stems("Caerdydd")


def test_a_pair_says_which_words_both_have():
    (pair,) = likely_pairs({"a": "An evening bus to town", "b": "Buses in the evening", "c": "Tea"})
    assert (pair.first, pair.second) == ("a", "b")
    assert set(pair.words) == {"evening", "bus"}


def test_nothing_is_alike_in_nothing():
    assert likely_pairs({}) == ()
    assert likely_pairs({"a": "", "b": "…", "c": "the of and"}) == ()


def labelled():
    """By question and language: key → words, and key → cluster."""
    texts, clusters = defaultdict(dict), {}
    with LABELLED.open(encoding="utf-8", newline="") as lines:
        for n, row in enumerate(csv.DictReader(lines)):
            texts[row["question"], row["language"]][str(n)] = row["point"]
            clusters[str(n)] = row["cluster"]
    return texts, clusters


def offered(texts, clusters):
    """(right, offered, needed) joins, as a person is offered them: never two of one cluster."""
    right = shown = 0
    home = {key: key for key in texts}

    def root(key):
        while home[key] != key:
            key = home[key]
        return key

    for pair in likely_pairs(texts):
        one, other = root(pair.first), root(pair.second)
        if one == other:
            continue
        shown += 1
        if clusters[pair.first] == clusters[pair.second]:
            home[one] = other
            right += 1
    needed = sum(n - 1 for n in Counter(clusters[key] for key in texts).values())
    return right, shown, needed


def test_more_suggestions_are_right_than_wrong_and_near_half_of_joins_are_suggested():
    texts, clusters = labelled()
    figures = {key: offered(lines, clusters) for key, lines in texts.items()}
    for (question, language), (right, shown, needed) in figures.items():
        print(
            f"{question} {language}: {len(texts[question, language])} points, "
            f"precision {right / shown:.2f}, recall {right / needed:.2f}"
        )
    right, shown, needed = (sum(column) for column in zip(*figures.values(), strict=True))
    print(f"all: precision {right / shown:.2f}, recall {right / needed:.2f}")
    assert right / shown > 0.5
    assert right / needed > 0.4
