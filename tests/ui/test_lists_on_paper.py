"""Lists on paper: printed at one laptop, scanned at another; and lists that no page holds."""

from __future__ import annotations

from hashlib import sha256

import pytest

from facilitator.body import BodyKind
from facilitator.credentials.signing import signed_code
from facilitator.credentials.values import (
    StatusList,
    TrustedAssembly,
    TrustedKey,
    TrustList,
    Why,
    entries_of,
)
from facilitator.parts import assembly, keys
from facilitator.signing import AtHand
from tests.facilitator.documents.reading import text
from tests.facilitator.hall import Hall
from tests.facilitator.signing_hall import day, signs
from ui.key_papers import save_status, save_trust, status_paper, trust_paper
from ui.known_lists import KnownLists
from ui.page_codes import lists_on
from ui.present.keys import keys_view

TOO_LONG = "This list is too long for a code: bring it as a file."


@pytest.fixture
def council(tmp_path):
    """A district council with a key."""
    made = Hall(tmp_path / "council", seed=8, name="Hull District", handsets_out=())
    made.do(assembly.DescribeBody(BodyKind.COUNCIL, level={"en": "district"}))
    made.signing = signs(made, tmp_path / "council" / "config")
    yield made
    made.opened.close()


def _random(n):
    """As an id or a key is: nothing that packs into less room."""
    return sha256(str(n).encode()).hexdigest()


def signs_lists(council, entries, assemblies):
    """Its status list with so many entries, its trust list with itself and so many others."""
    key, today = council.signing.key(council.world), day(council)
    body = council.world.of(assembly.PART)
    own = TrustedAssembly(body.id, body.name, (TrustedKey(key.public, today),))
    others = tuple(
        TrustedAssembly(_random(n)[:32], f"Neighbourhood {n}", (TrustedKey(_random(-n), today),))
        for n in range(1, assemblies + 1)
    )
    named = entries_of({f"{n:032x}": Why.RECALLED for n in range(entries)})
    until = today.replace(month=today.month + 1)
    for command, value in (
        (keys.SignTrustList, TrustList(body.name, key.public, 1, today, (own, *others))),
        (keys.IssueStatusList, StatusList(body.id, body.name, 1, today, until, named)),
    ):
        council.do(command(signed_code(value, key.sign, key.public)))


def known_by(folder, *lists):
    known = KnownLists(folder)
    for each in lists:
        known.take(lists_on(each), other_district=True)
    return known.lists


def papers(council, folder):
    return [make(council.world, "en", folder).path for make in (trust_paper, status_paper)]


def page_says(council):
    view = keys_view(council.world, AtHand.OPEN, day(council), "en")
    return TOO_LONG in view.status, TOO_LONG in view.district


@pytest.mark.parametrize(("entries", "assemblies"), [(0, 0), (60, 8)])
def test_what_was_printed_is_read_from_the_page_and_believed_as_the_file_is(
    council, tmp_path, entries, assemblies
):
    signs_lists(council, entries, assemblies)
    files = (
        save_trust(council.world, tmp_path / "t.json"),
        save_status(council.world, tmp_path / "s.json"),
    )
    pages = papers(council, tmp_path)
    scanned, carried = known_by(tmp_path / "a", *pages), known_by(tmp_path / "b", *files)
    assert scanned == carried
    assert len(scanned.statuses[0].entries) == entries
    assert len(scanned.trust.assemblies) == assemblies + 1
    assert page_says(council) == (False, False)


def test_a_list_that_no_page_holds_says_so_on_the_page_and_at_the_desk(council, tmp_path):
    signs_lists(council, 200, 40)
    for page in papers(council, tmp_path):
        assert TOO_LONG in text(page.read_bytes())
    assert page_says(council) == (True, True)
    files = (
        save_trust(council.world, tmp_path / "t.json"),
        save_status(council.world, tmp_path / "s.json"),
    )
    assert len(known_by(tmp_path / "b", *files).statuses[0].entries) == 200
