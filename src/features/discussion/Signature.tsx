import * as words from '#words/signature.ts';
import { signOutPath } from '../../lib/paths.ts';
import type { Me } from '../account/me.ts';
import { Field } from './Field.tsx';
import { NAME_LENGTH } from './limits.ts';

/** The id of the form that signs out: it stands beside the letter's form, since none may stand in another. */
const outOf = (prefix: string) => `${prefix}-out`;

interface Props {
  /** Begins every id. */
  prefix: string;
  me: Me | null;
  /** What is in the field of a reader who is not signed in. */
  name: string;
  error: string | null;
}

/** Who signs the letter: a field for a name, or who is signed in, whose name it bears. */
export function Signature({ prefix, me, name, error }: Props) {
  // A name that was refused belongs to a session that is over.
  if (me && !error) {
    return (
      <p class="post-row">
        <input type="hidden" name="name" value={me.name} />
        <span class="post-kind">
          <span>
            {words.signedInAs}{' '}
            <strong>
              <bdi>{me.name}</bdi>
            </strong>
            {me.role && words.inRole(me.role)}
          </span>
        </span>
        <button class="button" type="submit" form={outOf(prefix)}>
          {words.signOut}
        </button>
      </p>
    );
  }
  return (
    <Field id={`${prefix}-name`} label={words.label} hint={words.hint(NAME_LENGTH)} error={error}>
      {(described) => (
        <input class="field" name="name" dir="auto" autoComplete="nickname" defaultValue={name} {...described} />
      )}
    </Field>
  );
}

/** Signs out and comes back. */
export function SignOut({ prefix, back }: { prefix: string; back: string }) {
  return (
    <form id={outOf(prefix)} method="post" action={signOutPath} hidden>
      <input type="hidden" name="next" value={back} />
    </form>
  );
}
