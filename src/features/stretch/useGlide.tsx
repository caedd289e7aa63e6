import { useEffect, useRef } from 'preact/hooks';
import { tenth } from './zones.ts';

const duration = 220;

/** Moves a value to another in a breath, eased; at once for readers who asked for less motion. */
export function useGlide(set: (value: number) => void): {
  start: (from: number, to: number) => void;
  stop: () => void;
} {
  const frame = useRef(0);
  const stop = () => cancelAnimationFrame(frame.current);
  useEffect(() => stop, []);

  const start = (from: number, to: number) => {
    stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      set(to);
      return;
    }
    const began = performance.now();
    const draw = (now: number) => {
      const share = Math.min(1, Math.max(0, now - began) / duration);
      set(share === 1 ? to : tenth(from + (to - from) * (1 - (1 - share) ** 3)));
      if (share < 1) {
        frame.current = requestAnimationFrame(draw);
      }
    };
    frame.current = requestAnimationFrame(draw);
  };
  return { start, stop };
}
