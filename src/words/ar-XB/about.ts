import type { Prose } from '../../components/prose.ts';
import { privacyPath } from '../../lib/paths.ts';

export * from '../en/about.ts';

export const text: Prose = [
  { heading: '⟦Who says what⟧' },
  ({ link }) => ['⟦The site keeps what ', link(privacyPath, 'the privacy page'), ' says.⟧'],
];
