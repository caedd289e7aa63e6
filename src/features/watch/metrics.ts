/** Upper bounds of how long an answer takes, in seconds. */
const SECONDS = [0.005, 0.025, 0.1, 0.5, 1, 2.5, 10];

/** What an answer was, for counting. */
export interface Answered {
  method: string;
  /** The route as it is declared; `files` for what the build made, `none` where nothing matched. */
  route: string;
  status: number;
  seconds: number;
}

/** What is measured when it is asked for. */
export interface Gauge {
  name: string;
  /** What it tells, with its unit. */
  help: string;
  value: number;
}

export type LetterResult = 'published' | 'held' | 'refused';

/** Counts what the server did since it started. */
export interface Metrics {
  answered(answer: Answered): void;
  letter(result: LetterResult): void;
  /** The text that Prometheus reads, version 0.0.4. */
  text(gauges: readonly Gauge[]): string;
}

export function createMetrics(): Metrics {
  const answers = new Map<string, number>();
  const times = new Map<string, { buckets: number[]; sum: number; count: number }>();
  const letters: Record<LetterResult, number> = { published: 0, held: 0, refused: 0 };
  return {
    answered({ method, route, status, seconds }) {
      const labels = `method="${quote(method)}",route="${quote(route)}",status="${status}"`;
      answers.set(labels, (answers.get(labels) ?? 0) + 1);
      const time = times.get(route) ?? { buckets: SECONDS.map(() => 0), sum: 0, count: 0 };
      for (const [at, bound] of SECONDS.entries()) if (seconds <= bound) time.buckets[at] = (time.buckets[at] ?? 0) + 1;
      time.sum += seconds;
      time.count += 1;
      times.set(route, time);
    },
    letter(result) {
      letters[result] += 1;
    },
    text(gauges) {
      return [
        ...head('http_requests_total', 'Answers by method, route and status.', 'counter'),
        ...[...answers].map(([labels, count]) => `http_requests_total{${labels}} ${count}`),
        ...head('http_request_duration_seconds', 'How long answers took, by route.', 'histogram'),
        ...[...times].flatMap(([route, time]) => timeLines(quote(route), time)),
        ...head('letters_total', 'Letters that were published, held for the desk, or refused.', 'counter'),
        ...Object.entries(letters).map(([result, count]) => `letters_total{result="${result}"} ${count}`),
        ...gauges.flatMap(({ name, help, value }) => [...head(name, help, 'gauge'), `${name} ${value}`]),
        '',
      ].join('\n');
    },
  };
}

function timeLines(route: string, time: { buckets: number[]; sum: number; count: number }): string[] {
  const name = 'http_request_duration_seconds';
  const buckets = SECONDS.map((bound, at) => `${name}_bucket{route="${route}",le="${bound}"} ${time.buckets[at]}`);
  return [
    ...buckets,
    `${name}_bucket{route="${route}",le="+Inf"} ${time.count}`,
    `${name}_sum{route="${route}"} ${time.sum}`,
    `${name}_count{route="${route}"} ${time.count}`,
  ];
}

function head(name: string, help: string, type: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

/** A label's value as the format wants it. */
function quote(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
