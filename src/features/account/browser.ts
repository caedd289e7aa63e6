import { browserOn, unknownBrowser } from '#words/account.ts';

const BROWSERS: [mark: RegExp, name: string][] = [
  [/\bEdg/, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: [mark: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser's line in a few words, so that its owner knows it again: "Firefox on Linux". */
export function browserName(line: string): string {
  const browser = BROWSERS.find(([mark]) => mark.test(line))?.[1] ?? unknownBrowser;
  const system = SYSTEMS.find(([mark]) => mark.test(line))?.[1];
  return system ? browserOn(browser, system) : browser;
}
