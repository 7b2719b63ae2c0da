// How much room is left in a long text; nothing is cut off, the server says so too.
const NEAR = 0.8;

const counterOf = (field) => {
  const known = document.getElementById(`${field.id}_counter`);
  if (known) return known;
  const made = document.createElement("span");
  made.id = `${field.id}_counter`;
  made.className = "counter";
  made.setAttribute("aria-live", "polite");
  field.after(made);
  return made;
};

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !field.dataset.limit) return;
  const limit = Number(field.dataset.limit);
  if (field.value.length < limit * NEAR) return document.getElementById(`${field.id}_counter`)?.remove();
  const counter = counterOf(field);
  counter.textContent = `${field.value.length} / ${limit}`;
  counter.classList.toggle("over", field.value.length > limit);
});

// A form is sent once at a time; the key in it makes a second time harmless anyway.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) return event.preventDefault();
  event.target.dataset.sent = "1";
  setTimeout(() => delete event.target.dataset.sent, 2000);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
