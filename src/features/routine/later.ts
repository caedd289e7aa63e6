/** Does each piece of work in a task of its own, in this order, so that the page can paint between them. */
export function later(...work: (() => void)[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function next() {
    const [first] = work.splice(0, 1);
    if (!first) return;
    timer = setTimeout(() => {
      first();
      next();
    });
  }
  next();
  return () => clearTimeout(timer);
}
