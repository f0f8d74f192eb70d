/** The fields of a table of courses or dates, with the German and English names that columns have for them. */
const NAMES = {
  id: 'id kennung',
  courseCode:
    'kursnr kursnummer kursno nummer nr vnr veranstaltungsnr veranstaltungsnummer seminarnr seminarnummer coursecode code veranstaltungnr angebotsnr angebotsnummer kurscode',
  name: 'titel kurs kurstitel kursname kursbezeichnung bezeichnung name thema veranstaltung veranstaltungstitel seminar seminartitel schulung title veranstaltungsname veranstaltungsbezeichnung terminbezeichnung angebot anlass ereignis event betreff subject was vortrag workshop titelderveranstaltung',
  description:
    'beschreibung inhalt inhalte kursinhalt text kurztext langtext beschreibungstext description veranstaltungsbeschreibung kursbeschreibung details untertitel',
  startDate:
    'beginn start datum startdatum beginndatum datumvon von termin kursbeginn beginnam am ersterterm erstertermin kurstermine zeitraum vonbis datumvonbis 1termin termin1 datum1 1datum datumzeit datumuhrzeit datumundzeit datumunduhrzeit terminzeit startdate wann beginntam terminam veranstaltungsdatum termine kurstermin datumbeginn datumstart startam eventdate date vondatum anfang anfangsdatum',
  startTime:
    'uhrzeit zeit uhrzeitvonbis zeitvonbis beginnzeit startzeit uhrzeitvon zeitvon vonuhrzeit beginnuhrzeit uhrzeitbeginn starttime beginntum anfangszeit beginnuhr kurszeit kurszeiten zeiten zeitraumvon uhrzeitstart startuhrzeit startzeitpunkt time',
  endDate:
    'ende enddatum endedatum datumbis bis kursende endeam letztertermin enddate endetam endet bisdatum datumende schluss',
  endTime:
    'endzeit endezeit uhrzeitbis zeitbis bisuhrzeit endeuhrzeit uhrzeitende endtime endetum enduhrzeit uhrzeitend',
  maximum:
    'plaetze plaetzegesamt gesamtplaetze maxplaetze maxtn tnmax maxteilnehmer maxteilnehmerzahl teilnehmermax maximaleteilnehmerzahl kapazitaet anzahlplaetze maximumattendeecapacity plaetzemax plaetzeinsgesamt teilnehmerzahlmax maxanzahl maxanzahlteilnehmer maxpersonen personenmax sitzplaetze teilnehmermaximal maxteilnehmende teilnehmendemax maxpersonenzahl',
  remaining:
    'frei freieplaetze plaetzefrei restplaetze verfuegbar verfuegbareplaetze nochfrei remainingattendeecapacity plaetzenochfrei anzahlfreieplaetze freieplaetzeanzahl offeneplaetze plaetzeverfuegbar',
  booked:
    'belegt belegteplaetze anmeldungen angemeldet gebucht tn teilnehmer teilnehmerzahl anzahlanmeldungen aktuelleteilnehmerzahl plaetzebelegt belegung plaetzegebucht gebuchteplaetze anzahlteilnehmer teilnehmerangemeldet',
  waiting: 'warteliste wl aufwarteliste wartelistenplaetze waitinglist',
  waitingUrl: 'wartelistelink wartelisteurl linkwarteliste',
  location:
    'ort raum veranstaltungsort kursort schulungsort lokation location veranstaltungsstaette veranstaltungsraum treffpunkt wo venue raumort ortraum kursraum standort',
  address: 'adresse anschrift strasse address',
  price:
    'preis gebuehr gebuehren kursgebuehr entgelt teilnahmegebuehr kosten kurspreis price eintritt eintrittspreis preiseur kostenbeitrag gebuehrnormal preisnormal teilnahmebeitrag normalpreis gebuehrproperson kostenproperson preisproperson',
  url: 'link url webseite website internet internetadresse seite detailseite web homepage infolink mehrinformationen',
  registration:
    'anmeldelink anmeldung anmeldeadresse anmeldeurl buchungslink registration anmeldungunter anmeldungurl linkzuranmeldung buchung onlineanmeldung',
  validFrom: 'anmeldebeginn anmeldungab anmeldestart buchbarab validfrom anmeldungvon anmeldestartdatum',
  validThrough: 'anmeldeschluss anmeldungbis anmeldefrist buchbarbis validthrough anmeldungende',
  status:
    'status kursstatus zustand kurszustand buchungsstatus belegungsstatus veranstaltungsstatus verfuegbarkeit abgesagt ausfall absage faelltaus entfaellt ausgebucht',
  keywords:
    'kategorie kategorien schlagworte schlagwoerter fachbereich themengebiet rubrik keywords bereich programmbereich kursart veranstaltungsart rubriken',
  instructor:
    'dozent dozentin dozenten kursleitung kursleiter kursleiterin leitung referent referentin trainer instructor kursleiterinnen vortragende vortragender lehrkraft',
  reducedPrice:
    'gebuehrermaessigt preisermaessigt ermaessigt ermaessigtegebuehr ermaessigterpreis ermgebuehr gebuehrerm preiserm ermpreis reduziert',
  weekday: 'wochentag wt wtag tag tage wochentage',
  remark: 'bemerkung bemerkungen hinweis hinweise anmerkung anmerkungen notiz notizen kommentar',
  allDay: 'ganztaegigesereignis ganztaegig ganztags alldayevent allday',
  private: 'vertraulichkeit sensitivity privat private vertraulich intern',
} as const;

/** A field of a table. */
export type Field = keyof typeof NAMES;

/** The names of all fields. */
export const FIELDS = Object.keys(NAMES) as readonly Field[];

const BY_NAME: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => [field.toLowerCase(), ...NAMES[field].split(' ')].map((name) => [name, field] as const)),
);

/** A column name normalised: without case, umlauts, gender marks and units: „Plätze (gesamt)“ is `plaetzegesamt`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[*:_/]in(nen)?\b/g, '')
    .replace(/\bin (euro|eur|€)|€|\[[^\][]*\]/g, '')
    .replace(/[^a-z0-9]/g, '');

/** Instructions for filling in a column, behind its name: „(TT.MM.JJJJ)“, „(optional)“. */
const HINT =
  /\((?:tt|dd|jj|yy|hh|mm|uhr|eur|€|euro|in |optional|pflicht|z\. ?b|format|normal|erm|pro |je )[^()]{0,60}\)|\*+$/gi;

/** The field of a column: by the mapping, else by its name. */
export function fieldOf(name: string, mapping: Readonly<Record<string, string>>): Field | undefined {
  const mapped = Object.hasOwn(mapping, name) ? mapping[name] : mapping[name.trim()];
  if (mapped !== undefined) return FIELDS.find((field) => field === mapped);
  return name.length > 80 ? undefined : (BY_NAME.get(plain(name)) ?? BY_NAME.get(plain(name.replace(HINT, ''))));
}

/** The rank of a name among those of its field: if a table has „Kurs“ and „Titel“, the latter is the title. */
export const rankOf = (field: Field, name: string): number => {
  const place = ` ${NAMES[field]} `.indexOf(` ${plain(name)} `);
  return place < 0 ? Infinity : place;
};

/** The field of a column whose name is split over two rows, „Anmeldung“ above „von“. */
export function fieldUnder(upper: string, lower: string, mapping: Readonly<Record<string, string>>): Field | undefined {
  const both = fieldOf(`${upper} ${lower}`, mapping);
  if (both || !upper || !lower) return both;
  const isRegistration = /^(anmeld|buchung)/i.test(upper);
  if (isRegistration && /^(von|ab|beginn|start)$/i.test(lower)) return 'validFrom';
  if (isRegistration && /^(bis|ende|schluss)$/i.test(lower)) return 'validThrough';
  return fieldOf(lower, mapping);
}
