import type { QuestionLocals } from './topics.ts';

declare global {
  namespace App {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- joined with what other features hand over
    interface Locals extends QuestionLocals {}
  }
}
