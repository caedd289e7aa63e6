import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { badLink, deleted } from '#words/plan.ts';
import { taken } from '#words/plan-file.ts';
import { mergeLogs } from '../log/entry.ts';
import { logBox, planBox } from './boxes.ts';
import type { Day } from './day.ts';
import { carriesOther, carriesPlan, hashOf, planOfHash } from './link.ts';
import { decided, type Move } from './moves.ts';
import type { Plan } from './plan.ts';
import { meet } from './read.ts';
import type { Beginning } from './shared.ts';
import { importOf, sizeProblem } from './transfer.ts';
import { useBox, useToday } from './useBox.tsx';

/** The address bar follows the plan, so that a bookmark holds it. */
function showInAddress(plan: Plan | undefined) {
  const hash = plan ? hashOf(plan) : '';
  if (location.hash === hash || (!plan && !carriesPlan(location.hash))) return;
  history.replaceState(history.state, '', hash || location.pathname);
}

/** The plan of this device, and all that can be done with it. */
export function usePlan() {
  const today = useToday();
  const { value: plan, ...planState } = useBox(planBox);
  const { value: log, ...logState } = useBox(logBox);
  const [says, setSays] = useState<string>();
  const [other, setOther] = useState<Plan>();
  const [gone, setGone] = useState<Plan>();
  const [given, setGiven] = useState<Beginning>();
  const before = useRef<Plan>();

  function receive(incoming: Plan): boolean {
    const what = meet(planBox.now().value, incoming);
    if (what === 'take') planBox.update(() => incoming);
    if (what === 'ask') setOther(incoming);
    return what !== 'ask';
  }

  /** A plan that somebody shared fills in the form. Who comes by no such link need not load what reads it. */
  async function fill(hash: string) {
    const { meetShared } = await import('./shared.ts');
    const { says, given } = meetShared(hash, planBox.now().value !== undefined);
    setSays(says);
    setGiven(given);
  }

  useLayoutEffect(() => {
    const follow = () => {
      if (carriesOther(location.hash)) void fill(location.hash).catch(() => {});
      // A jump within the page took the plan's place in the address.
      if (!carriesPlan(location.hash)) return showInAddress(planBox.now().value);
      const linked = planOfHash(location.hash);
      if (!linked) setSays(badLink);
      else if (receive(linked)) showInAddress(planBox.now().value);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  useLayoutEffect(() => {
    if (plan && !other) showInAddress(plan);
    // Deleted in another tab: the address must not bring it back.
    if (!plan && before.current) showInAddress(undefined);
    before.current = plan;
  }, [plan, other]);

  function put(next: Plan | undefined) {
    planBox.update(() => next);
    showInAddress(next);
    setSays(undefined);
    setGiven(undefined);
  }

  async function takeFile(file: File) {
    const tooBig = sizeProblem(file.size);
    const copy = tooBig ?? importOf(await file.text().catch(() => ''));
    if (typeof copy === 'string') return setSays(copy);
    const days = () => Object.keys(logBox.now().value).length;
    const had = days();
    logBox.update((now) => mergeLogs(now, copy.log));
    if (copy.plan) receive(copy.plan);
    setSays(taken(days() - had));
  }

  return {
    today,
    plan,
    log,
    kept: planState.kept && logState.kept,
    asides: [planState.aside, logState.aside].filter((text) => text !== undefined),
    says,
    other,
    gone,
    given,
    say: setSays,
    begin(next: Plan) {
      setGone(undefined);
      put(next);
    },
    decide(move: Move, day: Day) {
      if (plan) planBox.update((now) => decided(now, plan, move, day, log));
      setSays(undefined);
    },
    remove() {
      setGone(plan);
      put(undefined);
      setSays(deleted);
    },
    undo() {
      put(gone);
      setGone(undefined);
    },
    settle(take: boolean) {
      if (take && other) planBox.update(() => other);
      setOther(undefined);
    },
    takeFile,
  };
}
