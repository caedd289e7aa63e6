const touches = ['scroll', 'pointerdown', 'keydown', 'beforeprint'];

/** Whoever has begun to read may print or leap: from the first touch all pictures of cards are fetched, not only near ones. */
export function fetchPictures(page: Document): void {
  function fetchAll() {
    for (const touch of touches) removeEventListener(touch, fetchAll);
    for (const picture of page.querySelectorAll<HTMLImageElement>('.card img')) picture.loading = 'eager';
  }
  for (const touch of touches) addEventListener(touch, fetchAll, { passive: true });
}
