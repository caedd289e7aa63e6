const KEY = 'search-slash';

/** Whether the / key opens the search: the reader may turn it off (WCAG 2.1.4). */
export function readSlash(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function writeSlash(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing opens it next time, too.
  }
}
