"""The commands: python -m fagportal check | schemas | site."""

import argparse
import sys
from collections.abc import Sequence

from fagportal.checks import load_data
from fagportal.faults import Faults
from fagportal.publishing import BuildFailed, build_site
from fagportal.schemas import write_schemas
from fagportal.settings import ROOT, Settings, read_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 when something is wrong with the data or the build, 2 for a wrong call."""
    parser = argparse.ArgumentParser(prog="fagportal", description="Kontrollér data, og byg portalen.")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="kontrollér data alene")
    check.add_argument(
        "--streng", action="store_true", help="som til en rigtig udgivelse: alt er bekræftet og har en ejer"
    )
    commands.add_parser("schemas", help="lav schemas/ på ny ud fra modellerne")
    commands.add_parser("site", help="byg begge udgaver")
    chosen = parser.parse_args(arguments)
    try:
        settings = read_settings()
        if chosen.command == "check":
            _check(settings, chosen.streng)
        elif chosen.command == "schemas":
            write_schemas(ROOT / "schemas", load_data(ROOT / "data", settings.today).vokabular)
        else:
            build_site(ROOT, settings)
    except Faults as found:
        print(found)
        files = len({fault.path for fault in found.faults})
        print(
            f"{len(found.faults)} fejl i {files} {'fil' if files == 1 else 'filer'}. Intet er ændret.", file=sys.stderr
        )
        return 1
    except (BuildFailed, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _check(settings: Settings, streng: bool) -> None:
    data = load_data(settings.data, settings.today, streng=streng)
    contacts = [kontakt for entry in data.rosters.values() for kontakt in entry.roster.kontakter]
    unconfirmed = sum(kontakt.kontrolleret is None for kontakt in contacts)
    print(
        f"Ingen fejl. {len(data.kommuner)} kommuner, {len(data.rosters)} rostere, "
        f"{len(contacts)} kontakter, heraf {unconfirmed} ikke bekræftet."
    )


if __name__ == "__main__":
    sys.exit(main())
