/** Finds out, while entries are chosen for an instant, until when the choice stays as it is. */
export class Horizon {
  /** The next instant (milliseconds) of those that were asked about; `Infinity` if all are over. */
  until = Infinity;

  /** @param now - The instant for which is chosen. */
  constructor(private readonly now: number) {}

  /** Is an instant still to come? */
  isAhead(instant: number): boolean {
    const ahead = instant > this.now;
    if (ahead) this.until = Math.min(this.until, instant);
    return ahead;
  }
}
