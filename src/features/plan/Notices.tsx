import * as words from '#words/plan.ts';
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
      <h3>{words.another}</h3>
      <p>{words.otherBegan(start, sayLength(lastOf(other).distance, other.unit))}</p>
      <div class="plan-row">
        <button class="button" type="button" onClick={() => settle(false)}>
          {words.keepMine}
        </button>
        <button class="button" type="button" onClick={() => settle(true)}>
          {words.takeOther}
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
                {words.undo}
              </button>
            )}
          </p>
        )}
        {other && <OtherPlan other={other} settle={settle} />}
      </div>
      {!kept && <p class="plan-note">{words.notKept}</p>}
      {asides.map((aside) => (
        <p class="plan-note" key={aside}>
          {words.setAside}{' '}
          <button class="plan-link" type="button" onClick={() => download('set-aside.txt', 'text/plain', aside)}>
            {words.saveAside}
          </button>
        </p>
      ))}
    </div>
  );
}
