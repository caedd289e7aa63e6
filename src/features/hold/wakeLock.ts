export interface ScreenLock {
  /** Ask for it, in a tap or when back in sight. A refusal, as from a battery saver, is no error. */
  hold: () => void;
  release: () => void;
}

/** Keeps the screen on. `onChange` hears whether it really does. */
export function createWakeLock(locks: WakeLock | undefined, onChange: (held: boolean) => void): ScreenLock {
  let sentinel: WakeLockSentinel | undefined;
  let wanted = false;
  let asking = false;

  function took(lock: WakeLockSentinel) {
    asking = false;
    if (!wanted) {
      void lock.release().catch(() => undefined);
      return;
    }
    sentinel = lock;
    lock.onrelease = () => {
      sentinel = undefined;
      onChange(false);
    };
    onChange(true);
  }

  return {
    hold() {
      wanted = true;
      if (sentinel || asking || !locks) return;
      asking = true;
      locks.request('screen').then(took, () => (asking = false));
    },
    release() {
      wanted = false;
      void sentinel?.release().catch(() => undefined);
    },
  };
}
