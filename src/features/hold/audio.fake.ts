/** As much of Web Audio as the beeps use, on a clock that the test turns. */
export function fakeAudio() {
  const sources: { from: number; until: number; hz: number; stopped: number }[] = [];
  const context = {
    state: 'suspended' as string,
    currentTime: 0,
    sampleRate: 48_000,
    destination: {},
    resumed: 0,
    volume: [] as number[],
    onstatechange: null as (() => void) | null,
    resume() {
      context.resumed += 1;
      return Promise.resolve();
    },
    suspend() {
      context.state = 'suspended';
      return Promise.resolve();
    },
    close() {
      context.state = 'closed';
      return Promise.resolve();
    },
    createGain: () => ({
      gain: { value: 1, setValueAtTime() {}, exponentialRampToValueAtTime() {} },
      connect() {},
    }),
    createBuffer: () => ({}),
    createBufferSource: () => ({ buffer: null, connect() {}, start() {} }),
    createOscillator() {
      const source = { from: NaN, until: NaN, hz: 0, stopped: Infinity };
      sources.push(source);
      return {
        frequency: {
          set value(hz: number) {
            source.hz = hz;
          },
        },
        connect() {},
        disconnect() {},
        start: (from: number) => (source.from = from),
        stop(until?: number) {
          if (until === undefined) source.stopped = context.currentTime;
          else source.until = until;
        },
      };
    },
  };
  return {
    context,
    make: () => context as unknown as AudioContext,
    turn(state: string) {
      context.state = state;
      context.onstatechange?.();
    },
    /** What sounds or sounded: everything not stopped before it began. */
    heard: () => sources.filter(({ from, stopped }) => from < stopped),
  };
}
