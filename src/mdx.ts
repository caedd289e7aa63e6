import Evidence from './components/article/Evidence.astro';
import EvidenceBox from './components/article/EvidenceBox.astro';
import Quote from './components/article/Quote.astro';
import RedFlags from './components/article/RedFlags.astro';
import Exercise from './features/exercise/Exercise.astro';
import HoldTimer from './features/hold/Hold.astro';
import StretchSlider from './features/stretch/Stretch.astro';

/** The tags that an article may use without an import. */
export const components = { Evidence, EvidenceBox, Exercise, HoldTimer, Quote, RedFlags, StretchSlider };
