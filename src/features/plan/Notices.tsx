import { longDate } from '../../lib/format.ts';
import { download } from './file.ts';
import { sayLength } from './length.ts';
import { firstOf, lastOf, type Plan } from './plan.ts';

interface Props {
  says: string | undefined;
  other: Plan | undefined;
  /** A plan that was just deleted. */
  gone: Plan | undefined;
  /** Saved texts that could not be read. */
  asides: string[];
  kept: boolean;
  settle: (take: boolean) => void;
  undo: () => void;
}

function OtherPlan({ other, settle }: { other: Plan; settle: (take: boolean) => void }) {
  const { start } = firstOf(other);
  return (
    <div class="plan-offer">
      <h3>You have a plan, and here comes another.</h3>
      <p>
        The other one began on {longDate(start)} and stands at {sayLength(lastOf(other).distance, other.unit)}. Only one
        can stay.
      </p>
      <div class="plan-row">
        <button class="button" type="button" onClick={() => settle(false)}>
          Keep mine
        </button>
        <button class="button" type="button" onClick={() => settle(true)}>
          Take the other
        </button>
      </div>
    </div>
  );
}

/** All that a plan has to say beside the plan itself. */
export function Notices({ says, other, gone, asides, kept, settle, undo }: Props) {
  return (
    <div class="plan-notices">
      <div role="status">
        {says && (
          <p class="plan-note">
            {says}{' '}
            {gone && (
              <button class="plan-link" type="button" onClick={undo}>
                Undo
              </button>
            )}
          </p>
        )}
        {other && <OtherPlan other={other} settle={settle} />}
      </div>
      {!kept && (
        <p class="plan-note">
          This browser keeps nothing for us: it is private, or full. Everything works until you leave the page. The
          address holds the plan, so bookmark it; export the log before you go.
        </p>
      )}
      {asides.map((aside) => (
        <p class="plan-note" key={aside}>
          What was saved here could not be read, so it was set aside.{' '}
          <button class="plan-link" type="button" onClick={() => download('set-aside.txt', 'text/plain', aside)}>
            Save it as a file
          </button>
        </p>
      ))}
    </div>
  );
}
