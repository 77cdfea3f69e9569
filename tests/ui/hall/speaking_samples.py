"""The speaking list, in English, in Welsh or in both, from one wording."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.hall.evening_samples import Tongue
from ui.present.scene_meeting import CountdownState, CountdownView
from ui.present.scene_speaking import SpeakingList, SpeakingRow
from ui.present.scenes import Gesture, Scene


def speaking_samples(t: Tongue) -> dict[str, Scene]:
    shown = _list(t)
    quiet = replace(
        shown,
        order=t("This side and That side, by turns", "Yr ochr hon a'r ochr draw, bob yn ail"),
        now="",
        rows=(),
        more="",
        countdown=None,
        notes=(t("The list is closed.", "Mae'r rhestr ar gau."),),
    )
    return {"speaking": shown, "speaking closed": quiet}


def _list(t: Tongue) -> SpeakingList:
    return SpeakingList(
        title=t("Who speaks next", "Pwy sy'n siarad nesaf"),
        order=t("Those who have not spoken go first", "Y rhai sydd heb siarad sy'n mynd yn gyntaf"),
        now_word=t("Now", "Nawr"),
        now="47",
        rows=(
            SpeakingRow("12", t("Direct answer", "Ateb uniongyrchol"), Gesture.DIRECT),
            SpeakingRow("108"),
            SpeakingRow(t("a hand, row 3", "llaw, rhes 3").split("\n")[0]),
        ),
        more=t("2 more wait", "Mae 2 arall yn aros"),
        empty=t("Nobody waits to speak.", "Nid oes neb yn aros i siarad."),
        notes=(t("The list closes at 19:40.", "Bydd y rhestr yn cau am 19:40."),),
        countdown=CountdownView("1:52", 0.62, CountdownState.CALM, t("to speak", "i siarad")),
    )
