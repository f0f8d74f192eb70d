import { expect } from '@open-wc/testing';
import { initials } from './board-initials.js';

describe('the initials of a name', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['are those of the first and the last name', 'Erika Mustermann', 'EM'],
    ['leave out a doctor’s degree', 'Dr. Max Muster', 'MM'],
    ['leave out degrees of all kinds', 'Prof. Dr. med. Dr. h. c. Erika Beispiel', 'EB'],
    ['leave out degrees with a hyphen', 'Dr.-Ing. Erika Beispiel', 'EB'],
    ['leave out degrees with brackets', 'Dipl.-Ing. (FH) Erika Beispiel', 'EB'],
    ['leave out degrees behind the name', 'Erika Beispiel, LL.M., MBA', 'EB'],
    ['leave out degrees behind the name without a comma', 'Erika Beispiel M.A.', 'EB'],
    ['leave out a name at birth', 'Erika Beispiel (geb. Muster)', 'EB'],
    ['leave out small words', 'Erika von der Muster', 'EM'],
    ['leave out degrees and small words', 'Dr. Max von Muster', 'MM'],
    ['leave out names in the middle', 'Max Otto Emil Muster', 'MM'],
    ['take a double first name for one', 'Anna-Lena Muster', 'AM'],
    ['take a double last name for one', 'Anna-Lena Muster-Beispiel', 'AM'],
    ['take a first name that is an initial already', 'E. Mustermann', 'EM'],
    ['take the capital after an apostrophe', "Jeanne d'Exempel", 'JE'],
    ['have umlauts', 'Örnek Äußerst', 'ÖÄ'],
    ['have umlauts that are written as two characters', 'O\u0308rnek Muster', 'ÖM'],
    ['are one letter where there is one name', 'Platzhalter', 'P'],
    ['are one letter where all but one is a degree', 'Dr. Muster', 'M'],
    ['are one letter where all is in small letters', 'erika mustermann', 'e'],
    ['are Cyrillic', 'Мария Примерова', 'МП'],
    ['are Greek', 'Άννα Παράδειγμα', 'ΆΠ'],
    ['are Arabic', 'مثال نموذج', 'من'],
    ['are Chinese, of a name without spaces', '示例', '示'],
    ['may lie outside the basic plane', '𐐀xample', '𐐀'],
    ['ignore further spaces', '  Erika   Mustermann ', 'EM'],
    ['are none of nothing', '', ''],
  ];
  cases.forEach(([title, name, expected]) => it(title, () => expect(initials(name)).to.equal(expected)));
});
