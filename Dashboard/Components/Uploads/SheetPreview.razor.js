// A finding was clicked: its cell may be screens away, in a sheet that scrolls by itself.
export function bringIntoView() {
  const cell = document.querySelector(".sheet td.here");
  if (!cell) return;
  cell.tabIndex = -1;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: "center", inline: "center" });
}
