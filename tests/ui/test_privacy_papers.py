"""One person's data as files, and the papers beside the record that have a name in them."""

from __future__ import annotations

import json
from datetime import date

from facilitator.parts import actions
from facilitator.readings.standing.people_kept import everybody
from tests.facilitator.hall import hall_of, item
from ui.papers import papers_folder
from ui.present.privacy import found, of_these
from ui.privacy_papers import deleted, papers_with, person_files


def test_one_person_is_handed_over_in_words_and_for_programs_and_found_in_papers(tmp_path):
    with hall_of(tmp_path, item("bus")) as hall:
        hall.do(actions.NoteAction({"en": "Ask"}, "Bea Quill"))
        hall.do(actions.NoteAction({"en": "Tell"}, "Ann Bea"))
        (known,) = found(everybody(hall.world), "quill bea")
        folder = papers_folder(hall.path)
        folder.mkdir()
        pdf, data = person_files(hall.world, known, date(2026, 5, 15), folder)
        assert "Quill" not in pdf.name + data.name
        told = json.loads(data.read_bytes())
        assert (told["name"], told["places"][0]["code"]) == ("Bea Quill", "A-2026-001")
        assert papers_with(hall.path, "bea  quill") == (pdf, data)
        assert papers_with(hall.path, "Ann Bea") == ()
        assert deleted((pdf, data)) == ()
        assert of_these(known, ()).people == ()


def test_two_people_of_one_day_are_two_piles_of_files(tmp_path):
    with hall_of(tmp_path, item("bus")) as hall:
        hall.do(actions.NoteAction({"en": "Ask"}, "Bea Quill"))
        hall.do(actions.NoteAction({"en": "Tell"}, "Ann Bea"))
        piles = [
            person_files(hall.world, known, date(2026, 5, 15), tmp_path / "out")
            for known in everybody(hall.world)
        ]
        assert len({file for pile in piles for file in pile}) == 4
        told = [json.loads(data.read_bytes())["name"] for _pdf, data in piles]
        assert told == [known.name for known in everybody(hall.world)]


def test_pages_and_plain_texts_with_a_name_are_found_and_only_whole_names(tmp_path):
    folder = papers_folder(tmp_path / "x.assembly")
    folder.mkdir()
    page, text, other = (folder / name for name in ("m.html", "m.txt", "other.txt"))
    page.write_text("<p>Ann <b>O&#x27;Hara</b></p>")
    text.write_text("Minutes: Ann\n O'Hara spoke.")
    other.write_text("Joann O'Harald planned it.")
    assert papers_with(tmp_path / "x.assembly", "ann o'hara") == (page, text)
    text.chmod(0o444)
    assert deleted((page, text, folder / "gone.pdf")) == (text,)
