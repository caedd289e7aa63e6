import type { Bus } from '../discussion/bus.server.ts';

/** How an article's thread stands: what a reader's page needs to see that something is new. */
export interface News {
  /** Letters of the whole discussion. */
  count: number;
  /** The id of the newest; null where there is none. */
  newest: string | null;
}

/** Somebody who listens. */
export interface Ear {
  /** Takes one piece of the stream; false where what was sent before has not been taken yet. */
  hear(piece: string): boolean;
  end(): void;
}

export interface Hub {
  /** Adds somebody who knows the event of this id, until the returned function is called; null where there is no room. */
  join(article: string, address: string, known: string | undefined, ear: Ear): (() => void) | null;
  count(): number;
  /** Ends every stream, and takes no more. */
  close(): void;
}

export interface HubLimits {
  /** Streams in all. */
  total: number;
  /** Streams of one address: a household or an office. */
  perAddress: number;
  /** What happens to an article within so many milliseconds is told once. */
  gatherMs: number;
  /** After so many milliseconds of silence a stream says that it is alive. */
  beatMs: number;
}

export const LIVE_LIMITS: HubLimits = { total: 1000, perAddress: 12, gatherMs: 250, beatMs: 25_000 };

interface Room {
  ears: Set<Ear>;
  gathering: NodeJS.Timeout | null;
}

/** An event as it goes out; its id names the state, so that a reader who comes back with it need not be told again. */
function toEvent({ count, newest }: News): { id: string; piece: string } {
  const id = `${count}-${newest ?? ''}`;
  return { id, piece: `id: ${id}\ndata: ${JSON.stringify({ count, newest })}\n\n` };
}

/** Tells those who listen to an article how its thread stands, whenever a letter appears, changes or goes. */
export function createHub(bus: Bus, read: (article: string) => Promise<News>, limits: HubLimits = LIVE_LIMITS): Hub {
  const rooms = new Map<string, Room>();
  const addresses = new Map<string, number>();
  let total = 0;
  let isClosed = false;

  const beat = setInterval(() => {
    for (const { ears } of rooms.values()) for (const ear of [...ears]) say(ear, ':\n\n');
  }, limits.beatMs).unref();

  const deafen = bus.listen(({ what, articleId }) => {
    const room = rooms.get(articleId);
    if (!room || room.gathering || what === 'held' || what === 'voted' || what === 'closed') return;
    room.gathering = setTimeout(() => void tell(articleId, room), limits.gatherMs).unref();
  });

  async function tell(article: string, room: Room): Promise<void> {
    room.gathering = null;
    // A database that does not answer now is asked again with the next letter.
    const news = await read(article).catch(() => null);
    if (news) for (const ear of [...room.ears]) say(ear, toEvent(news).piece);
  }

  /** Who does not keep up is let go; their browser comes back by itself. */
  function say(ear: Ear, piece: string): void {
    if (!ear.hear(piece)) ear.end();
  }

  function join(article: string, address: string, known: string | undefined, ear: Ear): (() => void) | null {
    const ofAddress = addresses.get(address) ?? 0;
    if (isClosed || total >= limits.total || ofAddress >= limits.perAddress) return null;
    total += 1;
    addresses.set(address, ofAddress + 1);
    const room = rooms.get(article) ?? { ears: new Set(), gathering: null };
    room.ears.add(ear);
    rooms.set(article, room);
    greet(article, room, known, ear);
    return function leave() {
      if (!room.ears.delete(ear)) return;
      total -= 1;
      const left = (addresses.get(address) ?? 1) - 1;
      if (left > 0) addresses.set(address, left);
      else addresses.delete(address);
      if (room.ears.size > 0) return;
      if (room.gathering) clearTimeout(room.gathering);
      rooms.delete(article);
    };
  }

  /** A reader is told how things stand at once, since they may have missed something; not what they know already. */
  function greet(article: string, room: Room, known: string | undefined, ear: Ear): void {
    read(article).then(
      (news) => {
        const { id, piece } = toEvent(news);
        if (id !== known && room.ears.has(ear)) say(ear, piece);
      },
      () => undefined,
    );
  }

  function close(): void {
    isClosed = true;
    deafen();
    clearInterval(beat);
    for (const { ears, gathering } of rooms.values()) {
      if (gathering) clearTimeout(gathering);
      for (const ear of [...ears]) ear.end();
    }
  }

  return { join, count: () => total, close };
}
