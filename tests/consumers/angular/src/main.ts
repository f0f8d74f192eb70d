import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import '@kitu/widgets/news.js';
import type { FeedError } from '@kitu/core/feed-error.js';

@Component({
  selector: 'town-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Musterstadt</h1>
    <kitu-news
      src="kitu.json"
      heading="Aktuelles"
      heading-level="2"
      [limit]="limit()"
      (load)="said.set('Die Meldungen sind da.')"
      (error)="fail($event)"
      ><a href="https://www.musterstadt.example/aktuelles">Alle Meldungen</a></kitu-news
    >
    <button type="button" (click)="limit.set(0)">Alle zeigen</button>
    <output>{{ said() }}</output>
  `,
})
class TownPage {
  readonly limit = signal(2);
  readonly said = signal('');

  fail({ detail }: CustomEvent<FeedError>): void {
    this.said.set(detail.message);
  }
}

await bootstrapApplication(TownPage, { providers: [provideZonelessChangeDetection()] });
