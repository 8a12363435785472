"""Somebody who visits the portal: opens pages, and notes what goes wrong on the way."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, expect

PATIENCE = 30_000  # milliseconds: a machine that does other things too is slow, not wrong
expect.set_options(timeout=PATIENCE)


class Windows:
    """One window for each way of setting up a browser: a new one costs five times as much as a new page."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.shared: dict[str, Page] = {}

    def window(self, settings: Mapping[str, Any]) -> Page:
        """The window that all tests with these settings share. Going to an address makes its page anew."""
        key = repr(sorted(settings.items()))
        if key not in self.shared:
            self.shared[key] = self.new(settings).new_page()
        return self.shared[key]

    def new(self, settings: Mapping[str, Any]) -> BrowserContext:
        """A browser with an empty store."""
        context = self.browser.new_context(locale="da-DK", **settings)
        context.set_default_timeout(PATIENCE)
        return context


class Visitor:
    """Opens pages of the two editions; `troubles` are console errors, failed answers and requests to other hosts."""

    def __init__(self, windows: Windows, bases: Mapping[str, str]) -> None:
        self.windows, self.bases = windows, dict(bases)
        self.seen: list[Page] = []
        self.own: list[BrowserContext] = []
        self.troubles: list[str] = []
        self.requests: list[str] = []
        self.wanted_404: set[str] = set()

    def open(
        self,
        path: str = "",
        edition: str = "fag",
        width: int = 1280,
        height: int = 800,
        *,
        own: bool = False,
        **settings: Any,
    ) -> Page:
        """A page at `path`. `own`: in a browser with an empty store that no other test uses."""
        if own:
            self.own.append(self.windows.new(settings))
            page = self.own[-1].new_page()
        else:
            page = self.windows.window(settings)
        if page not in self.seen:
            self._listen(page)
        page.emulate_media(media="null")  # the last visitor may have printed
        page.set_viewport_size({"width": width, "height": height})
        self.go(page, path, edition)
        return page

    def go(self, page: Page, path: str, edition: str = "fag") -> None:
        """Type an address into the same window."""
        page.goto(f"{self.bases[edition]}/{path}")

    def open_missing(self, path: str, edition: str = "fag", **settings: Any) -> Page:
        """As open, for an address that does not exist."""
        self.wanted_404.add(f"{self.bases[edition]}/{path}")
        return self.open(path, edition, **settings)

    def leave(self) -> None:
        """Stop listening, so that the next test can."""
        for page in self.seen:
            page.remove_listener("request", self._note_request)
            page.remove_listener("response", self._note_response)
            page.remove_listener("console", self._note_console)
            page.remove_listener("pageerror", self._note_error)
        for context in self.own:
            context.close()

    def _listen(self, page: Page) -> None:
        self.seen.append(page)
        page.on("request", self._note_request)
        page.on("response", self._note_response)
        page.on("console", self._note_console)
        page.on("pageerror", self._note_error)

    def _note_request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((*self.bases.values(), "data:", "blob:")):
            self.troubles.append(f"asked for {request.url}")

    def _note_response(self, response: Response) -> None:
        if response.status >= 400 and response.url not in self.wanted_404:
            self.troubles.append(f"{response.status} {response.url}")

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and message.location.get("url") not in self.wanted_404:
            self.troubles.append(f"{message.location}: {message.text}")

    def _note_error(self, error: Exception) -> None:
        self.troubles.append(str(error))
