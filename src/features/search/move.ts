/** The arrow keys lead from the field to the results and back; everything else keys do stays as it is. */
export function moveFocus(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const from = event.target as Element;
  if (!step || !box || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!from.matches('input[type=search], .search-results a')) return;
  const stops = [...box.querySelectorAll<HTMLElement>('input[type=search], .search-results a')];
  const next = stops[stops.indexOf(from as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
