import type { Light } from '../../features/log/lights.ts';

/** What each light is called, and what it asks. Stricter than the study that the idea comes from. */
export const LIGHTS: Record<Light, { name: string; asks: string }> = {
  go: { name: 'Go on', asks: 'Pain at 2 or less, and not worse the next morning: go on as you are.' },
  stay: { name: 'Stay', asks: 'Pain from 3 to 5, or worse the next morning: stay, and do half as many holds.' },
  stop: {
    name: 'Stop',
    asks: 'Pain over 5, or worse two mornings running: stop, and read the list of when not to stretch.',
  },
};
