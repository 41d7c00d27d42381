// The reader's choice of light or dark. It stays in this browser, and holds before anything is painted.
(() => {
  "use strict";
  const root = document.documentElement;

  const kept = () => {
    try { return localStorage.getItem("theme"); } catch { return null; } // a browser may keep nothing
  };

  const keep = (theme) => {
    try { localStorage.setItem("theme", theme); } catch { /* it holds for this page */ }
  };

  const show = (theme) => {
    const chosen = ["light", "dark"].includes(theme) ? theme : "system";
    root.dataset.theme = chosen;
    for (const choice of document.querySelectorAll(".theme input")) choice.checked = choice.value === chosen;
  };

  show(kept());
  addEventListener("storage", () => show(kept())); // chosen in another window
  addEventListener("pageshow", (event) => event.persisted && show(kept())); // back to a page that slept
  addEventListener("DOMContentLoaded", () => {
    const control = document.querySelector(".theme");
    if (!control) return;
    control.hidden = false;
    control.addEventListener("change", (event) => {
      keep(event.target.value);
      show(event.target.value);
    });
    show(root.dataset.theme);
  });
})();
