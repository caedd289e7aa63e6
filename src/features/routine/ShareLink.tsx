import { useState } from 'preact/hooks';

/** Copies the address, or, where the browser will not, selects it to be copied by hand. */
export function ShareLink({ link }: { link: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const [of, setOf] = useState(link);
  const shown = of === link ? state : 'idle';

  async function copy() {
    setOf(link);
    try {
      await navigator.clipboard.writeText(location.href);
      setState('copied');
    } catch {
      setState('refused');
    }
  }

  return (
    <>
      <button class="button" type="button" onClick={() => void copy()}>
        {shown === 'copied' ? 'Link copied' : 'Copy the link'}
      </button>
      <span class="visually-hidden" role="status">
        {shown === 'copied' ? 'The link was copied.' : ''}
      </span>
      {shown === 'refused' && (
        <label class="editor-link">
          Copy it from here:
          <input class="field" readOnly value={location.href} onFocus={({ currentTarget }) => currentTarget.select()} />
        </label>
      )}
    </>
  );
}
