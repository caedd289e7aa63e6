/** What a sheet needs of a browser: `navigator`. */
export interface Device {
  share?: (data: { title: string; url: string }) => Promise<void>;
}

/**
 * Passes an address on by the device's own sheet. A reader who closes the sheet has said all there is to say.
 * @param url absolute
 * @returns whether the sheet was there, and opened
 */
export async function openSheet(title: string, url: string, device: Device): Promise<boolean> {
  if (!device.share) return false;
  try {
    await device.share({ title, url });
    return true;
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError';
  }
}
