"""What is signed of a played evening: certificate, status list, trust list, and a dispatch.

Keys are made for it and thrown away: nobody can sign for the sample assembly, or for the sample
district, once the demo is over.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.credentials.files import status_file, trust_file
from facilitator.credentials.signing import signed_code
from facilitator.credentials.values import TrustedAssembly, TrustedKey, TrustList
from facilitator.dispatching import written
from facilitator.documents.certificate.certificate import certificate_pdf
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure
from facilitator.ids import random_id
from facilitator.issuing import signed_certificate, status_list_now, today
from facilitator.parts import assembly, keys, mandate
from facilitator.parts.dispatch import NoteOffer
from facilitator.record.assembly_key import AssemblyKey, new_key
from facilitator.signing import Signing
from facilitator.wording import in_language
from ui.sample.stage import Stage

_LANGUAGES = ("en",)
#: What the council hears that the assembly can lend.
_OFFERED = {
    "en": "A gazebo for open-air assemblies.",
    "cy": "Gasebo ar gyfer cynulliadau awyr agored.",
}


@dataclass(frozen=True, slots=True)
class SignedPapers:
    """The certificate's PDF, and the texts of `trust.json`, `status.json` and a dispatch."""

    certificate: bytes
    trust: str
    status: str
    dispatch: str


def signed_papers(stage: Stage) -> SignedPapers:
    """Make the key, the status list and the certificate of the last mandate, all in the record."""
    with TemporaryDirectory(prefix="facilitator-demo-") as folder:
        signing = Signing.in_folder(Path(folder))
        stage.do(signing.make())
        key = signing.key(stage.world)
    given, day = stage.world.of(mandate.PART).all[-1], _day(stage.world)
    stage.do(status_list_now(stage.world, key, day, given.id))
    newest = stage.world.of(keys.PART).lists[-1]
    paper = signed_certificate(stage.world, given.id, _LANGUAGES, key, day)
    pdf = certificate_pdf(paper, _LANGUAGES)
    digest = hashlib.sha256(pdf).hexdigest()
    stage.do(mandate.IssueCertificate(given.id, digest, newest.number))
    district = in_language(given.draft.destination, _LANGUAGES[0])
    trust = _trust_list(stage.world, district, key, day)
    stage.do(NoteOffer(wanted=False, words=_OFFERED))
    told = written(stage.world, key, day, random_id)
    stage.do(*told.commands)
    return SignedPapers(pdf, trust, status_file([newest.code]), told.text)


def _trust_list(world: World, district: str, key: AssemblyKey, day: date) -> str:
    """That of a district which knows this one assembly."""
    body, districts = world.of(assembly.PART), new_key()
    known = TrustedAssembly(body.id, body.name, (TrustedKey(key.public, day),))
    trust = TrustList(district, districts.public, 1, day, (known,))
    return trust_file(signed_code(trust, districts.sign, districts.public))


def _day(world: World) -> date:
    """The day of the evening that was played."""
    if world.at is None:
        raise EnvironmentFailure("Nothing was played.", "Start the demo again.")
    return today(world, world.at)
