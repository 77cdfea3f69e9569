"""Sample values of the papers around a mandate: lists, key papers, letters, sheets, files."""

from __future__ import annotations

from datetime import date

from facilitator.documents.certificate.value import Instruction
from facilitator.documents.mandates.delegate_file_value import (
    DelegateFile,
    FiledExpense,
    FiledInstruction,
    FiledMandate,
    FiledReport,
    FiledVote,
)
from facilitator.documents.mandates.key_papers_value import FoundingCertificate, RecoverySheet
from facilitator.documents.mandates.letter_value import Letter, Occasion
from facilitator.documents.mandates.lists_value import (
    StatusLine,
    StatusListPaper,
    TrustLine,
    TrustListPaper,
)
from facilitator.documents.mandates.report_sheet_value import ReportSheet
from tests.facilitator.documents.evening import CERTIFICATE, DIGEST

ASSEMBLY = CERTIFICATE.assembly
FINGERPRINT = "7F3A 91C0 4BE2 5D68 A1F0 C3E9 7B2D 4456"
BODY = "Hull District Assembly of Neighbourhoods"

STATUS_LIST = StatusListPaper(
    assembly=ASSEMBLY,
    number=12,
    day=date(2026, 6, 11),
    next_day=date(2026, 7, 23),
    ended=(
        StatusLine("C-2026-03", "M-2026-03", "recalled", date(2026, 6, 11)),
        StatusLine("C-2026-02", "M-2026-02", "suspended", date(2026, 6, 11)),
        StatusLine("C-2025-07", "M-2025-07", "resigned", date(2025, 12, 3)),
    ),
    in_force=(StatusLine("C-2026-04", "M-2026-04", "active", date(2026, 6, 11)),),
    signatory="Grace Adeyemi",
    code="MANDSL" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" * 10,
    fingerprint=FINGERPRINT,
)
TRUST_LIST = TrustListPaper(
    district=BODY,
    number=3,
    day=date(2026, 6, 2),
    fingerprint="0C5E 77A1 9D3B 20F4 6E18 BB02 94CD 1A7F",
    lines=(
        TrustLine(ASSEMBLY, FINGERPRINT, date(2026, 1, 8)),
        TrustLine("Assembly of Greatfield", DIGEST[:4].upper() * 8, date(2025, 9, 1)),
        TrustLine(
            "Assembly of Bilton", "91C0 4BE2 5D68", date(2025, 3, 1), date(2026, 3, 1), revoked=True
        ),
    ),
    code="MANDTL" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" * 20,
)
RECOVERY = RecoverySheet(
    assembly=ASSEMBLY,
    day=date(2026, 5, 14),
    lines=("K3QF 7XZA 2MNB PQ5T", "WLRC 6HJD VE4S YU2G", "ABCD EFGH 2345 672A"),
    fingerprint=FINGERPRINT,
    code="MANDRK" + "K3QF7XZA2MNBPQ5TWLRC6HJDVE4SYU2GABCDEFGH2345672A",
)
FOUNDING = FoundingCertificate(
    assembly=ASSEMBLY,
    day=date(2026, 1, 8),
    area="Marfleet North",
    place="St Giles Hall",
    languages=("English", "Welsh"),
    fingerprint=FINGERPRINT,
    words=("anchor", "basket", "candle", "donkey", "engine", "forest", "garden", "hammer"),
    founders=("Grace Adeyemi", "Mo Reilly", "Pat Lowe", "", "", ""),
)
REPORT_SHEET = ReportSheet(
    assembly=ASSEMBLY,
    mandate="M-2026-03",
    delegate="Ayesha Karim",
    destination=BODY,
    instructions=CERTIFICATE.instructions,
    sittings="2 June and 7 July 2026",
    issue="Evening bus service 56",
    report_by=date(2026, 7, 14),
)
FILE = DelegateFile(
    assembly=ASSEMBLY,
    delegate="Ayesha Karim",
    day=date(2026, 7, 16),
    digest=DIGEST,
    mandates=(
        FiledMandate(
            number="M-2026-03",
            certificate="C-2026-03",
            destination=BODY,
            standing="reported",
            issue="Evening bus service 56",
            since=date(2026, 5, 14),
            until=date(2026, 7, 31),
            instructions=(
                FiledInstruction(CERTIFICATE.instructions[0], "done", "Carried 9 to 2."),
                FiledInstruction(
                    CERTIFICATE.instructions[1], "departed", "A fare of 50p was on offer that day."
                ),
                FiledInstruction(CERTIFICATE.instructions[2]),
                FiledInstruction(Instruction("ASK", "What a 23:00 bus costs."), "not_reached"),
            ),
            votes=(
                FiledVote(date(2026, 6, 2), BODY, "A last bus at 23:00", "for", "D-2026-031", 1),
                FiledVote(
                    date(2026, 6, 2), BODY, "A fare of 50p", "for", "D-2026-032", 2, against=True
                ),
                FiledVote(date(2026, 7, 7), BODY, "A new logo", "abstained"),
            ),
            reports=(
                FiledReport(date(2026, 6, 9), 0, "", "A written note."),
                FiledReport(date(2026, 6, 11), 8, "accepted", "Told in five minutes."),
            ),
            expenses=(
                FiledExpense(date(2026, 6, 2), 640, "Bus fares"),
                FiledExpense(date(2026, 7, 7), 505, "Bus fares"),
            ),
            notes=("Censured by decision D-2026-040.",),
        ),
    ),
)


def letter(occasion: Occasion) -> Letter:
    """A letter of that occasion with all there is to say."""
    return Letter(
        occasion=occasion,
        assembly=ASSEMBLY,
        day=date(2026, 6, 12),
        to=BODY,
        mandate="M-2026-03",
        certificate="C-2026-03",
        delegate="Ayesha Karim",
        destination=BODY,
        meeting=date(2026, 6, 18),
        time="19:00",
        place="St Giles Hall",
        decision="D-2026-041",
        status_list=12,
        alternate="Tom Dale",
        alternate_certificate="C-2026-05",
        reply_by=date(2026, 6, 17),
        consent=True,
        signatory="Grace Adeyemi",
    )
