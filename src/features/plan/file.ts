import type { EventAttributes } from 'ics';

/** Gives a text to the reader as a file. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The text of a calendar file. Its library comes only when somebody asks; offline that may fail: undefined. */
export async function calendarOf(events: EventAttributes[]): Promise<string | undefined> {
  try {
    const { createEvents } = await import('ics');
    return createEvents(events).value ?? undefined;
  } catch {
    return undefined;
  }
}
