"""The commands: python -m fagportal check | schemas | site | headers | serve-prod | rollback | upload."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from fagportal.checks import load_data
from fagportal.faults import Faults
from fagportal.hosting.configs import write_configs
from fagportal.hosting.local import serve_prod
from fagportal.hosting.site import Site
from fagportal.hosting.upload import upload_edition
from fagportal.placing import rollback
from fagportal.publishing import CONFIGS, BuildFailed, build_site
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
    _add_hosting(commands)
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "headers":
            write_configs(chosen.til, Site(tuple(chosen.navn), chosen.rod, embedders=tuple(chosen.ramme)))
            return 0
        if chosen.command == "serve-prod":
            serve_prod(ROOT / "site" / "offentlig", chosen.port)
            return 0
        if chosen.command == "rollback":
            print(f"site viser nu {rollback(ROOT).name}. Det, der er rettet eller fjernet siden, er ikke med.")
            return 0
        if chosen.command == "upload":
            done = upload_edition(ROOT / "site", chosen.edition, chosen.bucket, chosen.endpoint, chosen.allowed)
            print(f"{done.sent} filer er sendt, {done.kept} var der i forvejen, og {done.deleted} er slettet.")
            return 0
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


def _add_hosting(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    headers = commands.add_parser("headers", help="lav filerne til nginx, Caddy og andre webservere i deploy/ på ny")
    headers.add_argument("--til", type=Path, default=ROOT / "deploy", metavar="MAPPE", help="skriv dem her i stedet")
    headers.add_argument("--navn", nargs="+", default=Site.names, help="de navne, som portalen har på nettet")
    headers.add_argument("--rod", default=Site.root, metavar="MAPPE", help="hvor den byggede udgave ligger på serveren")
    headers.add_argument(
        "--ramme", nargs="+", default=(), metavar="ADRESSE", help="hvem der må vise /embed/ på deres egne sider"
    )
    commands.add_parser("rollback", help="sæt udgaven fra før på plads igen (og den nye, hvis den kaldes to gange)")
    upload = commands.add_parser("upload", help="læg en udgave i et S3-lager (kræver requirements-s3.txt)")
    upload.add_argument("--bucket", required=True, metavar="NAVN")
    upload.add_argument("--endpoint", metavar="ADRESSE", help="lagerets adresse, når det ikke er Amazons")
    upload.add_argument("--edition", choices=CONFIGS, default="offentlig")
    upload.add_argument(
        "--jeg-ved-at-den-er-intern", action="store_true", dest="allowed", help="kræves til udgaven fag"
    )
    serve = commands.add_parser("serve-prod", help="vis site/offentlig med den rigtige nginx")
    serve.add_argument("--port", type=int, default=8080)


def _check(settings: Settings, streng: bool) -> None:
    data = load_data(settings.data, settings.today, streng=streng, own=settings.own_addresses)
    contacts = [kontakt for entry in data.rosters.values() for kontakt in entry.roster.kontakter]
    unconfirmed = sum(kontakt.kontrolleret is None for kontakt in contacts)
    print(
        f"Ingen fejl. {len(data.kommuner)} kommuner, {len(data.rosters)} rostere, "
        f"{len(contacts)} kontakter, heraf {unconfirmed} ikke bekræftet."
    )


if __name__ == "__main__":
    sys.exit(main())
