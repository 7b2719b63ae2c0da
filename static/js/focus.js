// After a swap the focus stands on the first thing to read: what is wrong, or else the heading of the panel.
const said = document.getElementById("said");
const notices = document.getElementById("notices");

const stand = (element) => {
  element.setAttribute("tabindex", "-1");
  element.focus();
};

const settle = (panel) => {
  const errors = panel.querySelector("[data-errors]");
  if (errors) return stand(errors);
  const stays = panel.hasAttribute("data-keep-focus") || panel.contains(document.activeElement);
  const heading = stays ? null : panel.querySelector("h1, h2, h3");
  if (heading) stand(heading);
};

// After the browser has put the scroll and the focus where it wants them.
window.addEventListener("pageshow", () => {
  const wrong = document.querySelector("[data-errors]");
  if (wrong) setTimeout(() => stand(wrong));
});

document.body.addEventListener("htmx:afterSettle", (event) => {
  const panel = event.detail.elt.closest("[data-panel]") ?? event.detail.elt.querySelector("[data-panel]");
  if (panel && panel.closest("#notices")) return;
  if (panel) settle(panel);
});

// "Busy" is said in words, and only when it takes longer than a third of a second.
let waiting = 0;
document.body.addEventListener("htmx:beforeRequest", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { if (said) said.textContent = said.dataset.busy ?? ""; }, 300);
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  clearTimeout(waiting);
  if (said && said.textContent === said.dataset.busy) said.textContent = "";
  const form = event.detail.elt.closest("form[data-autosave]");
  const note = form && form.querySelector("[data-saved]");
  if (note && event.detail.successful) {
    const time = new Intl.DateTimeFormat("nl", { hour: "2-digit", minute: "2-digit" }).format(new Date());
    note.textContent = `${note.dataset.saved} ${time}`;
  }
});
for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.body.addEventListener(name, () => {
    if (!notices) return;
    const note = document.createElement("p");
    note.className = "note error";
    note.append(document.createElement("span"), said?.dataset.failed ?? "");
    notices.replaceChildren(note);
  });
}
