import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { part } from './known.mjs';
import * as properties from './properties.mjs';

/** Utterances, as a German voice says them. */
const said = (...texts) => texts.map((text) => ({ text, lang: 'de-DE' }));
const page = (more) => ({ lang: 'de', texts: [], links: [], headings: [], marked: [], feed: [], ...more });
const holds = (faults) => assert.deepEqual(faults, []);
const fails = (faults, words) => assert.match(faults.join('\n'), words);

describe('What is heard', () => {
  it('parts what is others’ to mend from what is ours', () => {
    const voice = 'A voice for de-DE says what is in en: Service';
    assert.deepEqual(part('rightVoice', [voice]), { known: [voice], faults: [] });
    const link = 'Links: No stop at: Anmelden: Yoga';
    assert.deepEqual(part('wholeLinks', [link]), { known: [], faults: [link] });
  });

  it('has no utterance of signs alone', () => {
    holds(properties.noLoneMarks(said('Abgesagt: Lesung', '5')));
    fails(properties.noLoneMarks(said('Abgesagt', ':', 'Lesung')), /Only signs/);
    fails(properties.noLoneMarks(said('·')), /·/);
    fails(properties.noLoneMarks(said('Ausgebucht', 'Mittelpunkt')), /Mittelpunkt/);
  });

  it('has no sign apart from its word', () => {
    holds(properties.noStraySpaces(said('Online: Videokonferenz', 'In den Kalender (.ics)', '09:30 Uhr')));
    fails(properties.noStraySpaces(said('Vergrößern : Rathaus')), /apart/);
    fails(properties.noStraySpaces(said(': Rathaus')), /apart/);
  });

  it('names no role without a content, and never that of a status', () => {
    holds(properties.noEmptyRoles(said('Lesung', 'Verknüpfung', 'Überschrift Ebene 3')));
    fails(properties.noEmptyRoles(said('Lesung', 'Verknüpfung', 'Verknüpfung')), /without a content/);
    fails(properties.noEmptyRoles(said('Verknüpfung')), /without a content/);
    fails(properties.noEmptyRoles(said('Lesung', 'Statusleiste.')), /status/);
    fails(properties.noEmptyRoles(said('Reading', 'statusbar')), /status/);
  });

  it('hears a date whole around the role of a description', () => {
    const shown = page({ texts: ['Mittwoch, 9. Dezember 2026'] });
    holds(properties.eachOnce(said('Mittwoch, 9.', 'Beschreibungswert', 'Dezember 2026'), shown));
    fails(properties.eachOnce(said('Termin', 'Beschreibungsbegriff', 'Ort'), shown), /Heard 0 times/);
  });

  it('has no marks of editing', () => {
    holds(properties.noDeletions(said('Bisher: Dienstag')));
    fails(properties.noDeletions(said('Bisher:', 'Beginn Löschung', 'Dienstag')), /mark of editing/);
  });

  it('has each link in one part', () => {
    const shown = page({ links: ['Online: Videokonferenz', 'Plan'] });
    holds(properties.wholeLinks(said('Online: Videokonferenz', 'Verknüpfung', 'Plan', 'Verknüpfung'), shown));
    const torn = said('Online', 'Verknüpfung', ': Videokonferenz', 'Verknüpfung', 'Plan', 'Verknüpfung');
    fails(properties.wholeLinks(torn, shown), /No stop at: Online: Videokonferenz/);
    fails(properties.wholeLinks(said('Plan', 'Verknüpfung'), shown), /No stop at/);
  });

  it('says the level of a heading once', () => {
    const shown = page({ headings: ['Abgesagt: Lesung'] });
    holds(properties.wholeHeadings(said('Abgesagt: Lesung', 'Verknüpfung', 'Überschrift Ebene 3'), shown));
    const torn = said('Abgesagt', 'Überschrift Ebene 3', 'Lesung', 'Überschrift Ebene 3');
    fails(properties.wholeHeadings(torn, shown), /1 headings are said as 2/);
  });

  it('has every text as often as it stands there', () => {
    const shown = page({ texts: ['Sprechstunde', 'Reihe: Sprechstunde', 'Kommen Sie vorbei.'] });
    holds(properties.eachOnce(said('Sprechstunde', 'Reihe: Sprechstunde', 'Kommen Sie vorbei.'), shown));
    fails(properties.eachOnce(said('Sprechstunde', 'Reihe: Sprechstunde'), shown), /0 times instead of 1: Kommen/);
    fails(properties.eachOnce(said('Reihe: Sprechstunde', 'Kommen Sie vorbei.'), shown), /1 times instead of 2/);
    const twice = said('Sprechstunde', 'Reihe: Sprechstunde', 'Kommen Sie vorbei.', 'Kommen Sie vorbei.');
    fails(properties.eachOnce(twice, shown), /2 times instead of 1/);
  });

  it("speaks the page's language, but for what the feed says", () => {
    holds(properties.rightWords(said('Dienstag, 1. Dezember'), page()));
    fails(properties.rightWords(said('Tuesday, 1 December'), page()), /wrong language/);
    fails(properties.rightWords(said('Erneut versuchen'), page({ lang: 'en' })), /wrong language/);
    holds(properties.rightWords(said('Close to the river'), page({ feed: ['Close to the river'] })));
  });

  it('says what is marked as another language with a voice of that language', () => {
    const shown = page({ marked: [{ text: 'Welcome', lang: 'en' }] });
    holds(properties.rightVoice([{ text: 'Welcome', lang: 'en-GB' }], shown));
    fails(properties.rightVoice(said('Welcome'), shown), /A voice for de-DE/);
  });

  it('stops at each thing once, in order', () => {
    holds(properties.everyStop(['A Verknüpfung', 'B Verknüpfung'], ['A', 'B']));
    fails(properties.everyStop(['A', 'A', 'B'], ['A', 'B']), /twice: A/);
    fails(properties.everyStop(['B', 'A'], ['A', 'B']), /No stop at: B/);
    fails(properties.everyStop(['A', 'B', 'C'], ['A', 'B']), /twice: C/);
  });

  it('says a word as one, line by line', () => {
    holds(properties.wholeWords(['Die Kanal', 'bauarbeiten', 'enden'], 'Kanal enden'));
    fails(properties.wholeWords(['Die Kanal-', 'bauarbeiten enden'], 'Kanalbauarbeiten enden'), /Kanalbauarbeiten/);
  });

  it('answers an action once, or not at all where nothing should be said', () => {
    holds(properties.saidAfter(said('Lädt', 'Geladen'), 'Geladen'));
    fails(properties.saidAfter(said('Geladen', 'Geladen'), 'Geladen'), /2 times/);
    fails(properties.saidAfter([], 'Geladen'), /silence/);
    holds(properties.saidAfter([], 'silent'));
    fails(properties.saidAfter(said('Geladen'), 'silent'), /Nothing should be said/);
  });

  it('goes on at the line that is expected', () => {
    holds(properties.nextLine(said('Das Bürgerbüro öffnet'), /Bürgerbüro/));
    fails(properties.nextLine(said('Statusleiste'), /Bürgerbüro/), /but is: Statusleiste/);
  });
});
