import { readWhen, type When, type WhenOptions } from './cells-when.js';

/** The state of a date or a run. All fields may be missing: „findet statt“ is understood and changes nothing. */
export interface Status {
  readonly isCancelled?: true;
  /** Moved. The new day or time may be unknown; `from` is the old day, if only that is named. */
  readonly moved?: { readonly day?: string; readonly clock?: string; readonly until?: string; readonly from?: string };
  readonly seats?: 'SoldOut' | 'LimitedAvailability' | 'InStock';
  /** Is there a waiting list? */
  readonly waiting?: true | number;
  /** „noch 3 Plätze“ */
  readonly remaining?: number;
}

/** Words that make a state uncertain. */
const UNSURE =
  /\b(evtl|eventuell|vielleicht|möglicherweise|ggf|gegebenenfalls|voraussichtlich|droht|wenn|falls|sofern|oder|vorbehalt|teilweise)\b|\?/;
const BEGIN = String.raw`^(?:(?:der|die|das|dieser?|kurs|termin|veranstaltung|seminar|treffen|heute|leider|wurde|wird|ist|ganz|komplett|bereits|schon|kurzfristig|krankheitsbedingt|wetterbedingt|wegen(?:\s+(?!nicht\b)[\p{L}-]+){1,4}?|achtung)\s+)*`;
const CANCELLED = RegExp(
  `${BEGIN}(?:abgesagt|abgesetzt|absage|annulliert|storniert|storno|gestrichen|entfällt|entfallen|entfall|ausfall|ausgefallen|(?:fällt|faellt)(?:\\s+\\S+){0,4}?\\s+aus|findet(?:\\s+\\S+){0,3}?\\s+nicht statt|kann(?:\\s+\\S+){0,3}?\\s+nicht stattfinden|(?:kommt|ist) nicht zustande(?: gekommen)?|nicht zustande gekommen|(?:ge)?cancell?ed|gecancell?t|eventcancelled|abgebrochen|aufgehoben)(?![\\p{L}])`,
  'u',
);
const MOVED = RegExp(
  `${BEGIN}(?:verschoben|verlegt|verschiebung|neuer termin|nachholtermin|ersatztermin|postponed|rescheduled|eventpostponed|eventrescheduled)(?![\\p{L}])\\s*:?\\s*(.*)$`,
  'u',
);
const SOLD_OUT =
  /^(?:(?:leider|bereits|schon|komplett|restlos|kurs|ist)\s+)*(?:ausgebucht|ausverkauft|voll(?:\s+(?:belegt|besetzt|ausgebucht))?|vollbelegt|belegt|besetzt|keine?\s+(?:freien?\s+)?(?:plätze|platz)(?:\s+(?:mehr|frei|verfügbar))*|nicht\s+(?:mehr\s+)?(?:buchbar|verfügbar|frei)|sold ?out|soldout|fully booked|full)$/;
const WAITING =
  /^(?:(?:nur|noch|auf|mit|anmeldung|es gibt eine|eintrag)\s+)*(?:die\s+)?warteliste(?:\s+(?:möglich|offen|vorhanden|verfügbar))?$/;
const FEW =
  /^(?:(?:fast|beinahe|nahezu)\s+(?:ausgebucht|voll|belegt)|(?:nur\s+)?(?:noch\s+)?(?:wenige|einige wenige|letzte)(?:\s+(?:freie\s+|rest)?plätze)?(?:\s+(?:frei|verfügbar))?|(?:nur\s+)?(?:noch\s+)?restplätze(?:\s+(?:frei|verfügbar))?|limitedavailability)$/;
const FREE =
  /^(?:noch\s+)?(?:frei|freie plätze|plätze\s+(?:noch\s+)?(?:frei|vorhanden)|(?:plätze\s+)?verfügbar|(?:online\s+)?buchbar|anmeldung (?:noch )?möglich|offen|available|instock)$/;
const AS_PLANNED =
  /^(?:(?:kurs|termin|veranstaltung)\s+)?(?:findet\s+(?:wie geplant\s+)?statt|(?:wie\s+)?geplant|planmäßig|bestätigt|gesichert|garantiert|durchführung (?:gesichert|garantiert)|läuft(?:\s+bereits)?|aktiv|ok|okay|neu|scheduled|eventscheduled|confirmed|beendet|abgeschlossen|abgehalten)$/;
/** „nicht abgesagt“, „noch nicht voll“, „entfällt nicht“ */
const DENIED =
  /^(?:(?:doch|noch|bisher|wird|ist|kurs|termin)\s+)*(?:nicht|kein|keine|nie)\s+(?:(?:mehr|ganz)\s+)?(?:abgesagt|ausgebucht|ausverkauft|voll|belegt|verschoben|storniert|gestrichen|ausfall|absage|cancell?ed)$|^(?:kurs\s+|termin\s+)?(?:entfällt|fällt)\s+nicht(?:\s+aus)?$|^not (?:cancell?ed|full|sold out)$/;

/** How texts about a state are read. */
export interface StatusOptions extends WhenOptions {
  /** The day of the date: „verschoben auf 19.1.“ takes its year from there. */
  readonly near?: string | undefined;
}

/** Reads the state of a date: „entfällt“, „verschoben auf 19.01.2027“, „nicht ausgebucht“, „Warteliste“. */
export function readStatus(written: string, options: StatusOptions): Status | undefined {
  const text = written
    .normalize('NFC')
    .slice(0, 301)
    .toLowerCase()
    .replace(/https?:\/\/(www\.)?schema\.org\//, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s!*>(["„–—-]+|[\s!*<)\]"“–—-]+$|(?<!\d)\.+$/g, '');
  if (!text || text.length > 300 || UNSURE.test(text)) return undefined;
  return cancelled(text, options) ?? movedTo(text, options) ?? inParts(text);
}

function cancelled(text: string, options: StatusOptions): Status | undefined {
  const [said] = CANCELLED.exec(text) ?? [];
  if (
    said === undefined ||
    (/\bnicht\b/.test(said) && !/(statt|stattfinden|zustande|gekommen)$/.test(said)) ||
    /^\s*nicht\b/.test(text.slice(said.length))
  )
    return undefined;
  const [, later] = /(?:neuer termin|nachholtermin|ersatztermin|verschoben|stattdessen)\b:?(.*)$/.exec(text) ?? [];
  return later === undefined ? { isCancelled: true } : movedTo(`verschoben ${later}`, options);
}

function movedTo(text: string, options: StatusOptions): Status | undefined {
  const [, before] = /^(?:(?:wird|wurde|ist|termin)\s+)*(auf .{2,60}) (?:verschoben|verlegt)$/.exec(text) ?? [];
  const said = before ?? MOVED.exec(text)?.[1];
  if (said === undefined) return undefined;
  const where = said.trim();
  if (/^(?:auf (?:unbestimmte zeit|später|unbestimmt)|neuer termin (?:folgt|offen).*)?$/.test(where))
    return { moved: {} };
  const [, word = '', rest = ''] = /^(auf|zum|nach|vom|von|:)?\s*(?:den\s+)?(.*)$/.exec(where) ?? [];
  const when = readWhen(rest, { ...options, hours: false }) ?? nearDay(rest, options);
  const [span, ...more] = when?.spans ?? [];
  // „verschoben auf KW 5“ means at least that the old day is wrong; „verlegt nach Raum 3“ does not change the day.
  const unread: Status | undefined = /verschoben|verschiebung|postponed/.test(text) ? { moved: {} } : undefined;
  if (!when || when.rest || more.length || when.otherWeekday || span?.endDay) return unread;
  if (/^vo[mn]$/.test(word)) return span ? { moved: { from: span.day } } : undefined;
  const { clock, until } = span ?? when;
  // „19.01“ is a day without a year and must not be read as a time.
  if (!span && !/uhr|:|\bh\b/.test(rest)) return unread;
  return { moved: { ...(span ? { day: span.day } : {}), ...(clock ? { clock } : {}), ...(until ? { until } : {}) } };
}

/** „19.1.“ in the year in which it is closest to the old day. The move is reported with that year. */
function nearDay(text: string, options: StatusOptions): When | undefined {
  const near = Date.parse((options.near ?? '').slice(0, 10));
  const year = new Date(near).getUTCFullYear();
  const reads = [year - 1, year, year + 1].flatMap((guess) => {
    const full = text.replace(/(?<![\d.])(\d{1,2}\.\s?\d{1,2}\.)(?!\s?\d{2})/, `$1${guess}`);
    const when = full === text ? undefined : readWhen(full, { ...options, hours: false });
    const distance = Math.abs(Date.parse(when?.spans[0]?.day ?? '') - near);
    return when && !when.otherWeekday && distance < HALF_A_YEAR ? [when] : [];
  });
  return reads[0];
}

const HALF_A_YEAR = 182 * 86_400_000;

/** „ausgebucht, Warteliste möglich“: every part must be understood, else nothing is. */
function inParts(text: string): Status | undefined {
  const parts = text
    .replace(/(warteliste)\s*[:(]\s*(\d{1,4})(?:\s*(?:personen|pers\.?))?\)?/, '$1 $2')
    .split(/\s*(?:[,;/()|!]|\s[-–—]\s|\. )\s*/)
    .filter(Boolean);
  const read = parts.map(partOf);
  return read.every((part) => part !== undefined) && read.length
    ? read.reduce((all, part) => ({ ...all, ...part }))
    : undefined;
}

function partOf(part: string): Status | undefined {
  if (DENIED.test(part) || AS_PLANNED.test(part)) return {};
  if (SOLD_OUT.test(part)) return { seats: 'SoldOut' };
  const [, waiting] = /^warteliste (\d{1,4})$/.exec(part) ?? [];
  if (waiting !== undefined) return { ...(Number(waiting) ? { seats: 'SoldOut' } : {}), waiting: Number(waiting) };
  if (WAITING.test(part)) return { seats: 'SoldOut', waiting: true };
  if (FEW.test(part)) return { seats: 'LimitedAvailability' };
  return FREE.test(part) ? { seats: 'InStock' } : undefined;
}
