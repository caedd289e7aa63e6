import type { Browser } from '@playwright/test';

/** What Playwright hands to the page of a browser, and is kept inside of it. */
interface PageInside {
  delegate: Delegate;
  emulatedMedia(): { media: string; colorScheme: string; reducedMotion: string; forcedColors: string };
}

interface Delegate {
  _page: PageInside;
  _session: { sessionId: string };
  _browserContext: { _options: { javaScriptEnabled?: boolean; hasTouch?: boolean } };
  _initialize(): Promise<void>;
  updateEmulateMedia(): Promise<void>;
  _onDownloadWillBegin(event: Download): void;
  _onDownloadEnded(event: Download): void;
}

interface Download {
  url: string;
  navigation: string | null;
  download?: string;
}

interface ContextInside {
  _options: { offline?: boolean };
  doUpdateOffline(): Promise<void>;
}

interface BrowserInside {
  _browserSession: { send(method: string, params: object): Promise<unknown> };
}

/** What starts a Firefox in which `completeFirefox` works. */
export const FIREFOX = {
  args: ['--remote-allow-system-access'],
  firefoxUserPrefs: {
    // Reads and writes the clipboard without asking, as Chromium does once it is granted.
    'dom.events.testing.asyncClipboard': true,
    // Has a key in software once a test adds one; a real one, which nobody is there to touch, would come before it.
    'security.webauth.webauthn_enable_softtoken': true,
    'security.webauth.webauthn_enable_usbtoken': false,
    // Nobody listens there: this is the way that requests take while a test is offline.
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.type': 0,
    'network.proxy.allow_hijacking_localhost': true,
    // A mouse, which a machine without one would not have: `pointer: fine`, `hover: hover`.
    'ui.primaryPointerCapabilities': 6,
    'ui.allPointerCapabilities': 6,
    // A busy machine is slow, not wrong.
    'dom.max_script_run_time': 0,
  },
};

/** A thumb instead of a mouse: `pointer: coarse`, `hover: none`, touch events. */
export const FIREFOX_TOUCH = {
  ...FIREFOX.firefoxUserPrefs,
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  'dom.w3c_touch_events.enabled': 1,
};

/**
 * Playwright 1.64 leaves undone for a Firefox of the distribution what WebDriver BiDi has no word for: a page without
 * JavaScript, dark, on paper, in forced colours, without motion, a browser without a network. Firefox can do all of it,
 * and is asked itself here; so a journey is written once for every browser. Call it once a process, before the first page.
 */
export async function completeFirefox(browser: Browser): Promise<void> {
  const first = await browser.newPage();
  const delegate = Object.getPrototypeOf(insideOf<PageInside>(first).delegate) as Delegate;
  const initialize = delegate._initialize;
  delegate._initialize = async function begin() {
    await initialize.call(this);
    await this.updateEmulateMedia();
  };
  delegate.updateEmulateMedia = async function update() {
    const { media, colorScheme, reducedMotion, forcedColors } = this._page.emulatedMedia();
    const { javaScriptEnabled, hasTouch } = this._browserContext._options;
    const settings = {
      mediumOverride: overriding(media, ''),
      prefersColorSchemeOverride: overriding(colorScheme, 'none'),
      prefersReducedMotionOverride: overriding(reducedMotion, 'none'),
      forcedColorsOverride: overriding(forcedColors, 'none'),
      touchEventsOverride: hasTouch ? 'enabled' : 'none',
      allowJavascript: javaScriptEnabled !== false,
    };
    await askFirefox(browser, `(${setIn.toString()})('${this._session.sessionId}', ${JSON.stringify(settings)})`);
  };
  for (const told of ['_onDownloadWillBegin', '_onDownloadEnded'] as const) {
    const tell = delegate[told];
    // A file that a page made itself comes by no navigation, and Playwright lets it go.
    delegate[told] = function identify(event) {
      tell.call(this, { ...event, download: event.download ?? event.navigation ?? event.url });
    };
  }
  const context = Object.getPrototypeOf(insideOf<ContextInside>(first.context())) as ContextInside;
  // What BiDi calls offline leaves service workers their network, and Firefox's own leaves everybody this machine.
  context.doUpdateOffline = async function update() {
    const isOffline = this._options.offline === true;
    const way = `Services.prefs.setIntPref('network.proxy.type', ${isOffline ? 1 : 0})`;
    await askFirefox(browser, `${way}; Services.io.offline = ${isOffline}`);
  };
  await first.close();
}

/** The two say differently that a page is to be as it would be by itself. */
function overriding(value: string, none: string): string {
  return value === 'no-override' ? none : value;
}

/** Runs a script where the browser's own run, in its first window. */
export async function askFirefox(browser: Browser, expression: string): Promise<void> {
  const { _browserSession: session } = insideOf<BrowserInside>(browser);
  const scope = { 'moz:scope': 'chrome', maxDepth: 0 };
  const { contexts } = (await session.send('browsingContext.getTree', scope)) as { contexts: { context: string }[] };
  const target = { context: contexts[0]?.context };
  const answer = await session.send('script.evaluate', { expression, target, awaitPromise: true });
  const { exceptionDetails } = answer as { exceptionDetails?: { text: string } };
  if (exceptionDetails) throw new Error(`Firefox did not do as it was asked: ${exceptionDetails.text}`);
}

function insideOf<Inside>(owner: object): Inside {
  return (owner as { _connection: { toImpl(of: object): Inside } })._connection.toImpl(owner);
}

interface Tab {
  browserId: number;
  /** The page that frames it. */
  parent: Tab | null;
}

/** Runs in Firefox. A tab gets a new context with every page that it may come back to, and forgets: it is told again. */
function setIn(id: string, settings: Record<string, unknown>): void {
  const { ChromeUtils, Services, held } = globalThis as unknown as {
    ChromeUtils: {
      importESModule(address: string): { NavigableManager: { getBrowsingContextById(of: string): Tab } };
    };
    Services: { obs: { addObserver(observer: (tab: Tab) => void, topic: string): void } };
    held?: Map<number, Record<string, unknown>>;
  };
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const context = NavigableManager.getBrowsingContextById(id);
  const all = held ?? new Map<number, Record<string, unknown>>();
  if (!held) {
    Object.assign(globalThis, { held: all });
    Services.obs.addObserver((next) => {
      if (!next.parent) Object.assign(next, all.get(next.browserId));
    }, 'browsing-context-attached');
  }
  all.set(context.browserId, settings);
  Object.assign(context, settings);
}
