// On every page: after "Forlad siden" no step back or forward in this tab shows the portal for half an hour.
// An address that is typed, or a link from elsewhere, opens as always. Loaded before the page is drawn.
{
  const HALF_HOUR = 30 * 60 * 1000;
  const neutral = document.currentScript.dataset.til;
  const root = document.documentElement.classList;

  const leaveAgain = () => {
    let left;
    try { left = sessionStorage.getItem("forladt"); } catch { /* a browser may refuse to remember */ }
    if (!left || Date.now() - left >= HALF_HOUR) return root.remove("fp-vaek");
    root.add("fp-vaek");
    document.title = new URL(neutral).hostname;
    location.replace(neutral);
  };

  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") leaveAgain();
  // A page that the browser keeps whole would be seen for a moment before it could decide: it waits unseen.
  addEventListener("pagehide", (event) => { if (event.persisted) root.add("fp-vaek"); });
  addEventListener("pageshow", (event) => { if (event.persisted) leaveAgain(); });
}
