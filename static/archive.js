// What a script adds to every page: names while a search is typed, and keys. Everything else is there without it.

function made(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...inside);
  return element;
}

// Names while a search is typed: a combobox with a list box. Return searches as ever, unless a name was chosen.

function suggest(input) {
  const list = made("ul", { id: "names", class: "suggested", role: "listbox", "aria-label": "Names" });
  const told = made("p", { class: "unseen", "aria-live": "polite" });
  const options = list.children;
  let timer, asked, at;

  function choose(number) {
    at = number;
    for (const option of options) option.setAttribute("aria-selected", option === options[at]);
    input.setAttribute("aria-activedescendant", options[at]?.id ?? "");
    options[at]?.scrollIntoView({ block: "nearest" });
  }

  function show(names = [], kinds = [], addresses = []) {
    list.replaceChildren(...names.map((name, n) =>
      made("li", { id: `name-${n}`, role: "option", "data-to": addresses[n] }, name, " ", made("small", {}, kinds[n]))));
    list.hidden = !names.length;
    input.setAttribute("aria-expanded", !list.hidden);
    told.textContent = list.hidden ? "" : `Names to choose by arrow: ${names.length}`;
    choose(-1);
  }

  function close() {
    clearTimeout(timer);
    asked = "";
    show();
  }

  async function ask() {
    const typed = asked = input.value.trim();
    if (typed.length < 2) return close();
    const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => ({}));
    const [, ...found] = answer.ok ? await answer.json() : [];
    if (asked === typed) show(...found);
  }

  input.after(list, told);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", "names"]])
    input.setAttribute(name, value);
  close();
  input.addEventListener("blur", close);
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener("keydown", (event) => {
    const last = options.length - 1;
    if (list.hidden || event.isComposing) return;
    if (event.key === "ArrowDown") choose(at < last ? at + 1 : -1);
    else if (event.key === "ArrowUp") choose(at < 0 ? last : at - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && at >= 0) location = options[at].dataset.to;
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the box stays in focus
  list.addEventListener("click", (event) => { location = event.target.closest("li").dataset.to; });
}

const box = document.querySelector("input[data-suggest]");
if (box) suggest(box);

// Keys, each alone: off in fields, and wherever a reader has switched them off.

let on = true;
try { on = localStorage.getItem("keys") !== "off"; } catch { /* a browser may keep nothing */ }

function move(by) {
  const rows = [...document.querySelectorAll(".results > li")];
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  rows[Math.max(0, Math.min(now + by, rows.length - 1))]?.querySelector("a").focus();
}

function turn(by) {
  const hits = [...document.querySelectorAll("[id^=hit-]")];
  if (!hits.length) return document.querySelector(`main [rel~=${by > 0 ? "next" : "prev"}]`)?.click();
  const now = hits.findIndex((hit) => `#${hit.id}` === location.hash);
  location.hash = hits.at((Math.max(now, by > 0 ? -1 : 0) + by) % hits.length).id;
}

async function help() {
  if (document.querySelector("#keys")) return;
  const answer = await fetch(document.querySelector("[data-keys]").href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const form = made("form", { method: "dialog" }, made("button", {}, "Close"));
  const dialog = made("dialog", { class: "keys", "aria-labelledby": "keys-title" }, page.querySelector("#keys"), form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  offer();
  dialog.showModal();
}

function offer() {
  const control = document.querySelector(".switch");
  if (!control) return;
  const ticked = control.querySelector("input");
  control.hidden = false;
  ticked.checked = on;
  ticked.addEventListener("change", () => {
    on = ticked.checked;
    try { localStorage.setItem("keys", on ? "on" : "off"); } catch { /* it holds for this page */ }
  });
}

const KEYS = {
  "/": () => document.querySelector("main [type=search]")?.focus(),
  "?": help,
  j: () => move(1),
  k: () => move(-1),
  n: () => turn(1),
  p: () => turn(-1),
  o: () => document.activeElement.matches(".results a") && document.activeElement.click(),
};

document.addEventListener("keydown", (event) => {
  if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (!Object.hasOwn(KEYS, event.key) || event.target.closest("input, select, textarea, dialog")) return;
  event.preventDefault();
  KEYS[event.key]();
});

offer();
