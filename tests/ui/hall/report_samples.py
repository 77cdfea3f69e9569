"""A mandate as the hall talks about it, in English, in Welsh or in both, from one wording."""

from __future__ import annotations

from tests.ui.hall.evening_samples import Tongue
from ui.present.scenes import RecallScene, ReportLine, ReportScene, ReportSign, Scene


def report_samples(t: Tongue) -> dict[str, Scene]:
    return {"report": _report(t), "recall": _recall(t)}


def _report(t: Tongue) -> ReportScene:
    return ReportScene(
        t("Report on M-2026-03", "Adroddiad ar M-2026-03"),
        "Ayesha Karim",
        (
            ReportLine(
                t("A last bus at or after 23:00.", "Bws olaf am 23:00 neu wedyn."),
                ReportSign.DONE,
                t("Done: carried by 14 to 3.", "Gwnaed: derbyniwyd o 14 i 3."),
                t("Bind", "Rhwymo"),
            ),
            ReportLine(
                t("Free travel for under-18s.", "Teithio am ddim i bobl dan 18 oed."),
                ReportSign.DEPARTED,
                t(
                    "Departed from it: only half fare could be had.",
                    "Gwyrwyd oddi wrtho: dim ond hanner pris oedd i'w gael.",
                ),
                t("Seek", "Ceisio"),
            ),
            ReportLine(
                t("What does a bus at 23:00 cost?", "Faint yw cost bws am 23:00?"),
                ReportSign.NOT_REACHED,
                t("Not reached", "Heb ei gyrraedd"),
                t("Ask", "Gofyn"),
            ),
            ReportLine(
                t("A shared letter with Greatfield.", "Llythyr ar y cyd â Greatfield."),
                ReportSign.TO_RATIFY,
                t("Now needs ratifying", "Angen ei gadarnhau nawr"),
            ),
        ),
    )


def _recall(t: Tongue) -> RecallScene:
    return RecallScene(
        t("Recall of M-2026-03", "Galw M-2026-03 yn ôl"),
        t("That mandate M-2026-03 be recalled.", "Galw mandad M-2026-03 yn ôl."),
        t("Ayesha Karim, to the Hull District Assembly", "Ayesha Karim, i Gynulliad Hull"),
        t("For: the mandate ends now.", "O blaid: daw'r mandad i ben nawr."),
        t("Against: the mandate goes on.", "Yn erbyn: mae'r mandad yn parhau."),
        (
            t("On the notice since 14 May.", "Ar yr hysbysiad ers 14 Mai."),
            t("The delegate was heard.", "Clywyd y dirprwy."),
        ),
    )
