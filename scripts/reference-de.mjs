/**
 * The German of what the elements say of themselves, by the English of their doc comments. A sentence that is missing
 * here, and one that no element says any more, stop the build.
 */
export const german = {
  // What each element is.
  'Shows the news of a feed as a list, as cards, or as a compact list.':
    'Zeigt die Meldungen eines Feeds als Liste, als Kacheln oder als knappe Liste.',
  'Shows the upcoming dates of a feed as a list with calendar leaves, or as a compact list.':
    'Zeigt die nächsten Termine eines Feeds als Liste mit Kalenderblättern oder als knappe Liste.',
  'Shows the availability of one course, or of all courses of a feed.':
    'Zeigt, ob in einem Kurs oder in allen Kursen eines Feeds noch Platz ist.',
  'Shows the people in one or all groups of a feed as cards, as a list, or as a table.':
    'Zeigt die Mitglieder eines Gremiums oder aller Gremien eines Feeds als Kacheln, als Liste oder als Tabelle.',

  // For all of them.
  'Address of the feed, relative to the page; or `#id` of a `<script type="application/json">` in the page.':
    'Adresse des Feeds, von der Seite aus gesehen; oder `#id` eines `<script type="application/json">` auf der Seite.',
  'Heading above the entries. Without it there is none.': 'Überschrift über den Einträgen. Ohne Angabe keine.',
  "Level of the heading, 2 to 6; the entries' own headings are one below.":
    'Ebene der Überschrift, 2 bis 6; die Überschriften der Einträge liegen eine Ebene darunter.',
  'How many entries are shown at most; 0 for all.': 'Wie viele Einträge höchstens zu sehen sind; 0 für alle.',
  'Minutes after which the feed is read again while the widget is in view; 0 for never. After a failure it is tried again by itself in any case, ever more rarely.':
    'Nach so vielen Minuten wird der Feed neu gelesen, solange der Baustein zu sehen ist; 0 für nie. Nach einem Fehler versucht der Baustein es in jedem Fall von selbst wieder, immer seltener.',
  '`lazy` waits with the request until the widget comes near the view, as images and frames do.':
    '`lazy` wartet mit dem Abruf, bis der Baustein in die Nähe des sichtbaren Bereichs kommt, wie bei Bildern und Frames.',
  'The version of the script that defined the element.': 'Die Version des Skripts, von dem das Element stammt.',
  'Reads the feed again. Resolves when it is done, whatever came of it.':
    'Liest den Feed neu. Das Promise ist erfüllt, wenn der Versuch zu Ende ist, wie er auch ausging.',
  'The feed was read and is shown.': 'Der Feed ist gelesen und zu sehen.',
  'The feed could not be read; `detail` says why.': 'Der Feed war nicht zu lesen; `detail` sagt, warum.',
  'A link to a page with the same content. It shows without JavaScript, until there are entries, and when there are none to be had.':
    'Ein Link auf eine Seite mit demselben Inhalt. Er ist ohne JavaScript zu sehen, bis die Einträge da sind, und immer dann, wenn keine zu bekommen sind.',
  'All of the widget.': 'Der ganze Baustein.',
  'The heading above the entries.': 'Die Überschrift über den Einträgen.',
  'What stands in for the entries while they are loading.': 'Der Platzhalter, solange die Einträge laden.',
  'The sentence that says that there is nothing, or what went wrong.':
    'Der Satz, der sagt, dass es nichts gibt oder was nicht gelungen ist.',
  'The button „Erneut versuchen“.': 'Der Knopf „Erneut versuchen“.',
  'Colour of links, buttons and marks.': 'Farbe von Links, Knöpfen und Zeichen.',
  'Colour of what is less important, such as dates.': 'Farbe von Nebensachen, etwa der Datumsangaben.',
  'Colour of lines.': 'Farbe der Linien.',
  'Background of cards.': 'Hintergrund der Kacheln.',
  'How round corners are.': 'Wie rund die Ecken sind.',
  'Space between entries.': 'Abstand zwischen den Einträgen.',
  'Nothing to show yet.': 'Noch ist nichts da.',
  'Entries are shown.': 'Einträge sind zu sehen.',
  'The feed has nothing to show now.': 'Der Feed hat zurzeit nichts zu zeigen.',
  'The last reload failed; what is shown is from before.':
    'Das letzte Neuladen ist nicht gelungen; zu sehen ist der Stand davor.',
  'The feed could not be read, and there is nothing to show.':
    'Der Feed war nicht zu lesen, und es gibt nichts zu zeigen.',

  // News.
  'How the items are laid out.': 'Wie die Meldungen angeordnet sind.',
  'How much of an item is shown.': 'Wie viel von einer Meldung zu sehen ist.',
  'Show only items with one of these tags, separated by commas.':
    'Nur Meldungen mit einem dieser Schlagwörter, durch Kommas getrennt.',
  "Which pictures are loaded: of the feed's and the page's own host, all, or none.":
    'Welche Bilder geladen werden: die vom Server des Feeds und der Seite, alle oder keine.',
  'Offer a button that shows the next items.': 'Einen Knopf anbieten, der die nächsten Meldungen zeigt.',
  'Name the authors.': 'Die Verfasserinnen und Verfasser nennen.',
  'Fold long texts behind „Weiterlesen“ (with `content="full"`).':
    'Lange Texte hinter „Weiterlesen“ einklappen (mit `content="full"`).',
  'The list of items.': 'Die Liste der Meldungen.',
  'One item.': 'Eine Meldung.',
  'A picture.': 'Ein Bild.',
  'The line with date, authors and tags.': 'Die Zeile mit Datum, Namen und Schlagwörtern.',
  'The date of an item.': 'Das Datum einer Meldung.',
  'A tag of an item.': 'Ein Schlagwort einer Meldung.',
  'The title of an item.': 'Der Titel einer Meldung.',
  'The teaser of an item.': 'Der Anreißer einer Meldung.',
  'The whole text of an item.': 'Der ganze Text einer Meldung.',
  'A picture with its caption.': 'Ein Bild mit seiner Unterschrift.',
  'The caption of a picture.': 'Die Unterschrift eines Bildes.',
  'Who made a picture.': 'Der Bildnachweis.',
  'The button „Bild vergrößern“.': 'Der Knopf „Bild vergrößern“.',
  'The large picture.': 'Das große Bild.',
  'The files that belong to an item.': 'Die Dateien zu einer Meldung.',
  'The button „Weitere Meldungen“.': 'Der Knopf „Weitere Meldungen“.',

  // Dates.
  'How the dates are laid out; the compact list has title and time only.':
    'Wie die Termine angeordnet sind; die knappe Liste hat nur Titel und Zeit.',
  'Put the dates of each month under a heading of their own.':
    'Die Termine jedes Monats unter eine eigene Überschrift stellen.',
  'Show only dates with one of these keywords, separated by commas.':
    'Nur Termine mit einem dieser Schlagwörter, durch Kommas getrennt.',
  'Show only dates that start today or within so many days after; 0 for all.':
    'Nur Termine, die heute oder in den nächsten so vielen Tagen beginnen; 0 für alle.',
  'Offer each date as a calendar file, or not.': 'Jeden Termin als Kalenderdatei anbieten oder nicht.',
  'The heading above the dates of a month.': 'Die Überschrift über den Terminen eines Monats.',
  'A list of dates.': 'Eine Liste von Terminen.',
  'One date.': 'Ein Termin.',
  'The calendar leaf with weekday, day and month.': 'Das Kalenderblatt mit Wochentag, Tag und Monat.',
  'The title of a date.': 'Der Titel eines Termins.',
  'What became of a date: „Abgesagt“.': 'Was aus einem Termin geworden ist: „Abgesagt“.',
  'When a date is.': 'Wann ein Termin ist.',
  'When a date would have been.': 'Wann ein Termin gewesen wäre.',
  'Where a date is.': 'Wo ein Termin ist.',
  'The line with the series and its rhythm.': 'Die Zeile mit der Reihe und ihrem Rhythmus.',
  'What a date is about.': 'Worum es bei einem Termin geht.',
  'The files that belong to a date.': 'Die Dateien zu einem Termin.',
  'The button „In den Kalender“.': 'Der Knopf „In den Kalender“.',

  // Courses.
  'The `id` of a course; without it all courses are listed.':
    'Die `id` eines Kurses; ohne Angabe sind alle Kurse zu sehen.',
  'The `id` of a run; without it the next run counts.': 'Die `id` eines Durchgangs; ohne Angabe gilt der nächste.',
  'From how many free seats on there are „nur noch“ so many.':
    'Von wie vielen freien Plätzen an es „nur noch“ so viele sind.',
  'How much is shown: a badge (of one course: inside a sentence), a line with date and link, or a card.':
    'Wie viel zu sehen ist: eine Plakette (bei einem einzelnen Kurs mitten im Satz), eine Zeile mit Datum und Link oder eine Kachel.',
  'How many courses are shown at most; 0 for all.': 'Wie viele Kurse höchstens zu sehen sind; 0 für alle.',
  'The list of courses.': 'Die Liste der Kurse.',
  'One course with its badge.': 'Ein Kurs mit seiner Plakette.',
  'The name of a course.': 'Der Name eines Kurses.',
  'What a course is about.': 'Worum es in einem Kurs geht.',
  'The date of a run.': 'Das Datum eines Durchgangs.',
  'Date, place, price and deadline in a card.': 'Termin, Ort, Preis und Anmeldeschluss in einer Kachel.',
  'The badge; also has its state as a part: `::part(full)`.':
    'Die Plakette; auch ihr Zustand ist als Teil ansprechbar: `::part(full)`.',
  'The next run with free seats, where this one has none.':
    'Der nächste Durchgang mit freien Plätzen, wenn dieser keine mehr hat.',
  'The link for registration or the waiting list.': 'Der Link zur Anmeldung oder auf die Warteliste.',
  '„Stand: …“.': '„Stand: …“.',
  'Text of a badge that says that there are free seats.': 'Schrift der Plakette, wenn Plätze frei sind.',
  'Its background.': 'Hintergrund dazu.',
  'Text of a badge that says that there are few seats, or a waiting list.':
    'Schrift der Plakette, wenn es nur noch wenige Plätze oder eine Warteliste gibt.',
  'Text of a badge that says that it is full or cancelled.':
    'Schrift der Plakette, wenn der Kurs ausgebucht oder abgesagt ist.',
  'Text of a badge that says that registration opens later, or that there will be a new date.':
    'Schrift der Plakette, wenn die Anmeldung später beginnt oder ein neuer Termin folgt.',
  'Of one course: its run is cancelled.': 'Bei einem einzelnen Kurs: Der Durchgang ist abgesagt.',
  'Of one course: its run has no new date yet.':
    'Bei einem einzelnen Kurs: Der Durchgang hat noch keinen neuen Termin.',
  'Of one course: its run is over, or none is planned.':
    'Bei einem einzelnen Kurs: Der Durchgang ist vorbei, oder keiner ist geplant.',
  'Of one course: registration is not open yet.': 'Bei einem einzelnen Kurs: Die Anmeldung hat noch nicht begonnen.',
  'Of one course: registration is over.': 'Bei einem einzelnen Kurs: Die Anmeldung ist vorbei.',
  'Of one course: its run has begun.': 'Bei einem einzelnen Kurs: Der Durchgang hat begonnen.',
  'Of one course: it is full and has a waiting list.':
    'Bei einem einzelnen Kurs: Er ist ausgebucht und hat eine Warteliste.',
  'Of one course: it is full.': 'Bei einem einzelnen Kurs: Er ist ausgebucht.',
  'Of one course: there are few seats.': 'Bei einem einzelnen Kurs: Es gibt nur noch wenige Plätze.',
  'Of one course: there are seats.': 'Bei einem einzelnen Kurs: Es gibt freie Plätze.',
  'Of one course: nothing is known of its seats.': 'Bei einem einzelnen Kurs: Über die Plätze ist nichts bekannt.',

  // Boards.
  'The `id` of the only group to show, without a heading of its own. Else all are shown, each with its heading.':
    'Die `id` des einzigen Gremiums, das zu sehen sein soll, dann ohne eigene Überschrift. Ohne Angabe alle, jedes mit seiner Überschrift.',
  'How the seats of a group are laid out.': 'Wie die Sitze eines Gremiums angeordnet sind.',
  "Which portraits are loaded: of the feed's and the page's own host, all, or none. A table has none.":
    'Welche Porträts geladen werden: die vom Server des Feeds und der Seite, alle oder keine. Eine Tabelle hat keine.',
  'Show e-mail addresses and telephone numbers, if the feed has them.':
    'E-Mail-Adressen und Telefonnummern zeigen, wenn der Feed sie nennt.',
  'How many groups are shown at most; 0 for all.': 'Wie viele Gremien höchstens zu sehen sind; 0 für alle.',
  'One group.': 'Ein Gremium.',
  'The name of a group.': 'Der Name eines Gremiums.',
  'What a group says of itself.': 'Was ein Gremium über sich sagt.',
  'The seats of a group as cards or as a list.': 'Die Sitze eines Gremiums als Kacheln oder als Liste.',
  'The seats of a group as a table.': 'Die Sitze eines Gremiums als Tabelle.',
  'One seat.': 'Ein Sitz.',
  'A portrait.': 'Ein Porträt.',
  'What stands in for a portrait.': 'Was an der Stelle eines Porträts steht.',
  'Who made a portrait.': 'Der Bildnachweis eines Porträts.',
  'The name of a person, or the words for a vacant seat.':
    'Der Name einer Person oder die Worte für einen unbesetzten Sitz.',
  'What a person does in the group.': 'Welche Funktion eine Person im Gremium hat.',
  'The office that a person holds elsewhere.': 'Das Amt, das eine Person anderswo innehat.',
  'Whom a person represents.': 'Wen eine Person vertritt.',
  'Since when, from when, until when.': 'Seit wann, ab wann, bis wann.',
  'E-mail addresses and telephone numbers.': 'E-Mail-Adressen und Telefonnummern.',
  'How many seats are vacant besides those that are named.':
    'Wie viele Sitze unbesetzt sind außer denen, die genannt werden.',
  'As of when the feed is right.': 'Auf welchem Stand der Feed ist.',
};
