import { useEffect, useState } from 'preact/hooks';
import { canKeep } from '../hold/store.ts';
import type { Means } from './troubles.ts';

/** A voice that is not there after so long may never come. */
const VOICE_MS = 2_000;

/** Are the steps to be said aloud, and no voice has come for some time? */
function useVoiceless(speak: boolean): boolean {
  const [voiceless, setVoiceless] = useState(false);
  useEffect(() => {
    const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;
    if (!speak || !synthesis) return setVoiceless(false);
    const look = () => setVoiceless(synthesis.getVoices().length === 0);
    const timer = setTimeout(look, VOICE_MS);
    synthesis.addEventListener('voiceschanged', look);
    return () => {
      clearTimeout(timer);
      synthesis.removeEventListener('voiceschanged', look);
    };
  }, [speak]);
  return voiceless;
}

/** What this browser can do; everything, until a script has looked. */
export function useMeans(speak: boolean, damaged: boolean): Means {
  const [found, setFound] = useState({ keeps: true, sounds: true, screen: true });
  useEffect(() => {
    const keeps = canKeep(() => localStorage) && canKeep(() => sessionStorage);
    setFound({ keeps, sounds: typeof AudioContext === 'function', screen: 'wakeLock' in navigator });
  }, []);
  return { ...found, damaged, voiceless: useVoiceless(speak) };
}
