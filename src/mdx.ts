import Evidence from './components/article/Evidence.astro';
import EvidenceBox from './components/article/EvidenceBox.astro';
import Quote from './components/article/Quote.astro';
import RedFlags from './components/article/RedFlags.astro';
import Exercise from './features/exercise/Exercise.astro';
import HoldTimer from './features/hold/Hold.astro';
import StretchSlider from './features/stretch/Stretch.astro';
import Aside from './components/tags/Aside.astro';
import Figure from './components/tags/Figure.astro';
import MarkdownImage from './components/tags/MarkdownImage.astro';
import PullQuote from './components/tags/PullQuote.astro';
import Video from './components/tags/Video.astro';

/** The tags that an article may use without an import. */
export const components = {
  Aside,
  Evidence,
  EvidenceBox,
  Exercise,
  Figure,
  HoldTimer,
  PullQuote,
  Quote,
  RedFlags,
  StretchSlider,
  Video,
};

/** What takes the place of Markdown's own elements: `![alt](./file.jpg)` comes in sizes. */
export const elements = { img: MarkdownImage };
