import { words } from '../words.js';
import { cellText } from './cells.js';
import type { Field } from './columns.js';
import type { PlaceEntry } from './entries.js';
import type { Row } from './row.js';

const ONLINE = /^(online|zoom|webinar|videokonferenz|internet|digital|teams|microsoft teams|virtuell)\b/i;

/** Line breaks in a cell separate the parts of an address: they become commas. */
const onOneLine = (text: string | undefined): string | undefined => text?.replace(/,?\s*\n\s*/g, ', ');

/** The place of a row. */
export function placeOf(row: Row): readonly PlaceEntry[] | undefined {
  const name = onOneLine(row.joined('location', ', '));
  const where = onOneLine(row.joined('address', ', '));
  if (name && ONLINE.test(name)) return [{ type: 'VirtualLocation', name, url: row.first('location')?.link }];
  return name || where ? [{ name, address: where }] : undefined;
}

/** The address of a cell: its hyperlink, else its text. A text that is no address is reported. */
export function addressOf(row: Row, field: Field): string | undefined {
  const found = row.first(field);
  if (!found) return undefined;
  const text = cellText(found.cell) ?? '';
  const address = found.link ? webAddress(found.link) : webAddress(text);
  if (!address)
    row.tell(
      'warning',
      'no-address',
      found,
      words(
        `„${text.slice(0, 80)}“ ist keine Adresse und fehlt. Erwartet wird zum Beispiel: https://www.musterstadt.example/kurse`,
        `“${text.slice(0, 80)}” is no address and is missing. Expected is for example: https://www.musterstadt.example/kurse`,
      ),
    );
  return address;
}

function webAddress(written: string): string | undefined {
  const text = written.trim();
  if (text.length > 2000 || /\s/.test(text)) return undefined;
  if (/^(https?:\/\/[^/]|tel:)/i.test(text)) return text;
  if (/^mailto:[^@]+@[^@]+$/i.test(text)) return text;
  if (/^[\w.+-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,5}$/i.test(text)) return `mailto:${text}`;
  const isHost = /^(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,20}(?:[/?#].*)?$/i.test(text);
  return isHost ? `https://${text}` : undefined;
}
