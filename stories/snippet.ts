import { VERSION } from '@kitu/core/version.js';
import { DEFAULTS, type Choices } from '@kitu/assistant/choices.js';
import { formsOf } from '@kitu/assistant/snippets.js';
import { isInSample } from './feeds.js';
import { attributesOf, linkText, tokensOf, type Args } from './widget.js';

/** What a webmaster pastes to get this story, in the assistant's own words. The feed is the KITU's. */
export function snippet(tag: string, args: Args): string {
  const { src = '', ...given } = attributesOf(tag, args);
  const { course } = given;
  // A feed that a story made for itself has courses of its own.
  const options = course && !isInSample(course) ? { ...given, course: 'basisbefaehigung' } : given;
  const choices: Choices = {
    ...DEFAULTS,
    widget: tag.replace('kitu-', ''),
    feed: /^https?:/.test(src) ? src : '',
    link: 'https://www.kitu.example/aktuelles',
    text: linkText(tag),
    options,
    tokens: Object.fromEntries(tokensOf(args).map(([name, value]) => [name.replace('--kitu-', ''), value])),
  };
  const form = formsOf(
    choices,
    { version: VERSION, files: {} },
    {
      page: 'https://widgets.kitu.example/0/assistent.html',
    },
  );
  const pieces = form.find(({ name }) => name === 'tag')?.pieces ?? [];
  return pieces.map(({ code, language }) => (language === 'css' ? `<style>\n${code}\n</style>` : code)).join('\n');
}
