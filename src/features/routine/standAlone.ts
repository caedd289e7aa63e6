/**
 * Nothing behind the element can be reached while it covers the window. Returns how to undo it. A dialog that it stands
 * in has done so for all outside.
 */
export function standAlone(element: Element): () => void {
  const others: HTMLElement[] = [];
  const outer = element.closest('dialog') ?? document.body;
  for (let inner = element; inner.parentElement && inner !== outer; inner = inner.parentElement) {
    for (const sibling of inner.parentElement.children) {
      if (sibling !== inner && sibling instanceof HTMLElement && !sibling.inert) others.push(sibling);
    }
  }
  for (const other of others) other.inert = true;
  document.documentElement.classList.add('player-on');
  return () => {
    for (const other of others) other.inert = false;
    document.documentElement.classList.remove('player-on');
  };
}
