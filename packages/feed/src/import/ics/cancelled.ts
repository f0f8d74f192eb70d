import { line } from '../html.js';
import type { Event } from './event.js';
import { titled, WORD_ALONE } from './status.js';

const titleOf = (event: Event): ReturnType<typeof titled> => titled(line(event.text('SUMMARY')) ?? '');

/** The title of an event, without the word that marks it as cancelled. */
export const nameOf = (event: Event): string => titleOf(event).name;

/** Is an event cancelled, by its STATUS, its title, or the METHOD of its calendar? */
export const isCancelled = (event: Event): boolean =>
  WORD_ALONE.test(event.text('STATUS') ?? '') || event.method === 'CANCEL' || titleOf(event).isCancelled;

/**
 * Is an exception of a cancelled series cancelled, too? Yes, unless it has a STATUS of its own or a higher SEQUENCE
 * (RFC 5546 section 3.2.5). One without a title takes the title of its series, with the word for “cancelled” in it.
 */
export function calledOff(event: Event, master: Event | undefined): boolean {
  if (!master || event.has('STATUS') || event.sequence > master.sequence) return false;
  return WORD_ALONE.test(master.text('STATUS') ?? '') || (!event.text('SUMMARY') && titleOf(master).isCancelled);
}

/** Reports a STATUS that the widgets cannot show: TENTATIVE, or an unknown value. */
export function tellStatus(event: Event): void {
  const status = event.text('STATUS') ?? '';
  if (/^(|CONFIRMED)$/i.test(status) || WORD_ALONE.test(status)) return;
  const isTentative = /^TENTATIVE$/i.test(status);
  event.tell(
    isTentative ? 'note' : 'warning',
    isTentative ? 'tentative' : 'unknown-status',
    event.first('STATUS'),
    isTentative
      ? 'Der Termin ist als vorläufig markiert; gezeigt wird er wie ein fester:'
      : 'STATUS ist unbekannt; der Termin wird gezeigt, als fände er statt:',
    isTentative
      ? 'The date is marked as tentative; it is shown as a firm one:'
      : 'STATUS is unknown; the date is shown as if it took place:',
  );
}
