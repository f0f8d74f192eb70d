/** The fields of a table of courses or dates, with the German and English names that columns have for them. */
const NAMES = {
  id: 'id kennung',
  courseCode:
    'kursnr kursnummer kursno nummer nr vnr veranstaltungsnr veranstaltungsnummer seminarnr seminarnummer coursecode code',
  name: 'titel kurs kurstitel kursname kursbezeichnung bezeichnung name thema veranstaltung veranstaltungstitel seminar seminartitel schulung title',
  description: 'beschreibung inhalt inhalte kursinhalt text kurztext langtext beschreibungstext description',
  startDate:
    'beginn start datum startdatum beginndatum datumvon von termin kursbeginn beginnam am ersterterm erstertermin startdate',
  startTime: 'uhrzeit zeit beginnzeit startzeit uhrzeitvon zeitvon vonuhrzeit beginnuhrzeit uhrzeitbeginn starttime',
  endDate: 'ende enddatum datumbis bis kursende endeam letztertermin enddate',
  endTime: 'endzeit endezeit uhrzeitbis zeitbis bisuhrzeit endeuhrzeit uhrzeitende endtime',
  maximum:
    'plaetze plaetzegesamt gesamtplaetze maxplaetze maxtn tnmax maxteilnehmer maxteilnehmerzahl teilnehmermax maximaleteilnehmerzahl kapazitaet anzahlplaetze maximumattendeecapacity',
  remaining:
    'frei freieplaetze plaetzefrei restplaetze verfuegbar verfuegbareplaetze nochfrei remainingattendeecapacity',
  booked:
    'belegt belegteplaetze anmeldungen angemeldet gebucht tn teilnehmer teilnehmerzahl anzahlanmeldungen aktuelleteilnehmerzahl',
  waiting: 'warteliste wl aufwarteliste wartelistenplaetze waitinglist',
  waitingUrl: 'wartelistelink wartelisteurl linkwarteliste',
  location: 'ort raum veranstaltungsort kursort schulungsort lokation location',
  address: 'adresse anschrift strasse address',
  price: 'preis gebuehr gebuehren kursgebuehr entgelt teilnahmegebuehr kosten kurspreis price',
  url: 'link url webseite website internet internetadresse seite detailseite',
  registration: 'anmeldelink anmeldung anmeldeadresse anmeldeurl buchungslink registration',
  validFrom: 'anmeldebeginn anmeldungab anmeldestart buchbarab validfrom',
  validThrough: 'anmeldeschluss anmeldungbis anmeldefrist buchbarbis validthrough',
  status: 'status kursstatus zustand',
  keywords: 'kategorie kategorien schlagworte schlagwoerter fachbereich themengebiet rubrik keywords',
  instructor:
    'dozent dozentin dozenten kursleitung kursleiter kursleiterin leitung referent referentin trainer instructor',
} as const;

/** A field of a table. */
export type Field = keyof typeof NAMES;

/** The names of all fields. */
export const FIELDS = Object.keys(NAMES) as readonly Field[];

const BY_NAME: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => [field.toLowerCase(), ...NAMES[field].split(' ')].map((name) => [name, field] as const)),
);

/** A column's name without case, umlauts, gender marks and units: „Plätze (gesamt)“ is `plaetzegesamt`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[*:_/]in(nen)?\b/g, '')
    .replace(/\bin (euro|eur|€)|€/g, '')
    .replace(/[^a-z0-9]/g, '');

/** The field that a column holds, by the mapping first, else by its name. */
export function fieldOf(name: string, mapping: Readonly<Record<string, string>>): Field | undefined {
  const mapped = mapping[name] ?? mapping[name.trim()];
  return mapped === undefined ? BY_NAME.get(plain(name)) : FIELDS.find((field) => field === mapped);
}
