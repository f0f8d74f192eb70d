import { showsImages, type Choices } from './choices.js';
import type { Parts } from './parts.js';
import { widgetOf } from './widgets.js';

const list = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} und ${names.at(-1)}` : (names[0] ?? '');

/** The paragraph for the privacy statement. */
export function privacyStatement(choices: Choices, { feed, script, site }: Parts): string {
  const { host: own } = new URL(site);
  const { things } = widgetOf(choices.widget);
  const foreign = [...new Set([new URL(script).host, new URL(feed).host])].filter((host) => host !== own);
  const stores = 'Es werden keine Cookies gesetzt und keine Daten auf Ihrem Gerät gespeichert oder von dort gelesen.';
  if (!foreign.length && choices.options['images'] !== 'all') {
    return `Auf unserer Website zeigen wir ${things} mit den KITU-Widgets. Skript und Inhalte liegen auf unserem eigenen Server; andere Server erfahren von Ihrem Besuch nichts. ${stores}`;
  }
  const servers = foreign.length === 1 ? `vom Server ${foreign[0]}` : `von den Servern ${list(foreign)}`;
  const learn = foreign.length === 1 ? 'erfährt dieser Server' : 'erfahren diese Server';
  return [
    `Auf unserer Website zeigen wir ${things} mit den KITU-Widgets.`,
    ...(foreign.length
      ? [
          `Beim Öffnen einer solchen Seite ruft Ihr Browser Inhalte ${servers} ab. Dabei ${learn} Ihre IP-Adresse, den Zeitpunkt und die Art Ihres Browsers, aber nicht, welche unserer Seiten Sie gelesen haben.`,
        ]
      : []),
    ...(choices.options['images'] === 'all'
      ? [
          'Bilder lädt Ihr Browser von den Servern, die in den Inhalten genannt sind; auch diese erfahren dabei Ihre IP-Adresse.',
        ]
      : []),
    stores,
    'Rechtsgrundlage ist Art. 6 Abs. 1 Buchst. e DSGVO.',
  ].join(' ');
}

/** The paragraph for the accessibility statement. */
export function accessibilityStatement(choices: Choices, { feed, link }: Parts): string {
  const { things } = widgetOf(choices.widget);
  const { host } = new URL(feed);
  return [
    `Die ${things} auf unserer Website zeigen wir mit den KITU-Widgets (${`<kitu-${choices.widget}>`}). Sie sind für die Bedienung mit Tastatur und Vorleseprogramm gebaut und werden bei jeder Änderung automatisch auf Barrieren geprüft.`,
    `Die Inhalte kommen von ${host}.`,
    ...(showsImages(choices) ? ['Ob jedes Bild eine Beschreibung hat, hängt vom Herausgeber der Inhalte ab.'] : []),
    `Dieselben Inhalte finden Sie auch unter ${link}. Wenn Ihnen eine Barriere auffällt, sagen Sie es uns bitte.`,
  ].join(' ');
}
