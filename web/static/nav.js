// What a page of a site does by itself and a Streamlit page does not: going to the top and to the
// title on a change of page, following a link of a text, closing the menu of a phone after a choice,
// telling a screen reader what changed, saying in French that the connection is lost.
(() => {
  "use strict";

  const PHONE = matchMedia("(max-width: 768px)");
  const ANNOUNCED = ".enregistre, .bandeau, .suite, .reponse";
  const LOST_AFTER = 1500; // milliseconds; a shorter cut is repaired before anyone has read of it
  const QUIET = 200; // milliseconds without a change: the page is drawn
  const LOST = "Connexion interrompue. Vos réponses enregistrées sont gardées ; "
    + "la page reprendra toute seule.";
  const BACK = "Connexion rétablie.";

  const app = () => document.querySelector("[data-testid=stApp]");

  // --- change of page ---------------------------------------------------------------------------

  // These parameters make another page of the same address; others do not.
  const PARTS = ["theme", "etape", "fiche", "vue", "partie", "tri"];
  // What the end of an address points at: an entry by its id, or the card of a question.
  const target = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    if (!name) return null;
    return document.getElementById(name) ?? document.querySelector(`.st-key-carte-${CSS.escape(name)}`);
  };
  const place = () => {
    const asked = new URLSearchParams(location.search);
    const parts = PARTS.map((name) => asked.get(name) ?? "");
    return [location.pathname, ...parts, target() ? location.hash : ""].join("?");
  };
  let shown = null;

  let focused = null;

  // What stands above still grows while it is drawn: shown again once the page is quiet.
  let aiming = false;

  const show = (aim) => {
    aim.scrollIntoView({ block: "start" });
    aim.setAttribute("tabindex", "-1");
    aim.focus({ preventScroll: true });
    focused = aim;
  };

  const isAtRest = () => app()?.dataset.testScriptState === "notRunning";

  const settle = () => {
    const title = document.querySelector(".stMain h1");
    if (!isAtRest() || !title) return;
    const first = shown === null;
    const arrived = shown !== place();
    shown = place();
    const aim = target();
    if (aim && arrived) { aiming = true; show(aim); return; }
    if (first) return;
    if (arrived) document.querySelector(".stMain")?.scrollTo({ top: 0 });
    // React may draw the title anew after the script has ended: the focus then falls on the body.
    const fallen = focused && focused !== title && focused !== aim && document.activeElement === document.body;
    if (!arrived && !fallen) return;
    title.setAttribute("tabindex", "-1");
    title.focus({ preventScroll: true });
    focused = title;
  };

  const showAgain = () => {
    const aim = target();
    if (aiming && aim && isAtRest()) { aiming = false; show(aim); }
  };

  // --- menu of a phone --------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-testid=stSidebar] a[href]");
    if (!link || !PHONE.matches) return;
    const close = document.querySelector("[data-testid=stSidebarCollapseButton] button");
    if (close) setTimeout(() => close.click());
  });

  // --- our links in a text ----------------------------------------------------------------------

  // They lead to another page of the same visit, as the menu does: loading it anew would take a
  // second, and lose the answers of a doctor whose browser refuses cookies.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".stHtml a[href^='/']");
    const otherwise = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || link.target || otherwise) return;
    event.preventDefault();
    if (app()?.dataset.testConnectionState !== "CONNECTED") return;
    history.pushState(null, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
  });

  // --- words for screen readers -----------------------------------------------------------------

  const region = document.createElement("p");
  region.className = "invisible";
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  document.body.append(region);

  const announce = (text) => { if (region.textContent !== text) region.textContent = text; };

  // Said once for each element and wording; what stands on a page that opens is not news.
  let known = new Map();
  let knownPlace = null;

  const announceNews = () => {
    if (!isAtRest()) return;
    const seen = new Map();
    for (const element of document.querySelectorAll(ANNOUNCED)) {
      const card = element.closest("[class*=st-key-]")?.className ?? "";
      seen.set(`${card}|${element.textContent.trim()}`, element.textContent.trim());
    }
    const news = [...seen].filter(([key]) => !known.has(key)).map(([, text]) => text);
    if (knownPlace === place() && news.length) announce(news.join(" "));
    known = seen;
    knownPlace = place();
  };

  // --- connection -------------------------------------------------------------------------------

  const banner = document.createElement("div");
  banner.className = "connexion";
  banner.hidden = true;
  banner.textContent = LOST;
  document.body.append(banner);
  let everConnected = false;
  let timer = null;

  const watchConnection = () => {
    const state = app()?.dataset.testConnectionState;
    if (state === "CONNECTED") {
      everConnected = true;
      clearTimeout(timer);
      timer = null;
      if (!banner.hidden) announce(BACK);
      banner.hidden = true;
    } else if (state && everConnected && timer === null) {
      timer = setTimeout(() => { banner.hidden = false; announce(LOST); }, LOST_AFTER);
    }
  };

  // --- a draft erased in another tab --------------------------------------------------------------

  // A tab that has given no answer yet still holds the erased key: its first answer would be kept
  // under a key that no cookie holds. One that has given some is told so by the server.
  // A browser too old to know such channels goes without: nothing else may stop here.
  const tabs = window.BroadcastChannel && new BroadcastChannel("bilan");
  const ERASED = "efface";
  if (new URLSearchParams(location.search).get("bilan") === ERASED) tabs?.postMessage(ERASED);
  tabs?.addEventListener("message", ({ data }) => {
    const mark = document.querySelector("[class*=st-key-champ-repere] input")?.value ?? "";
    const waiting = document.querySelector(".stMain .bandeau");
    if (data === ERASED && mark.split(":")[1] === "0" && !waiting) location.reload();
  });

  // --- when to look -------------------------------------------------------------------------------

  // Two attributes of the application tell its state; what the script drew may come a little later.
  let pause = null;
  const onChanges = (changes) => {
    if (changes.some((change) => change.type === "attributes")) { settle(); watchConnection(); }
    clearTimeout(pause);
    pause = setTimeout(() => { settle(); showAgain(); announceNews(); }, QUIET);
  };

  new MutationObserver(onChanges).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-test-script-state", "data-test-connection-state"],
  });
})();
