import { expect } from '@open-wc/testing';
import { FeedError, type FeedErrorReason } from './feed-error.js';
import { fetchJson } from './fetch-json.js';

const FEED = 'https://www.kitu.example/kitu.json';
const KIB = 1024;

/** How a server answers: what it sends piece by piece, and how it goes on when all pieces are sent. */
interface Answer {
  readonly pieces?: readonly (string | readonly number[] | Uint8Array)[];
  readonly then?: 'end' | 'repeat' | 'silence' | 'break';
  readonly status?: number;
  readonly type?: string;
}

/** What was asked of `fetch`, and what the body had to give. */
interface Asked {
  readonly address: unknown;
  readonly options: RequestInit;
  pulled: number;
}

const bytes = (piece: string | readonly number[] | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof piece === 'string' ? new TextEncoder().encode(piece) : new Uint8Array(piece);

/** A body that stops, like that of `fetch`, when the request is aborted. */
function bodyOf({ pieces = [], then = 'end' }: Answer, request: Asked): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      start: (controller) => {
        request.options.signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
      },
      pull: (controller) => {
        const piece = pieces[then === 'repeat' ? request.pulled % pieces.length : request.pulled];
        request.pulled += 1;
        if (piece !== undefined) controller.enqueue(bytes(piece));
        else if (then === 'end') controller.close();
        else if (then === 'break') controller.error(new TypeError('network error'));
        return then === 'silence' && piece === undefined ? new Promise(() => undefined) : undefined;
      },
    },
    { highWaterMark: 0 },
  );
}

describe('JSON from an address', () => {
  const { fetch, setTimeout } = globalThis;
  const timers: { ring: () => void; after: number | undefined }[] = [];
  let requests: Asked[];

  /** Answers the next requests: the first with the first answer, all further ones with the last. */
  function serve(...answers: readonly (Answer | Error)[]): void {
    requests = [];
    globalThis.fetch = (address, options = {}) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? {};
      const request = { address, options, pulled: 0 };
      requests.push(request);
      if (answer instanceof Error) return Promise.reject(answer);
      const { status = 200, type } = answer;
      const headers = type === undefined ? {} : { 'content-type': type };
      return Promise.resolve(new Response(bodyOf(answer, request), { status, headers }));
    };
  }

  /** The failure of a request. */
  async function failure(address = FEED): Promise<FeedError> {
    const error: unknown = await fetchJson(address).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof FeedError)) throw new Error('It should have failed with a FeedError.', { cause: error });
    return error;
  }

  /** Lets the deadline come, in no time. */
  const passDeadline = (): void => timers.filter(({ after }) => after === 10_000).forEach(({ ring }) => ring());

  beforeEach(() => {
    timers.length = 0;
    // Tests run beside the browser's own timers: only long ones are kept.
    globalThis.setTimeout = ((ring: () => void, after?: number) =>
      (after ?? 0) < 5000 ? setTimeout(ring, after) : timers.push({ ring, after })) as typeof setTimeout;
  });
  afterEach(() => {
    globalThis.fetch = fetch;
    globalThis.setTimeout = setTimeout;
  });

  it('is asked for without cookies, referrer or anything that needs a preflight', async () => {
    serve({ pieces: ['{}'] });
    await fetchJson(FEED);
    const request = new Request(FEED, requests[0]?.options);
    expect(requests[0]?.address).to.equal(FEED);
    expect(request).to.include({ method: 'GET', mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect([...request.headers]).to.deep.equal([]);
  });

  const good: readonly (readonly [title: string, answer: Answer, json: unknown])[] = [
    ['may come in pieces, also within a character', { pieces: ['{"t":"', [0xc3], [0xa4], '"}'] }, { t: 'ä' }],
    ['is UTF-8 where nobody says', { pieces: ['"Größe"'] }, 'Größe'],
    ['is UTF-8 where the type is another one', { pieces: ['"Größe"'], type: 'text/plain' }, 'Größe'],
    [
      'has the charset of the header',
      { pieces: [[0x22, 0xe4, 0x22]], type: 'application/json; charset=ISO-8859-1' },
      'ä',
    ],
    [
      'has the charset of the header, also in quotes',
      { pieces: [[0x22, 0xe4, 0x22]], type: 'text/html;Charset="iso-8859-1"' },
      'ä',
    ],
    ['is UTF-8 where nobody knows the charset', { pieces: ['"ä"'], type: 'application/json; charset=latin-8000' }, 'ä'],
    ['may begin with a byte order mark', { pieces: [[0xef, 0xbb, 0xbf], '{"a":1}'] }, { a: 1 }],
    [
      'may begin with a byte order mark that the charset does not know',
      { pieces: [[0xff, 0xfe, 0x31, 0x00]], type: 'text/plain; charset=utf-16le' },
      1,
    ],
    ['may be something other than an object', { pieces: ['[1, null]'] }, [1, null]],
  ];
  good.forEach(([title, answer, json]) =>
    it(title, async () => {
      serve(answer);
      expect(await fetchJson(FEED)).to.deep.equal(json);
    }),
  );

  const bad: readonly (readonly [title: string, answer: Answer | Error, reason: FeedErrorReason, message: RegExp])[] = [
    ['is refused with its status when there is none', { status: 404, pieces: ['{}'] }, 'status', /Status 404/],
    ['is refused with its status when the server is broken', { status: 503 }, 'status', /Status 503/],
    [
      'is refused when the server cannot be reached',
      new TypeError('Failed to fetch'),
      'unreachable',
      /Access-Control-Allow-Origin/,
    ],
    ['is refused when the connection breaks', { pieces: ['{"a":'], then: 'break' }, 'unreachable', /Verbindung/],
    ['is refused when it ends too early', { pieces: ['{"items": ['] }, 'not-json', /kein JSON.*\{"items": \[/],
    [
      'is refused when it is a page',
      { pieces: ['<!doctype html>'], type: 'text/html' },
      'not-json',
      /beginnt mit: <!doctype html>/,
    ],
    ['is refused when it is empty', {}, 'not-json', /\(nichts\)/],
  ];
  bad.forEach(([title, answer, reason, message]) =>
    it(title, async () => {
      serve(answer);
      const error = await failure();
      expect(error.reason).to.equal(reason);
      expect(error.address).to.equal(FEED);
      expect(error.message).to.match(message);
    }),
  );

  describe('of more than 2 MiB', () => {
    const chunk = new Uint8Array(64 * KIB).fill(0x20);
    it('is not read to its end', async () => {
      serve({ pieces: [chunk], then: 'repeat' });
      expect((await failure()).reason).to.equal('too-large');
      expect(requests[0]?.options.signal?.aborted).to.equal(true);
      const { pulled } = requests[0] ?? {};
      expect(pulled).to.be.within(33, 34);
      await new Promise((resolve) => setTimeout(resolve));
      expect(requests[0]?.pulled).to.equal(pulled);
    });
    it('is read when it is a byte less', async () => {
      const most = [...Array<Uint8Array>(31).fill(chunk), chunk.subarray(2), '{}'];
      serve({ pieces: most });
      expect(await fetchJson(FEED)).to.deep.equal({});
    });
  });

  describe('after 10 seconds', () => {
    it('is given up when the server has not answered', async () => {
      serve({});
      globalThis.fetch = (_, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        });
      const failed = failure();
      passDeadline();
      expect((await failed).reason).to.equal('timeout');
    });
    it('is given up when the body has stopped coming', async () => {
      serve({ pieces: ['{"items":'], then: 'silence' });
      const failed = failure();
      // The head and the first piece are here.
      await new Promise((resolve) => setTimeout(resolve));
      passDeadline();
      const error = await failed;
      expect(error.reason).to.equal('timeout');
      expect(error.message).to.contain('10 Sekunden');
    });
  });

  describe('that several ask for', () => {
    it('comes with one request, and is the same for all', async () => {
      serve({ pieces: ['{}'] });
      const [first, second] = await Promise.all([fetchJson(FEED), fetchJson(FEED)]);
      expect(requests).to.have.length(1);
      expect(first).to.equal(second);
    });
    it('fails for all of them with one request', async () => {
      serve({ status: 500 });
      const [first, second] = await Promise.all([failure(), failure()]);
      expect(requests).to.have.length(1);
      expect(first).to.equal(second);
    });
    it('comes from each of their addresses', async () => {
      serve({ pieces: ['1'] }, { pieces: ['2'] });
      expect(await Promise.all([fetchJson(FEED), fetchJson(`${FEED}?2`)])).to.deep.equal([1, 2]);
    });
    it('is asked for again when it has come', async () => {
      serve({ pieces: ['1'] }, { pieces: ['2'] });
      expect(await fetchJson(FEED)).to.equal(1);
      expect(await fetchJson(FEED)).to.equal(2);
    });
    it('is asked for again when it has failed', async () => {
      serve({ status: 503 }, { pieces: ['{}'] });
      expect((await failure()).reason).to.equal('status');
      expect(await fetchJson(FEED)).to.deep.equal({});
    });
  });
});
