import { plural, type Texts } from '@kitu/core/messages.js';

/** What `<kitu-board>` says. */
export interface BoardTexts {
  things: string;
  /** Words for what there is to say of a seat; they stand at the top of a table. */
  name: string;
  role: string;
  office: string;
  behalf: string;
  term: string;
  contact: string;
  /** Each stands before a date. */
  since: string;
  from: string;
  until: string;
  /** Said of a seat that the feed names. */
  vacant: string;
  /** Said of the seats that the feed does not name; `more`: beside vacant ones that it does name. */
  vacancies(number: number, more: boolean): string;
}

export const boardTexts: Texts<BoardTexts> = {
  de: {
    things: 'Gremien',
    name: 'Name',
    role: 'Funktion',
    office: 'Tätigkeit',
    behalf: 'Vertritt',
    term: 'Amtszeit',
    contact: 'Kontakt',
    since: 'seit',
    from: 'ab',
    until: 'bis',
    vacant: 'Sitz derzeit unbesetzt',
    vacancies: (number, more) =>
      plural('de', number, {
        one: `Ein ${more ? 'weiterer ' : ''}Sitz derzeit unbesetzt`,
        other: `# ${more ? 'weitere ' : ''}Sitze derzeit unbesetzt`,
      }),
  },
  en: {
    things: 'committees',
    name: 'Name',
    role: 'Role',
    office: 'Position',
    behalf: 'Represents',
    term: 'Term',
    contact: 'Contact',
    since: 'since',
    from: 'from',
    until: 'until',
    vacant: 'Seat currently vacant',
    vacancies: (number, more) =>
      plural('en', number, {
        one: `One ${more ? 'more ' : ''}seat currently vacant`,
        other: `# ${more ? 'more ' : ''}seats currently vacant`,
      }),
  },
};
