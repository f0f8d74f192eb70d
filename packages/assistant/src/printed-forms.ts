import type { Choices } from './choices.js';
import type { Parts, Release } from './parts.js';
import type { Form, Snippet } from './snippets.js';
import { phpString, shortcodeValue, typoscriptValue, yamlString } from './writers.js';

/** What only the script knows; a printed element stands in the text of the page anyway. */
const ONLY_SCRIPT = ['light', 'loading', 'refresh-interval'];

const optionsOf = ({ options }: Choices): readonly (readonly [string, string])[] =>
  Object.entries(options).filter(([name]) => !ONLY_SCRIPT.includes(name));

/** A list of names and values in PHP: a boolean attribute is `true`, a number a number. */
function phpArray(pairs: readonly (readonly [string, string])[]): string {
  const written = pairs.map(([name, value]) => {
    const plain = value === '' ? 'true' : /^\d{1,6}$/.test(value) ? String(Number(value)) : phpString(value);
    return `${phpString(name)} => ${plain}`;
  });
  return `[${written.join(', ')}]`;
}

/** The shortcode of the plug-in; empty where a value cannot be written in one. */
function shortcode(choices: Choices): string {
  const values = optionsOf(choices).map(([name, value]) => [name, shortcodeValue(value)] as const);
  if (values.some(([, value]) => value === undefined)) return '';
  return `[kitu_${choices.widget}${values.map(([name, value]) => (value === '""' ? ` ${name}` : ` ${name}=${value}`)).join('')}]`;
}

/** The widget as an object of TypoScript; empty where a value cannot be written there. */
function typoscriptObject(choices: Choices): string {
  // There a boolean attribute is a number.
  const values = optionsOf(choices).map(([name, value]) => [name, typoscriptValue(value || '1')] as const);
  if (values.some(([, value]) => value === undefined)) return '';
  return `lib.kitu_${choices.widget} < lib.kituWidget
lib.kitu_${choices.widget}.dataProcessing.1080 {
  widget = ${choices.widget}
${values.map(([name, value]) => `  attributes.${name} = ${value}\n`).join('')}}`;
}

/**
 * The forms in which a server prints the widget, so that its entries stand in the text of the page.
 *
 * @param head - What the `<head>` of a page loads.
 */
export function printedForms(
  choices: Choices,
  { feed, link, script, text, view }: Parts,
  { version }: Release,
  head: readonly Snippet[],
): Readonly<Record<'plugin' | 'extension' | 'php', Form>> {
  const options = optionsOf(choices);
  const start = `<?php
require_once __DIR__ . '/kitu.php';
kitu_options([
  'view' => ${phpString(view)},
  'fallback' => ['url' => ${phpString(link)}, 'text' => ${phpString(text)}],
]);
?>`;
  const call = [phpString(choices.widget), ...(options.length ? [phpArray(options)] : [])].join(', ');
  return {
    plugin: {
      name: 'wordpress-plugin',
      label: 'WordPress-Plugin',
      hint: 'Das Plugin bringt vier Blöcke mit, und der Inhalt steht im Text der Seite. Die Adresse des Feeds steht in seinen Einstellungen.',
      together: false,
      pieces: [
        {
          name: 'file',
          title: 'Das Plugin',
          where: 'herunterladen, dann „Plugins › Installieren › Plugin hochladen“',
          code: new URL(`../kitu-widgets-wordpress-${version}.zip`, script).href,
          language: 'html',
        },
        {
          name: 'markup',
          title: 'Der Baustein',
          where: 'als Block aus der Gruppe „KITU“, oder als Shortcode in den Text',
          code: shortcode(choices),
          language: 'html',
        },
      ],
    },
    extension: {
      name: 'typo3-extension',
      label: 'TYPO3-Erweiterung',
      hint: 'Die Erweiterung bringt vier Inhaltselemente mit, und der Inhalt steht im Text der Seite. Der Feed steht in den Einstellungen der Site.',
      together: false,
      pieces: [
        {
          name: 'file',
          title: 'Die Erweiterung',
          where: 'herunterladen und installieren, mit Composer oder im Backend unter „Erweiterungen“',
          code: new URL(`../kitu_widgets_${version}.zip`, script).href,
          language: 'html',
        },
        {
          name: 'settings',
          title: 'Die Einstellungen',
          where: 'in config/sites/<Ihre-Site>/settings.yaml, oder im Backend unter „Site-Verwaltung › Einstellungen“',
          code: `kitu:\n  source: ${yamlString(feed)}`,
          language: 'yaml',
        },
        {
          name: 'markup',
          title: 'Der Baustein',
          where: 'als Inhaltselement aus der Gruppe „KITU“, oder so ins TypoScript für ein Template',
          code: typoscriptObject(choices),
          language: 'typoscript',
        },
      ],
    },
    php: {
      name: 'php',
      label: 'PHP-Seite',
      hint: 'Für Seiten, die PHP ab 8.1 ausführen: Der Inhalt steht im Text der Seite, auch ohne Skript.',
      together: false,
      pieces: [
        {
          name: 'file',
          title: 'Die Datei',
          where: 'herunterladen und zu Ihren Seiten legen',
          code: new URL('kitu.php', script).href,
          language: 'html',
        },
        ...head,
        {
          name: 'start',
          title: 'Der Anfang',
          where: 'einmal ganz oben in die Seite oder ihre Vorlage',
          code: start,
          language: 'php',
        },
        {
          name: 'markup',
          title: 'Der Baustein',
          where: 'dorthin, wo er erscheinen soll',
          code: `<?= kitu(${call}) ?>`,
          language: 'php',
        },
      ],
    },
  };
}
