// Takes the place of speech-dispatcher: Orca speaks SSIP (Speech Synthesis Interface Protocol) to a socket, and this
// server keeps what is said instead of sounding it. Each message is reported as spoken at once, so that reading on does
// not wait for a voice. Protocol: https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/ssip.html
import { createServer } from 'node:net';
import { EventEmitter } from 'node:events';

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** The words of an SSML message, without its marks. */
export const words = (ssml) =>
  ssml
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity])
    .replace(/\s+/g, ' ')
    .trim();

/** Answers to the commands that Orca sends and that expect more than "OK". */
const ANSWERS = {
  'LIST OUTPUT_MODULES': ['250-heard', '250 OK MODULES LISTED'],
  'LIST SYNTHESIS_VOICES': ['249-Deutsch\tde\tnone', '249-English\ten\tnone', '249 OK VOICE LIST SENT'],
  'LIST VOICES': ['249-MALE1', '249 OK VOICE LIST SENT'],
  'GET OUTPUT_MODULE': ['251-heard', '251 OK GET RETURNED'],
};

/** One connection: a small state machine, fed line by line. */
function conversation(send, say) {
  let message;
  let language = '';
  let number = 0;
  const spoken = (text, ssml = '') => {
    const id = ++number;
    say({ text, lang: language });
    const event = (code, name, ...more) => send(`${code}-${id}`, `${code}-1`, ...more, `${code} ${name}`);
    // Orca reads on when it is told that the message ended; its index marks move the reading place. Its client loses what
    // comes before it has kept the message's number, and passes over what it was told already: so it is told again.
    for (const wait of [15, 150, 800, 2500]) {
      setTimeout(() => {
        event(701, 'BEGIN');
        for (const [, mark] of ssml.matchAll(/<mark name="([^"]*)"/g)) event(700, 'INDEX MARK', `700-${mark}`);
        event(702, 'END');
      }, wait).unref();
    }
    return [`225-${id}`, '225 OK MESSAGE QUEUED'];
  };
  return (line) => {
    if (message) {
      if (line !== '.') return void message.push(line.replace(/^\.\./, '.'));
      const ssml = message.join('\n');
      message = undefined;
      return send(...spoken(words(ssml), ssml));
    }
    const [command, ...rest] = line.split(' ');
    switch (command.toUpperCase()) {
      case 'SPEAK':
        message = [];
        return send('230 OK RECEIVING DATA');
      case 'CHAR':
      case 'KEY':
        return send(...spoken(rest.join(' ')));
      case 'SET':
        if (/^language$/i.test(rest[1])) language = rest[2];
        return send('208 OK SET');
      case 'HISTORY':
        return send('245-1', '245 OK CLIENT ID RECEIVED');
      case 'QUIT':
        return send('231 HAPPY HACKING');
      default:
        return send(
          ...(ANSWERS[line.toUpperCase()] ?? (/^get/i.test(line) ? ['251-0', '251 OK GET RETURNED'] : ['210 OK'])),
        );
    }
  };
}

/** Listens on a socket. Emits 'said' for each utterance: `text`, and the `lang` of the voice. */
export async function listen(socket) {
  const speech = new EventEmitter();
  const server = createServer((connection) => {
    const take = conversation(
      (...lines) => connection.writable && connection.write(`${lines.join('\r\n')}\r\n`),
      (utterance) => utterance.text && speech.emit('said', utterance),
    );
    let rest = '';
    connection.setEncoding('utf8').on('data', (data) => {
      const lines = (rest + data).split('\r\n');
      rest = lines.pop();
      lines.forEach(take);
    });
    connection.on('error', () => {});
  });
  await new Promise((resolve) => server.listen(socket, resolve));
  return Object.assign(speech, { close: () => server.close() });
}
