// What a script adds to an article and a quote: buttons that copy. Everything else is there without it.

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
    if (await copy(text())) {
      made.textContent = said.textContent = copied;
      setTimeout(() => { made.textContent = title; said.textContent = ""; }, 2500);
    }
  });
  return made;
}

// The clipboard is there on secure addresses only; elsewhere the old way still is.
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const held = document.createElement("textarea");
    held.value = text;
    held.className = "unseen";
    document.body.append(held);
    held.select();
    const done = document.execCommand("copy");
    held.remove();
    return done;
  }
}

for (const text of document.querySelectorAll(".copyable")) {
  const name = text.closest("dd").previousElementSibling.textContent;
  text.after(button(`Copy ${name}`, "Copied", () => text.textContent.trim()));
}
