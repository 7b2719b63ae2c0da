// A price sheet by keyboard: Enter goes down, Shift+Enter up, Control+Enter saves. Tab goes on as everywhere.
const below = (input, step) => {
  const cell = input.closest("td");
  const row = cell.parentElement;
  const rows = [...row.closest("[data-sheet]").querySelectorAll("tbody tr")];
  const column = [...row.children].indexOf(cell);
  for (let at = rows.indexOf(row) + step; rows[at]; at += step) {
    const next = rows[at].children[column]?.querySelector("input:not([type=hidden]), select");
    if (next) return next;
  }
  return null;
};

document.addEventListener("keydown", (event) => {
  const input = event.target;
  if (event.key !== "Enter" || !(input instanceof HTMLInputElement) || !input.closest("[data-sheet] td")) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) return input.form?.requestSubmit();
  const next = below(input, event.shiftKey ? -1 : 1);
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
});
