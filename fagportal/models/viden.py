"""Everything that the knowledge pages are made from, one field per file in data/."""

from dataclasses import dataclass

from fagportal.models.behandling import Behandling
from fagportal.models.cases import Cases
from fagportal.models.godkendelser import Godkendelser
from fagportal.models.guide import Guide, Selvtjek
from fagportal.models.kilder import Kilder
from fagportal.models.modeller import Modeller
from fagportal.models.overblik import Forandringsteori, Instanser, Ordliste, Tidslinje
from fagportal.models.spoergeguide import Spoergeguide
from fagportal.models.synonymer import Synonymer
from fagportal.models.tal import Talsamling
from fagportal.models.wcag import Wcag


@dataclass(frozen=True)
class Viden:
    """The knowledge files of a data folder: the field `kilder` is what stands in kilder.yml, and so on."""

    kilder: Kilder
    modeller: Modeller
    tal: Talsamling
    spoergeguide: Spoergeguide
    cases: Cases
    guide: Guide
    selvtjek: Selvtjek
    forandringsteori: Forandringsteori
    instanser: Instanser
    tidslinje: Tidslinje
    ordliste: Ordliste
    godkendelser: Godkendelser
    synonymer: Synonymer
    wcag: Wcag
    behandling: Behandling
