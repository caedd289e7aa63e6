/** JSON that may stand in a page: no text in it can end the element that holds it. */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
