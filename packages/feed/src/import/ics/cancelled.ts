import { line } from '../html.js';
import type { Event } from './event.js';
import { titled, WORD_ALONE } from './status.js';

const titleOf = (event: Event): ReturnType<typeof titled> => titled(line(event.text('SUMMARY')) ?? '');

/** The title of an event, without the word that says that it is cancelled. */
export const nameOf = (event: Event): string => titleOf(event).name;

/** Is an event cancelled, by its state, its title, or the purpose for which its calendar is sent? */
export const isCancelled = (event: Event): boolean =>
  WORD_ALONE.test(event.text('STATUS') ?? '') || event.method === 'CANCEL' || titleOf(event).isCancelled;

/**
 * Is an exception of a cancelled series cancelled, too? It is, unless it has a state of its own or is newer (RFC 5546
 * section 3.2.5); one without a title has that of its series, and what it says.
 */
export function calledOff(event: Event, master: Event | undefined): boolean {
  if (!master || event.has('STATUS') || event.sequence > master.sequence) return false;
  return WORD_ALONE.test(master.text('STATUS') ?? '') || (!event.text('SUMMARY') && titleOf(master).isCancelled);
}

/** Tells a state that is not shown as it is meant. */
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
