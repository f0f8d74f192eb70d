// Registers <kitu-news>; the second line tells React's types of it.
import '@kitu/widgets/news.js';
import type {} from '@kitu/widgets/types/react';
import { useState } from 'react';

export function App() {
  const [limit, setLimit] = useState(2);
  const [said, setSaid] = useState('');
  return (
    <>
      <h1>Musterstadt</h1>
      <kitu-news
        src="kitu.json"
        heading="Aktuelles"
        headingLevel={2}
        limit={limit}
        onload={() => setSaid('Die Meldungen sind da.')}
        onerror={({ detail }) => setSaid(detail.message)}
      >
        <a href="https://www.musterstadt.example/aktuelles">Alle Meldungen</a>
      </kitu-news>
      <button type="button" onClick={() => setLimit(0)}>
        Alle zeigen
      </button>
      <output>{said}</output>
    </>
  );
}
