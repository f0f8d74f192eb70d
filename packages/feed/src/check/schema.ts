import { isObject } from '@kitu/core/parse.js';
import { readFileSync } from 'node:fs';
import type { Language } from '../words.js';
import { split } from './description.js';

const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../../schema/${name}`, import.meta.url), 'utf8')) as object;

/** The published JSON Schema (2020-12), its descriptions in both languages. */
export const feedSchema = (): object => read('kitu-feed-1.json');

/** The JSON Schema of `kitu.config.json`. */
export const configSchema = (): object => read('kitu-config-1.json');

/** The JSON Schema of `kitu.view.json`. */
export const viewSchema = (): object => read('kitu-view-1.json');

/** A schema with its descriptions in one language. */
export function inLanguage(schema: object, language: Language): object {
  const inOne = (_: string, value: unknown): unknown =>
    isObject(value) && typeof value['description'] === 'string'
      ? { ...value, description: split(value['description'])[language] }
      : value;
  return JSON.parse(JSON.stringify(schema, inOne)) as object;
}
