import { useEffect, useRef, useState } from 'preact/hooks';
import { joinTabs } from './tabs.ts';

/** Did another tab begin while this one ran? Then `stop` was called. */
export function useTabs(running: boolean, stop: () => void): boolean {
  const [elsewhere, setElsewhere] = useState(false);
  const tabs = useRef<ReturnType<typeof joinTabs>>();
  const now = useRef({ running, stop });
  now.current = { running, stop };

  useEffect(() => {
    const joined = joinTabs(
      () => new BroadcastChannel('routine'),
      () => {
        if (!now.current.running) return;
        now.current.stop();
        setElsewhere(true);
      },
    );
    tabs.current = joined;
    return joined.leave;
  }, []);

  useEffect(() => {
    if (!running) return;
    setElsewhere(false);
    tabs.current?.claim();
  }, [running]);

  return elsewhere;
}
