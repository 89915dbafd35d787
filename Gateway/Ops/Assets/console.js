// Makes the console faster to work with. Every page works without it.
"use strict";

(() => {
  const refreshMilliseconds = 4000;
  const typingMilliseconds = 250;
  const byId = (id) => document.getElementById(id);
  document.documentElement.classList.add("scripted");

  // Fresh parts: a page is fetched again and its marked parts are put in place of the old ones.

  const selectedId = () => document.activeElement?.closest?.("a.row")?.getAttribute("href");

  function replaceFreshParts(page) {
    const selected = selectedId();
    for (const part of document.querySelectorAll("[data-fresh]")) {
      const fresh = page.querySelector(`[data-fresh="${part.dataset.fresh}"]`);
      if (fresh && fresh.innerHTML !== part.innerHTML) {
        const tops = [...part.querySelectorAll("ol")].map((list) => list.scrollTop);
        part.replaceChildren(...fresh.childNodes);
        [...part.querySelectorAll("ol")].forEach((list, index) => { list.scrollTop = tops[index] ?? 0; });
      }
    }
    if (selected && !selectedId()) {
      rows().find((row) => row.getAttribute("href") === selected)?.focus({ preventScroll: true });
    }
  }

  async function fetchPage(address, options) {
    const answer = await fetch(address, { ...options, headers: { "X-Requested-With": "XMLHttpRequest", ...options.headers } });
    if (answer.status === 401) {
      location.reload();
    }
    if (!answer.ok) {
      throw new Error(`HTTP ${answer.status}`);
    }
    return { address: answer.url, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
  }

  let isFetching = false;
  const isInUse = () => document.hidden || byId("keys").open || !document.getSelection().isCollapsed
    || document.querySelector("[data-fresh] details[open]") !== null;

  async function refresh() {
    if (isFetching || isInUse()) {
      return;
    }
    isFetching = true;
    const asked = location.href;
    try {
      const { page } = await fetchPage(asked, { headers: { "X-Live": "1" } });
      if (asked === location.href) {
        replaceFreshParts(page);
      }
      byId("live").classList.remove("stale");
      byId("live").textContent = "live";
    } catch {
      byId("live").classList.add("stale");
      byId("live").textContent = "not live: no answer";
    }
    isFetching = false;
  }

  if ("live" in document.body.dataset) {
    byId("live").hidden = false;
    setInterval(refresh, refreshMilliseconds);
    document.addEventListener("visibilitychange", refresh);
  }

  // The filter works as one types.

  const filter = byId("filter");
  let typing = 0;
  let asking = 0;

  async function applyFilter() {
    const turn = ++asking;
    try {
      const { address, page } = await fetchPage(filter.action, { method: "POST", body: new URLSearchParams(new FormData(filter)) });
      if (turn === asking) {
        history.replaceState(null, "", address);
        replaceFreshParts(page);
        filter.querySelector(".reset").hidden = page.querySelector(".reset").hidden;
      }
    } catch {
      filter.submit();
    }
  }

  function applySoon() {
    clearTimeout(typing);
    typing = setTimeout(applyFilter, typingMilliseconds);
  }

  filter?.addEventListener("input", applySoon);
  filter?.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    applyFilter();
  });

  // Keys.

  const rows = () => [...document.querySelectorAll("main a.row")];
  const pins = () => [...document.querySelectorAll(".pin")];
  let pinIndex = -1;
  let prefix = "";

  function moveRow(step) {
    const all = rows();
    const now = all.indexOf(document.activeElement?.closest?.("a.row"));
    const next = all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + step))];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  }

  function moveFinding(step) {
    const all = pins();
    if (all.length > 0) {
      pinIndex = (pinIndex + step + all.length) % all.length;
      all[pinIndex].focus({ preventScroll: true });
      all[pinIndex].scrollIntoView({ block: "center" });
    }
  }

  const go = (address) => location.assign(address);
  const actions = {
    "j": () => moveRow(1),
    "k": () => moveRow(-1),
    "o": () => byId("older")?.click(),
    "f": () => moveFinding(1),
    "F": () => moveFinding(pinIndex < 0 ? 0 : -1),
    "c": () => byId("conversation")?.click(),
    "u": () => history.back(),
    "?": () => byId("keys").showModal(),
    "/": () => { byId("first-filter") ? byId("first-filter").select() : go("/"); },
    "g m": () => go("/"),
    "g k": () => go("/parked"),
    "g p": () => go("/partners"),
    "g r": () => go("/reviews"),
    "g c": () => go("/checks"),
  };

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input, select, textarea");
    if (event.key === "Escape" && isTyping) {
      event.target.blur();
      return;
    }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) {
      return;
    }
    const key = prefix + event.key;
    prefix = event.key === "g" ? "g " : "";
    if (actions[key]) {
      event.preventDefault();
      actions[key]();
    }
  });

  byId("show-keys").hidden = false;
  byId("show-keys").addEventListener("click", actions["?"]);
})();
