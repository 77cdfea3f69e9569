"""Who hears a paper read hears all of it, in its order, and knows headings, tables and languages.

`read` tells what it can of PDF/UA-1 from the file; that a paper conforms to it stays unproven.
"""

from __future__ import annotations

import importlib
import io
import pkgutil
import re
import shutil
import subprocess
from functools import cache

import pikepdf
import pytest

import facilitator.documents
from facilitator.documents.pages import Furniture, pdf
from facilitator.documents.tables import rows_table
from facilitator.documents.tagging.paragraphs import BULLET
from facilitator.documents.typesetting import BODY, HEADING, TITLE, paragraph
from tests.facilitator.documents import every_paper, privacy_papers
from tests.facilitator.documents.evening import BUS
from tests.facilitator.documents.every_paper import EVERY
from tests.facilitator.documents.tags import read

LANGUAGES = ("en", "cy")
DAILY = ("minutes", "poster", "ballot papers", "camera cards")
#: At the foot of a page: its number, and the word beside the box for initials.
FOOT = re.compile(r"(Initials|Blaenlythrennau)(Page|Tudalen) \d+ (of|o) \d+$")
WATERMARK = re.compile(r"DRAFT|DRAFFT")


@cache
def made(name, language):
    return EVERY[name](language)


@cache
def heard(name, language):
    return read(made(name, language))


def set_as(story):
    """That story on A4 pages, as it is read."""
    return read(pdf(story, Furniture("A title", "An assembly", "At the foot"), "en"))


def says_it_all(name, language):
    """Nothing is wrong with its tags, and nothing but furniture is left out of them."""
    reading = heard(name, language)
    assert reading.faults == []
    tagged = set(reading.said("H1", "H2", "H3", "P", "TH", "TD", "LBody", "Caption"))
    left_out = [text for text in reading.furniture if text not in tagged]
    assert [text for text in left_out if not (FOOT.search(text) or WATERMARK.match(text))] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DAILY)
def test_all_of_a_paper_is_tagged_in_its_order_and_the_rest_is_furniture(name, language):
    says_it_all(name, language)


@pytest.mark.prove
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(EVERY.keys() - set(DAILY)))
def test_all_of_every_other_paper_is_tagged_too(name, language):
    says_it_all(name, language)


@pytest.mark.prove
def test_every_kind_of_paper_is_among_those_that_are_looked_at():
    package = facilitator.documents
    names = [one.name for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    makers = {
        name
        for module in map(importlib.import_module, names)
        for name, thing in vars(module).items()
        if name.endswith("_pdf") and getattr(thing, "__module__", "") == module.__name__
    }
    no_paper_of_its_own = {"outline_pdf", "sheets_pdf"}  # which the minutes and all cards use
    looked_at = vars(every_paper).keys() | vars(privacy_papers).keys()
    assert makers - no_paper_of_its_own - looked_at == set()


def test_the_words_of_a_resolution_are_one_paragraph_in_its_own_language():
    reading = heard("minutes", "en")
    (english,) = [text for text in reading.said("P") if "last 56 bus" in text]
    assert english.endswith(BUS["en"].removeprefix("That "))
    assert BUS["cy"].removeprefix("Bod ") in reading.in_language("cy")


def test_the_other_side_of_a_sheet_is_heard_in_its_own_language():
    reading = heard("tonight's sheet", "cy")
    assert "What we decided" in reading.in_language("en")
    assert reading.in_language("cy") == ""  # the paper's own, said once for all of it


def test_headings_are_bookmarks_two_deep():
    bookmarks = heard("minutes", "en").bookmarks
    assert bookmarks[:2] == [(0, "Minutes of meeting no. 7"), (1, "1 Present")]
    assert [title for level, title in bookmarks if not level] == ["Minutes of meeting no. 7"]


def test_who_hears_figures_hears_first_what_they_are_of():
    table = next(node for node in heard("minutes", "en").root.all() if node.tag == "Table")
    heads, figures = ([cell.text for cell in row.kids] for row in table.kids)
    assert (heads[0], figures[0]) == ("Residents", "163")
    assert {cell.scope for cell in table.kids[0].kids} == {"Column"}


def test_a_paragraph_over_the_end_of_a_page_stays_one_and_its_words_stay_apart():
    words = " ".join(f"word{n}" for n in range(2000))
    reading = set_as(lambda: [paragraph("Title", TITLE), paragraph(words, BODY)])
    (node,) = [node for node in reading.root.all() if node.tag == "P"]
    assert node.text == words
    assert len({page for page, _ in node.pieces}) > 1


def test_a_word_longer_than_its_line_is_not_parted():
    word = "x" * 300
    reading = set_as(lambda: [paragraph(f"{word} end\nof it", BODY)])
    assert reading.said("P") == [f"{word} end of it"]


def test_a_head_that_comes_again_on_the_next_page_is_heard_once():
    rows = [("Item", "Took"), *((f"Item {n}", f"{n} min") for n in range(200))]
    reading = set_as(lambda: [rows_table(rows, [200, 100], 0)])
    assert reading.faults == []
    assert len([node for node in reading.root.all() if node.tag == "Table"]) == 1
    assert reading.said("TH") == ["Item", "Took"]
    assert reading.said("TD") == [cell for row in rows[1:] for cell in row]
    assert sum(text.startswith("Item") for text in reading.furniture) > 1


def test_points_are_items_of_one_list_and_a_number_stands_apart_from_its_heading():
    def story():
        points = [paragraph(text, BODY, BULLET) for text in ("A bench", "A lamp")]
        return [paragraph("Title", TITLE), paragraph("Wishes", HEADING, "1"), *points]

    reading = set_as(story)
    (listed,) = [node for node in reading.root.kids if node.tag == "L"]
    assert len(listed.kids) == 2
    assert reading.said("LBody") == ["A bench", "A lamp"]
    assert reading.said("Lbl") == [BULLET, BULLET]
    assert reading.said("H2") == ["1 Wishes"]


def test_a_code_is_a_picture_with_words_in_its_place():
    figures = [node for node in heard("poster", "cy").root.all() if node.alt]
    assert [node.tag for node in figures] == ["Figure"]


# The checker is worth what it finds.


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        (lambda file: file.Root.__delitem__("/Lang"), "without its language"),
        (lambda file: file.docinfo.__delitem__("/Title"), "without a title"),
        (lambda file: file.Root.StructTreeRoot.K[0].K.__delitem__(2), "is no element's"),
        (lambda file: _retag(file, "/H1", "/H3"), "H3 comes after H0"),
        (lambda file: _retag(file, "/TD", "/P"), "P within TR"),
        (lambda file: _without(file, "Artifact"), "outside every tag"),
    ],
)
def test_what_is_wrong_with_tags_is_found(harm, found):
    with pikepdf.open(io.BytesIO(made("minutes", "en"))) as file:
        harm(file)
        out = io.BytesIO()
        file.save(out)
    assert any(found in fault for fault in read(out.getvalue()).faults)


def _retag(file, old, new):
    for thing in file.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == old:
            thing.S = pikepdf.Name(new)


def _without(file, tag):
    """The first page, without the marks around what is furniture."""
    kept, skipped = [], False
    for operands, operator in pikepdf.parse_content_stream(file.pages[0]):
        begins = str(operator) == "BMC" and str(operands[0]) == f"/{tag}"
        skipped = skipped or begins
        if begins or (skipped and str(operator) == "EMC"):
            skipped = begins
            continue
        kept.append((operands, operator))
    file.pages[0].Contents = file.make_stream(pikepdf.unparse_content_stream(kept))


# Other people's programs.


def said_by(program, *arguments, file):
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not on this machine")
    command = [program, *arguments, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def minutes(tmp_path):
    file = tmp_path / "minutes.pdf"
    file.write_bytes(made("minutes", "en"))
    return file


def test_qpdf_finds_nothing_wrong(minutes):
    assert "No syntax or stream encoding errors" in said_by("qpdf", "--check", file=minutes)


def test_poppler_calls_it_tagged_and_reads_words_apart(minutes):
    assert re.search("Tagged: +yes", said_by("pdfinfo", file=minutes))
    told = said_by("pdfinfo", "-struct-text", file=minutes)
    assert f'"D-2026-015 It was RESOLVED {BUS["en"][0].lower()}{BUS["en"][1:]}"' in told


@pytest.mark.prove
def test_qpdf_finds_nothing_wrong_with_any_paper(tmp_path):
    for name in EVERY:
        file = tmp_path / "paper.pdf"
        file.write_bytes(made(name, "cy"))
        assert "No syntax or stream encoding errors" in said_by("qpdf", "--check", file=file), name
