const major = (await (await fetch('/packages/widgets/package.json')).json()).version.split('.')[0];
const folder = `/hosts/-/release/${major}`;

/** What the frame says, until it says something that is wanted. */
const heard = (frame, wanted) =>
  new Promise((resolve) => {
    const listen = ({ source, data }) => {
      if (source !== frame.contentWindow || !wanted(data)) return;
      removeEventListener('message', listen);
      resolve(data);
    };
    addEventListener('message', listen);
  });

describe('the preview of the assistant', function () {
  this.timeout(20_000);

  for (const sandbox of ['allow-scripts allow-popups', undefined]) {
    it(`shows a widget by names and values, ${sandbox ? 'in its sandbox' : 'and in no sandbox no more than that'}`, async () => {
      const frame = document.createElement('iframe');
      if (sandbox) frame.setAttribute('sandbox', sandbox);
      frame.src = `${folder}/vorschau.html`;
      const ready = heard(frame, (data) => data?.kitu === 'ready');
      document.body.append(frame);
      await ready;
      const high = heard(frame, (data) => data?.kituHeight > 400);
      frame.contentWindow.postMessage(
        {
          kitu: 'show',
          widget: 'news',
          attributes: { src: new URL(`${folder}/../kitu.json`, location.href).href, limit: '5' },
          link: 'https://www.kitu.example/',
          text: '<b>Alle Meldungen</b>',
          sentence: '',
          style: { color: '#123456' },
          font: 'serif',
        },
        '*',
      );
      // More than the link alone would take: the feed has come.
      await high;
      frame.remove();
    });
  }
});
