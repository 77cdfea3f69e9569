"""What an evening worked out, in English, in Welsh or in both, from one wording."""

from __future__ import annotations

from tests.ui.hall.evening_samples import TONGUES, Tongue
from ui.present.changed_words import changed_words
from ui.present.scenes import (
    ActionLine,
    Actions,
    ChangedProposal,
    ChangedText,
    DecisionLine,
    Decisions,
    InstructionLine,
    InstructionScene,
    MandateScene,
    Outcome,
    Scene,
)

OLD = {
    "en": "This assembly asks the bus company to bring back a last 56 at 22:30 from Monday to "
    "Friday, and mandates its delegate to speak for it.",
    "cy": "Mae'r cynulliad hwn yn gofyn i'r cwmni bysiau adfer y 56 olaf am 22:30 o ddydd Llun i "
    "ddydd Gwener, ac yn rhoi mandad i'w ddirprwy siarad o'i blaid.",
}
NEW = {
    "en": "This assembly asks the bus company and the council to bring back a last 56 at 23:00 "
    "from Monday to Saturday, and mandates its delegate to speak for it.",
    "cy": "Mae'r cynulliad hwn yn gofyn i'r cwmni bysiau a'r cyngor adfer y 56 olaf am 23:00 o "
    "ddydd Llun i ddydd Sadwrn, ac yn rhoi mandad i'w ddirprwy siarad o'i blaid.",
}


def outcome_samples(t: Tongue) -> dict[str, Scene]:
    return {
        "changed words": _changed(t),
        "instruction": _instruction(t),
        "frame of a mandate": _frame(t),
        "two clauses opposed": _opposed(t),
        "decisions": _decisions(t),
        "actions": _actions(t),
    }


def _changed(t: Tongue) -> ChangedProposal:
    spoken = [code for code in ("en", "cy") if TONGUES[code](*"ab") in t(*"ab").split("\n")]
    texts = tuple(ChangedText(code, changed_words(OLD[code], NEW[code])) for code in spoken)
    return ChangedProposal(
        t("Proposal 1, as changed", "Cynnig 1, fel y'i newidiwyd"),
        texts,
        t("taken out", "tynnwyd allan"),
        t("put in", "ychwanegwyd"),
    )


def _instruction(t: Tongue) -> InstructionScene:
    return InstructionScene(
        t("Mandate M-2026-03", "Mandad M-2026-03"),
        t("Instruction 2 of 5", "Cyfarwyddyd 2 o 5"),
        t("Seek", "Ceisio"),
        t("The delegate argues for it.", "Bydd y dirprwy yn dadlau drosto."),
        t("Free travel for under-18s.", "Teithio am ddim i bobl dan 18 oed."),
        t(
            "Ayesha Karim, to the Hull District Assembly",
            "Ayesha Karim, i Gynulliad Dosbarth Hull",
        ),
        fallback=t(
            "If that cannot be had: half fare until April 2027.",
            "Os na ellir cael hynny: hanner pris tan fis Ebrill 2027.",
        ),
    )


def _frame(t: Tongue) -> MandateScene:
    """The first page: what the instructions stand in."""
    return MandateScene(
        t("The last 56", "Y 56 olaf"),
        t("Ayesha Karim, to the District Assembly", "Ayesha Karim, i'r Cynulliad Dosbarth"),
        (InstructionLine(t("1  Bind", "1  Rhwymo"), t("A bus at 23:00.", "Bws am 23:00.")),),
        facts=(
            InstructionLine(
                t("Scope", "Cwmpas"),
                t("Buses, and no other business.", "Bysiau, a dim materion eraill."),
            ),
            InstructionLine(
                t("Reporting", "Adrodd"),
                t("In writing within 7 days.", "Yn ysgrifenedig o fewn 7 diwrnod."),
            ),
            InstructionLine(
                t("Term", "Tymor"),
                t(
                    "From adoption until 31 July 2026. At most 2 terms in a row.",
                    "O'i fabwysiadu tan 31 Gorffennaf 2026. 2 dymor yn olynol ar y mwyaf.",
                ),
            ),
        ),
    )


def _opposed(t: Tongue) -> MandateScene:
    return MandateScene(
        t("These two seem to go against each other", "Mae'r ddau hyn fel pe baent yn groes"),
        t("Hull District Assembly", "Cynulliad Dosbarth Hull"),
        (
            InstructionLine(
                "M-2026-01, 1",
                t(
                    "Vote for fewer buses by day, if that saves the last one.",
                    "Pleidleisio dros lai o fysiau yn y dydd, os yw'n achub yr olaf.",
                ),
            ),
            InstructionLine(
                t("Tonight, 3", "Heno, 3"),
                t("Never agree to fewer buses by day.", "Byth cytuno i lai o fysiau yn y dydd."),
            ),
        ),
        lines=(
            t(
                "We can adopt it as it is, mend its words, or vary M-2026-01 instead.",
                "Gallwn ei dderbyn fel y mae, newid ei eiriau, neu amrywio M-2026-01 yn ei le.",
            ),
        ),
    )


def _decisions(t: Tongue) -> Decisions:
    carried = t("Carried", "Derbyniwyd")
    return Decisions(
        t("What we decided", "Ein penderfyniadau"),
        (
            DecisionLine(
                "D7-1",
                t("Ask for a last bus at 23:00", "Gofyn am fws olaf am 23:00"),
                Outcome.CARRIED,
                carried,
            ),
            DecisionLine(
                "D7-2",
                t("Ayesha Karim is our delegate", "Ayesha Karim yw ein dirprwy"),
                Outcome.CHOSEN,
                t("Elected", "Etholwyd"),
            ),
            DecisionLine(
                "D7-3",
                t(
                    "Meet at the library instead of St Giles Hall in winter",
                    "Cwrdd yn y llyfrgell yn lle Neuadd San Silyn yn y gaeaf",
                ),
                Outcome.NOT_CARRIED,
                t("Not carried", "Ni dderbyniwyd"),
            ),
            DecisionLine(
                "D7-4",
                t("A crossing on Marfleet Lane", "Croesfan ar Marfleet Lane"),
                Outcome.OTHER,
                t("Put off", "Gohiriwyd"),
            ),
        ),
    )


def _actions(t: Tongue) -> Actions:
    return Actions(
        t("Who does what", "Pwy sy'n gwneud beth"),
        (
            ActionLine(
                t("Write to the bus company", "Ysgrifennu at y cwmni bysiau"),
                "Ayesha Karim",
                t("by 28 May", "erbyn 28 Mai"),
            ),
            ActionLine(
                t("Count evening passengers at the lane end", "Cyfrif teithwyr gyda'r nos"),
                "Tomos, Ewa, Mo",
                t("by 4 June", "erbyn 4 Mehefin"),
            ),
            ActionLine(
                t("Book the hall and the crèche", "Archebu'r neuadd a'r crèche"),
                "Dilys Pugh",
                t("by 1 June", "erbyn 1 Mehefin"),
            ),
        ),
    )
