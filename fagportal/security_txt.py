"""/.well-known/security.txt: whom to tell about a hole in the portal (RFC 9116)."""

from datetime import timedelta

from fagportal.portal import Portal

LASTS = timedelta(days=330)  # the standard says less than a year; a site that nobody builds any more says so by itself


def make_security_txt(portal: Portal, site_url: str) -> str:
    """The file. `site_url` is the base of the edition and ends in a slash; without a mail, a page tells what to do."""
    email = portal.portalejer.email
    fields = {
        "Contact": f"mailto:{email}" if email else f"{site_url}om/ret-en-fejl/",
        "Expires": f"{portal.today + LASTS}T00:00:00Z",
        "Preferred-Languages": "da, en",
        "Canonical": f"{site_url}.well-known/security.txt",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())
