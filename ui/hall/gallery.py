"""The scenes that lead through an evening and show how: who paints each, and in how many pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from ui.hall.canvas import Canvas
from ui.hall.paint_changed import changed_pages, paint_changed
from ui.hall.paint_closing import paint_closing_words
from ui.hall.paint_council import paint_seats, seat_pages
from ui.hall.paint_evening import (
    paint_next_meeting,
    paint_now_next,
    paint_question,
    paint_starting,
)
from ui.hall.paint_groups import find_pages, paint_find_tables
from ui.hall.paint_guidance import (
    agreement_pages,
    how_pages,
    paint_agreements,
    paint_how,
    paint_light_check,
    paint_signals,
    signal_pages,
)
from ui.hall.paint_outcome import (
    action_pages,
    decision_pages,
    instruction_pages,
    paint_actions,
    paint_decisions,
    paint_instruction,
)
from ui.hall.paint_play import (
    paint_play_choices,
    paint_play_first,
    paint_play_line,
    paint_play_words,
)
from ui.hall.paint_play_boards import (
    drawn_pages,
    map_pages,
    paint_play_board,
    paint_play_drawn,
    paint_play_map,
    paint_play_picture,
    paint_play_tables,
    paint_play_wall,
    table_pages,
    wall_pages,
)
from ui.hall.paint_points import paint_points, point_pages
from ui.hall.paint_report import paint_recall, paint_report, recall_pages, report_pages
from ui.hall.paint_speaking import paint_speaking
from ui.hall.paint_turns import paint_speaker, paint_stage, paint_turn
from ui.present import scene_play as play
from ui.present import scenes
from ui.present.scene_speaking import SpeakingList

PAINTERS: Final[Mapping[type, Callable[[Canvas, Any], None]]] = {
    scenes.Starting: paint_starting,
    scenes.NowNext: paint_now_next,
    scenes.QuestionScene: paint_question,
    scenes.SpeakerTurn: paint_speaker,
    scenes.Turn: paint_turn,
    scenes.StageCue: paint_stage,
    scenes.NextMeeting: paint_next_meeting,
    scenes.ClosingWords: paint_closing_words,
    scenes.HandSignals: paint_signals,
    scenes.Agreements: paint_agreements,
    scenes.HowToVote: paint_how,
    scenes.LightCheck: paint_light_check,
    scenes.ChangedProposal: paint_changed,
    scenes.InstructionScene: paint_instruction,
    scenes.Decisions: paint_decisions,
    scenes.Actions: paint_actions,
    scenes.ReportScene: paint_report,
    scenes.RecallScene: paint_recall,
    scenes.Seats: paint_seats,
    SpeakingList: paint_speaking,
    scenes.FindTables: paint_find_tables,
    scenes.PointsBoard: paint_points,
    play.PlayWords: paint_play_words,
    play.PlayChoices: paint_play_choices,
    play.PlayLine: paint_play_line,
    play.PlayFirst: paint_play_first,
    play.PlayDrawn: paint_play_drawn,
    play.PlayTables: paint_play_tables,
    play.PlayWall: paint_play_wall,
    play.PlayMap: paint_play_map,
    play.PlayBoard: paint_play_board,
    play.PlayPicture: paint_play_picture,
}

#: Of a scene, the width and the height it has: what its painter splits into pages.
PAGES: Final[Mapping[type, Callable[[Any, float, float], Sequence[object]]]] = {
    scenes.HandSignals: signal_pages,
    scenes.Agreements: agreement_pages,
    scenes.HowToVote: how_pages,
    scenes.ChangedProposal: changed_pages,
    scenes.InstructionScene: instruction_pages,
    scenes.Decisions: decision_pages,
    scenes.Actions: action_pages,
    scenes.ReportScene: report_pages,
    scenes.RecallScene: recall_pages,
    scenes.Seats: seat_pages,
    scenes.FindTables: find_pages,
    scenes.PointsBoard: point_pages,
    play.PlayDrawn: drawn_pages,
    play.PlayTables: table_pages,
    play.PlayWall: wall_pages,
    play.PlayMap: map_pages,
}
