import { useEffect, useState } from 'preact/hooks';

/** The shell of the stage; its pictures; the sound. */
export const SHELL = 1;
export const PICTURES = 2;
const SOUND = 3;

/**
 * How much of the stage is built. It grows task by task while the reader reads what is to come, so that a press of
 * Start has little left to do. The sound is made last, and only once the reader has touched the page: before that
 * browsers complain of it.
 */
export function useStaging(wanted: boolean, prepareSound: () => void): number {
  const [built, setBuilt] = useState(0);

  useEffect(() => {
    if (!wanted || built >= PICTURES) return undefined;
    const timer = setTimeout(() => setBuilt(built + 1));
    return () => clearTimeout(timer);
  }, [wanted, built]);

  useEffect(() => {
    if (!wanted || built !== PICTURES) return undefined;
    const make = () => {
      prepareSound();
      setBuilt(SOUND);
    };
    if (navigator.userActivation?.hasBeenActive) {
      const timer = setTimeout(make);
      return () => clearTimeout(timer);
    }
    const touches = ['pointerdown', 'keydown'];
    for (const touch of touches) addEventListener(touch, make, { once: true });
    return () => {
      for (const touch of touches) removeEventListener(touch, make);
    };
  }, [wanted, built]);

  return built;
}
