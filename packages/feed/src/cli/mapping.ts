import { isObject } from '@kitu/core/parse.js';
import { Document } from '../check/document.js';
import { Failure } from '../failure.js';
import { readInput } from '../net/input.js';
import { words } from '../words.js';

/** Reads a file that names the field of each column: `{"Kursleiter/in": "instructor"}`. */
export async function readMapping(path: string): Promise<Readonly<Record<string, string>>> {
  const { text, address } = await readInput(path);
  const { json } = new Document(text, address);
  const isMapping = (value: unknown): value is Readonly<Record<string, string>> =>
    isObject(value) && Object.values(value).every((field) => typeof field === 'string');
  if (isMapping(json)) return json;
  throw new Failure(
    'mapping',
    words(
      `${path} ordnet keine Spalten zu. Richtig ist zum Beispiel: {"Kursleiter/in": "instructor"}`,
      `${path} maps no columns. Right is for example: {"Kursleiter/in": "instructor"}`,
    ),
  );
}
