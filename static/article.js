// Buttons that copy, where there is a clipboard: on secure addresses.

const said = document.createElement("p");
said.className = "unseen";
said.setAttribute("role", "status");
document.body.append(said);

function button(title, copied, text) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "copy";
  made.textContent = title;
  made.addEventListener("click", async () => {
    await clipboard.writeText(text());
    made.textContent = said.textContent = copied;
    setTimeout(() => { made.textContent = title; said.textContent = ""; }, 2500);
  });
  return made;
}

const clipboard = navigator.clipboard;

for (const text of clipboard ? document.querySelectorAll(".copyable") : []) {
  const name = text.closest("dd").previousElementSibling.textContent;
  text.after(button(`Copy ${name}`, "Copied", () => text.textContent.trim()));
}

// A link to a passage names its words and their neighbours, as articles/marking.py reads them.

const WORD = /[\p{L}\p{N}]+/gu, WHOLE = 12, ENDS = 5, AROUND = 3, FAR = 400;
const prose = document.querySelector(".prose");
let selected = null;

// The text of a part of the article as it was published: without notes in the margin and what the page adds.
function published(range) {
  const copied = document.createElement("div");
  copied.append(range.cloneContents());
  for (const added of copied.querySelectorAll(".said, .step, .pilcrow")) added.remove();
  return copied.textContent;
}

function link(range) {
  const beside = document.createRange();
  beside.selectNodeContents(prose);
  beside.setEnd(range.startContainer, range.startOffset);
  let before = published(beside).slice(-FAR);
  beside.selectNodeContents(prose);
  beside.setStart(range.endContainer, range.endOffset);
  let after = published(beside).slice(0, FAR), text = published(range);
  if (/^[\p{L}\p{N}]/u.test(text)) [before, text] = grown(before, text, /[\p{L}\p{N}]+$/u, (part) => part + text);
  if (/[\p{L}\p{N}]$/u.test(text)) [after, text] = grown(after, text, /^[\p{L}\p{N}]+/u, (part) => text + part);
  const words = text.match(WORD) ?? [];
  const long = words.length > WHOLE;
  const parts = {
    passage: long ? words.slice(0, ENDS) : words,
    until: long ? words.slice(-ENDS) : [],
    before: (before.match(WORD) ?? []).slice(-AROUND),
    after: (after.match(WORD) ?? []).slice(0, AROUND),
  };
  const query = new URLSearchParams();
  for (const [name, named] of Object.entries(parts)) if (named.length) query.set(name, named.join(" "));
  return `${location.origin}${location.pathname}?${query}#passage`;
}

// A word that was cut by the selection is taken whole.
function grown(beside, text, cut, joined) {
  const part = beside.match(cut)?.[0] ?? "";
  return [beside.replace(cut, ""), joined(part)];
}

if (clipboard && prose && document.querySelector(".article [id='p-1']")) {
  const share = button("Copy link to this passage", "Link copied", () => link(selected));
  share.classList.add("share");
  share.hidden = true;
  share.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection stays
  prose.after(share);
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (document.activeElement === share) return;
    selected = selection.isCollapsed ? null : selection.getRangeAt(0).cloneRange();
    if (selected && !prose.contains(selected.endContainer)) selected.setEnd(prose, prose.childNodes.length);
    share.hidden = !selected || !prose.contains(selected.startContainer) || !selected.toString().match(WORD);
  });
}
