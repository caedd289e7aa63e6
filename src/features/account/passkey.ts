import * as words from '#words/passkey.ts';

/** What a server's answer may hold. */
interface Answer {
  next?: string;
  detail?: string;
}

/** Shows the button that signs in with a passkey, where the browser can do that. */
export function offerSignIn(): void {
  offer(async (options) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
    return navigator.credentials.get({ publicKey });
  });
}

/** Shows the button that adds a passkey to the account. */
export function offerAdding(): void {
  offer(async (options) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options as PublicKeyCredentialCreationOptionsJSON,
    );
    return navigator.credentials.create({ publicKey });
  });
}

function offer(ask: (options: unknown) => Promise<Credential | null>): void {
  const button = document.querySelector<HTMLButtonElement>('[data-passkey]');
  const error = document.querySelector<HTMLElement>('[data-passkey-error]');
  const canParse = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
  if (!button || !error || !canParse) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    error.hidden = true;
    try {
      location.assign(await exchange(button.dataset, ask));
    } catch (thrown) {
      error.textContent = sentenceOf(thrown);
      error.hidden = false;
      button.disabled = false;
    }
  });
}

/** Asks for options, has the browser meet them, sends what it made; returns where to go on. */
async function exchange(
  { passkey = '', next = '' }: DOMStringMap,
  ask: (options: unknown) => Promise<Credential | null>,
) {
  const credential = await ask(await post(`${passkey}options`, {}));
  const { next: onward = '/' } = await post(passkey, { response: credential, next });
  return onward;
}

async function post(url: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const said = (await answer.json()) as Answer;
  if (!answer.ok) throw new Error(said.detail);
  return said;
}

/** A browser's own errors are put in words: it says "not allowed" for a closed window and for a wrong finger alike. */
function sentenceOf(thrown: unknown): string {
  if (thrown instanceof DOMException) {
    if (thrown.name === 'InvalidStateError') return words.knownAlready;
    if (thrown.name === 'SecurityError') return words.otherAddress;
    return words.notUsed;
  }
  return thrown instanceof Error && thrown.message ? thrown.message : words.noAnswer;
}
