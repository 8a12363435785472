"""What `make check` turns down, by file, line and field.

Signs that cannot be seen, or that look like others, are written as escapes: they must be seen here.
"""

from dataclasses import dataclass

ROSTER, KOMMUNER, ORGANISATIONER, PORTAL = "roster", "kommuner.csv", "organisationer.yml", "portal.yml"


@dataclass(frozen=True)
class Refused:
    """`written` stands for the field at `place`: as a text in quotes, or (`raw`) as it is.

    Without a place it is the whole file, and the fault is on `line`. The fault `says` what is wrong.
    """

    id: str
    file: str
    place: str
    written: str | bytes
    says: str
    raw: bool = False
    line: int = 1


def _invisible() -> list[Refused]:
    """Each sign that cannot be seen, in the next of the fields in which one writes freely."""
    signs = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"  # turn the text
    signs += "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u034f\u3164\uffa0\u2800\U000e0041\U000e0100\ufe00"  # nothing
    signs += "\u2028\u2029\x85\x00\x1b\x07\x7f\r\n\t\ue000\ufdd0\u0378"  # lines, controls, and what is no letter
    fields = (
        (ROSTER, "indgange.0.navn"), (ROSTER, "ressourcepersoner.0.navn"), (ROSTER, "politi.0.navn"),
        (ROSTER, "indgange.0.enhed"), (ROSTER, "indgange.0.traeffetid"), (ROSTER, "indgange.0.kilde"),
        (ROSTER, "sider.0.titel"), (ROSTER, "ejer"), (ROSTER, "bemaerkning"), (PORTAL, "ejer"),
        (ORGANISATIONER, "dansk_stalking_center.navn"), (ORGANISATIONER, "akut.navn.da"),
        (ORGANISATIONER, "politikredse.0.navn"),
    )  # fmt: skip
    made = []
    for number, sign in enumerate(signs):
        file, place = fields[number % len(fields)]
        made.append(Refused(f"invisible-{ord(sign):04x}", file, place, f"Ring{sign}her", f"(U+{ord(sign):04X}"))
    return made


def _texts(says: str, *fields: tuple[str, str, str | tuple[str, ...]], name: str, raw: bool = False) -> list[Refused]:
    """One input for each value of each field, all refused in the same words."""
    pairs = [(file, place, value) for file, place, given in fields for value in _tuple(given)]
    return [
        Refused(f"{name}-{number}", file, place, value, says, raw)
        for number, (file, place, value) in enumerate(pairs, start=1)
    ]


def _tuple(given: str | tuple[str, ...]) -> tuple[str, ...]:
    return given if isinstance(given, tuple) else (given,)


_BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"
_URLS = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<b>", "vbscript:x",
    "//evil.example/", "http://www.example.dk/", "ftp://www.example.dk/", "file:///etc/passwd", "www.example.dk",
    "https:www.example.dk", "https://bruger:kode@www.example.dk/", "https://www.example.dk@evil.example/",
    "https://www.example.dk\\@evil.example/", "https://ex\u0430mple.dk/", "https://xn--exmple-4nf.dk/",
    "https://xn--\u00e6/", "https://127.0.0.1/", "https://0x7f000001/", "https://[::1]/", "https://intranet/",
    "https://www.example.dk:99999/", "https://www.example.dk/<script>", "https://www.example.dk/\"onclick=x",
    "https://www.example.dk/{{ 7*7 }}", "https://www.example.dk/ x", "https://www.example.dk/\r\nX: 1",
    "https://www\u3002example\u3002dk/", "https://-.dk/", "https://.dk/", "https://", "mailto:x@example.dk",
    "https://www.example.dk/[x](y)", "https://www.example.dk/%zz",
)  # fmt: skip
_MAILS = (
    "x@example.dk\nBcc: alle@example.dk", "x@example.dk?bcc=alle@example.dk", "x@example.dk,y@example.dk",
    "x@example.dk%0aBcc:y@example.dk", "\"x y\"@example.dk", "X Y <x@example.dk>", "x@ex\u0430mple.dk",
    "\u0430nna@example.dk", "x@xn--exmple-4nf.dk", "x\uff20example.dk", "x@[127.0.0.1]", "x@localhost", "x@-.dk",
    "<script>@example.dk", "x&y@example.dk", "javascript:x@example.dk", "x@example.dk ", "x@" + "a" * 300 + ".dk",
)  # fmt: skip
_PHONES = (
    "99 99 99 9x", "99 99 99 99 lok. 12", "tel:99999999", "99999999;ext=1", "99999999,,1", "+46 8 123 456 78",
    "+1 555 0100", "0045 99 99 99 99 99",
    "９９ ９９ ９９ ９９", "٩٩٩٩٩٩٩٩", "99\u00a099\u00a099\u00a099", "99-99-99-99",
    "*21*99999999#", "90 00 00", "=99999999", "\n99 99 99 99", "9" * 300, "<b>99999999</b>",
)  # fmt: skip
_CPR = (
    "Borger 010190-1234", "Borger 0101901234", "Borger 010190 1234", "Borger 010190 - 1234", "Borger 010190\u20131234",
    "Borger ０１０１９０-１２３４",
)  # fmt: skip
_IDS = (
    "../x", "..", "%2e%2e", "a/b", "a\\b", ".git", "a b", "A", "å", "\u0430", "con", "nul", "com1", "lpt9", "-a", "a-",
    "a\x00", "a#b", "a?b", "a<b", "id=x onclick=y", "", "x" * 61,
)  # fmt: skip
_MIXED = "A\u043dna"  # the n is Russian
_NOT_A_DAY = ("12-03-2026", "i går", "2026-02-30", "2026-13-01", "2026-3-1", "2026-03-12T10:00:00Z", "=TODAY()")
_PEOPLE = ("ressourcepersoner.0.", "politi.0.")

# fmt: off
REFUSED: tuple[Refused, ...] = (
    *_invisible(),
    *_texts("løse accenttegn", (ROSTER, "indgange.0.navn", ("\u0338> x", "Z" + "\u0489" * 40)), name="marks"),
    *_texts("løse accenttegn", (KOMMUNER, "navn", "Eks" + "\u0300" * 50), (PORTAL, "ejer", "\u20ddx"), name="marks-2"),
    *_texts(
        "blander to alfabeter",
        *((ROSTER, f"{group}.0.navn", _MIXED) for group in ("indgange", "ressourcepersoner", "politi")),
        (ROSTER, "ressourcepersoner.0.enhed", "B\u03bfrn og unge"), (ROSTER, "bemaerkning", f"Ring til {_MIXED}"),
        (KOMMUNER, "navn", "\u0415ksempelby"), (KOMMUNER, "region", "Regi\u043en"),
        (ORGANISATIONER, "dansk_stalking_center.navn", "D\u0430nsk"), (PORTAL, "ejer", "Stalking \u0421enter"),
        name="homoglyph",
    ),
    *_texts("findes ikke", (KOMMUNER, "politikreds", ("Eksempelkredsens Pol1ti", "eksempelkredsens Politi")),
            name="kreds"),
    *_texts("usynligt tegn (U+202E", (KOMMUNER, "politikreds", "Nord\u202elands Politi"), name="kreds-that-turns"),
    *_texts("cpr-nummer", (ROSTER, "bemaerkning", _CPR), (ROSTER, "indgange.0.kilde", _CPR), name="cpr"),
    *_texts(
        "cpr-nummer",
        (ROSTER, "indgange.0.email", "0101901234@example.dk"),
        (ROSTER, "sider.0.url", "https://www.example.dk/sag/010190-1234"),
        (PORTAL, "ejer", "010190-1234"),
        (KOMMUNER, "navn", "010190-1234"),
        name="cpr-elsewhere",
    ),
    *_texts("adresse", (ROSTER, "sider.0.url", _URLS), name="url"),
    *_texts("webadresse", (ORGANISATIONER, "dansk_stalking_center.web", _URLS[:3]), name="url-of-the-centre"),
    *_texts("er ikke en mailadresse", (ROSTER, "indgange.0.email", _MAILS[:-1]), name="mail"),
    *_texts("er ikke en mailadresse", (PORTAL, "email", _MAILS[:3]), name="mail-of-the-portal"),
    *_texts("305 tegn", (ROSTER, "politi.0.email", _MAILS[-1]), name="mail-too-long"),
    *_texts(
        "Skriv i stedet",
        (PORTAL, "forlad_siden_til", (*_URLS[:6], "https://www.google.com/", "https://www.dmi.dk/?fra=stalking")),
        (PORTAL, "diskrete_titler", "ja"),
        name="way-out",
    ),
    *_texts("Skriv i stedet otte cifre", (ROSTER, "indgange.0.telefon", _PHONES), name="phone"),
    *_texts("Skriv i stedet otte cifre", (PORTAL, "telefon", _PHONES[:3]), name="phone-of-the-portal"),
    *_texts("Skriv i stedet otte cifre", (ORGANISATIONER, "akut.numre.0.telefon", _PHONES[:3]), name="phone-of-112"),
    *_texts("Skriv i stedet", (ROSTER, "indgange.0.id", _IDS), name="id"),
    *_texts("Skriv i stedet", (ORGANISATIONER, "akut.id", _IDS[:4]), name="id-of-112"),
    *_texts("ingen kontakt har id", (ROSTER, "koordinator", "constructor"), name="coordinator"),
    *_texts("Skriv i stedet", (KOMMUNER, "slug", _IDS), name="slug"),
    *_texts("tegn. Skriv i stedet højst 120", (ROSTER, "indgange.0.navn", ("x" * 121, "x" * 100_000)), name="long"),
    *_texts("tegn. Skriv i stedet højst 120", (ROSTER, "indgange.0.traeffetid", "x" * 300), name="long-2"),
    *_texts("tegn. Skriv i stedet højst 400", (ROSTER, "bemaerkning", "ord " * 101), name="long-3"),
    *_texts("tegn. Skriv i stedet højst 400", (PORTAL, "ejer", "x" * 401), name="long-4"),
    *_texts("feltet er tomt", (ROSTER, "indgange.0.kilde", ("", " \u00a0\u3000 ")), (ROSTER, "ejer", ""), name="empty"),
    *_texts("er ikke en dato", (ROSTER, "indgange.0.kontrolleret", _NOT_A_DAY), name="day"),
    *_texts("ligger i fremtiden", (ROSTER, "indgange.0.kontrolleret", ("2026-11-21", "9999-12-31")), name="tomorrow"),
    *_texts("ligger i fremtiden", (ROSTER, "gennemgaaet", "2206-03-12"), name="in-two-hundred-years"),
    *_texts("kan ikke passe", (ROSTER, "indgange.0.kontrolleret", ("0001-01-01", "0206-03-12")), name="long-ago"),
    *_texts("kan ikke passe", (ORGANISATIONER, "akut.numre.0.kontrolleret", "1926-03-12"), name="long-ago-2"),
    *_texts(
        "Skriv i stedet",
        (ROSTER, "ressourcepersoner.0.synlighed", ("Intern", "intern ", "INTERN", "\u0456ntern", "ｉntern")),
        (ROSTER, "politi.0.synlighed", ("", "null", "public", "skjult")),
        (ROSTER, "deltager", "ja"), (ROSTER, "model", "2"), (ROSTER, "indgange.0.skjult", "true"),
        (ROSTER, "kommunekode", ("٩٠٠١", "９００１", "901", "90010", "9001\n", "=9001")),
        (ORGANISATIONER, "politikredse.0.kode", "99é1"),
        (ORGANISATIONER, "politikredse.0.synlighed", "Offentlig"),
        (KOMMUNER, "kommunekode", ("901", "=901", "٩٠٠١")),
        name="closed",
    ),
    *_texts(
        "står ikke på listen",
        (ROSTER, "indgange.0.fagomraader.0", "../alle"), (ROSTER, "indgange.0.sprog.0", "<da>"),
        (ROSTER, "indgange.0.maalgruppe.0", "__proto__"), (ROSTER, "sider.0.maalgruppe.0", "Udsat"),
        name="list",
    ),
    *_texts("privat maildomæne", (ROSTER, "ressourcepersoner.0.email", ("x@gmail.com", "x@GMAIL.com")), name="private"),
    *_texts(
        "personens navn står også her",
        (ROSTER, "bemaerkning", ("Ring til Prøve Prøvesen", "PROEVE PROEVESEN", "Ｐrøve Prøvesen")),
        (ROSTER, "indgange.0.navn", "Prøve  Prøvesens linje, Prøve Prøvesen"),
        (ROSTER, "sider.0.titel", "Prøvesen, Prøve"), (ROSTER, "sider.0.url", "https://www.example.dk/proeve-proevesen"),
        (ROSTER, "ressourcepersoner.0.id", "proeve-proevesen"), (ROSTER, "indgange.0.email", "p.proevesen@example.dk"),
        name="leak",
    ),
    # YAML that means something else than it says, in each of the files
    *_texts(
        "bliver læst som noget andet",
        (ROSTER, "indgange.0.traeffetid", ("12:30", "NO", "0101", "1_000", ".inf", "0x1F")),
        (PORTAL, "ejer", ("NO", "12:30")), (PORTAL, "telefon", "+4599999999"),
        (ORGANISATIONER, "politikredse.0.kode", "0101"), (ORGANISATIONER, "akut.navn.da", "Yes"),
        (ROSTER, "kommunekode", "0x2329"), (ROSTER, "deltager", "yes"),
        name="guess", raw=True,
    ),
    *_texts("henvisninger med & og *", (ROSTER, "ejer", "*x"), (PORTAL, "ejer", "&a x"), name="alias", raw=True),
    *_texts(
        "er ikke tilladt. Slet det",
        (ROSTER, "ejer", ("!!python/object/apply:os.system ['id']", "!!python/name:os.system x")),
        (ROSTER, "indgange.0.navn", ("!!binary aWQ=", "!x y")),
        (PORTAL, "ejer", "!!python/object/new:os.system [id]"), (ORGANISATIONER, "akut.navn.da", "!!str x"),
        name="tag", raw=True,
    ),
    *_texts("kan ikke stå her", (ROSTER, "ejer", ("[a]", "{a: b}", "7", "true", "1.5")), name="kind", raw=True),
    *_texts("kan ikke stå her", (ROSTER, "indgange", "{}"), (ROSTER, "sider", "x"), name="kind-3", raw=True),
    *_texts("Skriv i stedet", (PORTAL, "email", ("[a]", "7")), name="kind-2", raw=True),
    *_texts(
        "herfra kan filen ikke læses",
        (ROSTER, "ejer", ('"\\ud800"', '"\\x"', "@x", "`x", "%x")),
        name="broken", raw=True,
    ),
    *_texts("mangler sin mage", (ROSTER, "ejer", ("'x", '"x')), (PORTAL, "ejer", '"x'), name="open-quote", raw=True),
    *_texts("kolon for meget", (ROSTER, "ejer", "Ring: nu"), name="colon", raw=True),
    Refused("bomb", ROSTER, "", _BOMB.encode(), "henvisninger med & og *"),
    Refused("bomb-of-the-portal", PORTAL, "", _BOMB.encode(), "henvisninger med & og *"),
    Refused("merge", ROSTER, "", b'kommunekode: "9001"\n<<: {deltager: true}\n', "feltet findes ikke", line=2),
    Refused("twice", PORTAL, "", b"ejer: null\nemail: null\nejer: x\n", "står her for anden gang", line=3),
    Refused("tab", ROSTER, "", b'kommunekode: "9001"\nindgange:\n\t- id: a\n', "tabulator", line=3),
    Refused("nul", ROSTER, "", b'kommunekode: "9001"\nejer: a\x00b\n', "U+0000", line=2),
    Refused("escape-sequence", PORTAL, "", b"ejer: \x1b[2J\n", "U+001B"),
    Refused("latin-1", PORTAL, "", "ejer: Sødemælk\n".encode("latin-1"), "ikke UTF-8"),
    Refused("utf-16", ORGANISATIONER, "", "akut: x\n".encode("utf-16"), "ikke UTF-8"),
    Refused("overlong-utf-8", ROSTER, "", b"ejer: \xc0\xbcscript>\n", "ikke UTF-8"),
    Refused("surrogate", ROSTER, "", b"ejer: \xed\xa0\x80\n", "ikke UTF-8"),
    Refused("ten-megabytes", ROSTER, "", b"# " + b"x" * 10_000_000, "200 kB"),
    Refused("ten-megabytes-of-kommuner", KOMMUNER, "", b"x" * 10_000_000, "200 kB"),
    Refused("deep", ROSTER, "", b"ejer: " + b"[" * 90_000, "for mange niveauer"),
    Refused("deep-in-lines", PORTAL, "", b"".join(b" " * n + b"a:\n" for n in range(99)), "mange niveauer", line=2),
    Refused("wide", ROSTER, "", b"x: y\n" * 20_000, "Slet det ene", line=2),
    Refused("two-files-in-one", PORTAL, "", b"ejer: null\n---\nejer: x\n", "flere dokumenter", line=3),
    Refused("nothing", PORTAL, "", b"", "filen er tom"),
    Refused("a-list", PORTAL, "", b"- ejer: null\n", "Skriv i stedet felter"),
    Refused("a-field-of-markup", PORTAL, "", b"ejer: null\n<script>x</script>: x\n", "feltet findes ikke", line=2),
    Refused("a-field-with-a-turn", PORTAL, "", b'"ejer\\u202e": x\n', "feltet findes ikke"),
    Refused("a-field-of-python", PORTAL, "", b"__class__: x\n", "feltet findes ikke"),
    Refused("a-field-that-is-long", PORTAL, "", b"ejer: null\n" + b"x" * 1000 + b": y\n", "feltet findes ikke", line=2),
    Refused("heading", KOMMUNER, "", b"kode;navn\n9001;x\n", "Skriv i stedet kommunekode,navn"),
    Refused("quote-without-end", KOMMUNER, "", b'kommunekode,navn,slug,region,politikreds\n9001,"x\n', "anførselstegn"),
)
# fmt: on
