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
        assert papers_with(hall.path, "bea  quill") == (pdf,)
        assert papers_with(hall.path, "Ann Bea") == ()
        assert deleted((pdf,)) == ()
        assert of_these(known, ()).people == ()
