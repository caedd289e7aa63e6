/** The last thing that was pressed before the script was there. */
export type Pressed = Document & { pressed?: EventTarget | null };

/**
 * Wakes what shares at the first sign of a reader: a pointer that moves or presses, or a key. Its script waits in a
 * template until then; a press that comes before it is remembered, for it to answer.
 */
export function startSharing(page: Pressed): void {
  let isAwake = false;
  for (const sign of ['pointermove', 'pointerdown', 'keydown', 'click']) {
    page.addEventListener(sign, (event) => {
      if (sign === 'click') page.pressed = event.target;
      // A browser tells of a pointer that lies still over a new page, too.
      if (isAwake || (sign === 'pointermove' && !hasMoved(event as PointerEvent))) return;
      isAwake = true;
      const waiting = page.querySelector<HTMLTemplateElement>('.share-script');
      // After the picture that answers the press, which has to wait for nothing.
      if (waiting)
        requestAnimationFrame(() => setTimeout(() => page.head.append(page.importNode(waiting.content, true))));
    });
  }
  if ('share' in navigator) page.documentElement.classList.add('can-share');
}

function hasMoved({ movementX, movementY }: PointerEvent): boolean {
  return movementX !== 0 || movementY !== 0;
}
