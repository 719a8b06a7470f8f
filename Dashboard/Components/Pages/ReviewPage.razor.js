// Keys press what is on the page: the element marked data-key="j" is clicked by j. Never while something is being
// typed, and not at all when the visitor has switched the keys off (single letters can meet speech input).
const OFF = "ocop-review-keys-off";

const typing = (element) => element?.closest?.("input, select, textarea, [contenteditable]");

function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key !== "Escape" && (typing(event.target) || localStorage.getItem(OFF))) return;
  if (!/^([jkacru]|Escape)$/.test(key)) return;
  const wanted = document.querySelector(`[data-review] [data-key="${key}"]:not(:disabled)`);
  if (!wanted) return;
  event.preventDefault();
  wanted.click();
}

function flip(event) {
  const button = event.target.closest?.("[data-keys-switch]");
  if (!button) return;
  const on = !!localStorage.getItem(OFF);
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
  button.setAttribute("aria-pressed", String(on));
}

export function listen() {
  document.addEventListener("keydown", press);
  document.addEventListener("click", flip);
  document.querySelector("[data-keys-switch]")?.setAttribute("aria-pressed", String(!localStorage.getItem(OFF)));
  document.querySelector("[data-review]")?.setAttribute("data-review", "live");
}

export function forget() {
  document.removeEventListener("keydown", press);
  document.removeEventListener("click", flip);
}

export function focusOn(id) {
  const field = document.getElementById(id);
  field?.focus();
  field?.select?.();
}
