/** The entries of a KITU feed as they are written: JSON Feed items, schema.org events and courses, OParl boards. */

/** JSON Feed's attachment. */
export interface AttachmentEntry {
  readonly url: string;
  readonly mime_type: string;
  readonly title?: string | undefined;
  readonly size_in_bytes?: number | undefined;
}

/** schema.org's ImageObject, and `alt` as in HTML. */
export interface ImageEntry {
  readonly url?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly creditText?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly thumbnail?:
    readonly { readonly url: string; readonly width: number; readonly height?: number | undefined }[] | undefined;
}

/** A news item. */
export interface NewsEntry {
  readonly id: string;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly content_html?: string | undefined;
  readonly content_text?: string | undefined;
  readonly summary?: string | undefined;
  readonly image?: string | undefined;
  readonly date_published?: string | undefined;
  readonly date_modified?: string | undefined;
  readonly authors?: readonly { readonly name: string }[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly attachments?: readonly AttachmentEntry[] | undefined;
  readonly _kitu?: { readonly image?: ImageEntry | undefined } | undefined;
}

/** schema.org's Place or VirtualLocation. */
export interface PlaceEntry {
  readonly type?: 'VirtualLocation' | undefined;
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly url?: string | undefined;
}

/** Fields that dates and runs of courses share. */
export interface OccasionEntry {
  readonly id: string;
  readonly url?: string | undefined;
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly previousStartDate?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly eventStatus?: string | undefined;
  readonly eventAttendanceMode?: string | undefined;
  readonly location?: readonly PlaceEntry[] | undefined;
  readonly schedulingNote?: string | undefined;
  readonly dateModified?: string | undefined;
}

/** A date. */
export interface DateEntry extends OccasionEntry {
  readonly name: string;
  readonly description?: string | undefined;
  readonly organizer?: { readonly name: string } | undefined;
  readonly isAccessibleForFree?: boolean | undefined;
  readonly superEvent?: { readonly id: string; readonly name: string } | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly attachments?: readonly AttachmentEntry[] | undefined;
  readonly image?: ImageEntry | undefined;
  readonly inLanguage?: string | undefined;
}

/** An offer: a price and how to register. */
export interface OfferEntry {
  readonly name?: string | undefined;
  readonly price?: number | undefined;
  readonly priceCurrency?: string | undefined;
  readonly availability?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validThrough?: string | undefined;
  readonly url?: string | undefined;
}

/** A run of a course. */
export interface RunEntry extends OccasionEntry {
  readonly courseMode?: readonly string[] | undefined;
  readonly instructor?: readonly { readonly name: string }[] | undefined;
  readonly maximumAttendeeCapacity?: number | undefined;
  readonly remainingAttendeeCapacity?: number | undefined;
  readonly waitingList?:
    { readonly open: boolean; readonly count?: number | undefined; readonly url?: string | undefined } | undefined;
  readonly offers?: readonly OfferEntry[] | undefined;
}

/** A course. */
export interface CourseEntry {
  readonly id: string;
  readonly courseCode?: string | undefined;
  readonly name: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly image?: ImageEntry | undefined;
  readonly inLanguage?: string | undefined;
  readonly hasCourseInstance: readonly RunEntry[];
}

/** A seat in a board. */
export interface SeatEntry {
  readonly id?: string | undefined;
  readonly role?: string | undefined;
  readonly votingRight?: boolean | undefined;
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly onBehalfOf?: { readonly name: string } | undefined;
  readonly person?: PersonEntry | undefined;
}

/** A person. */
export interface PersonEntry {
  readonly id?: string | undefined;
  readonly name: string;
  readonly familyName?: string | undefined;
  readonly givenName?: string | undefined;
  readonly title?: readonly string[] | undefined;
  readonly jobTitle?: string | undefined;
  readonly url?: string | undefined;
  readonly email?: readonly string[] | undefined;
  readonly phone?: readonly string[] | undefined;
}

/** A board. */
export interface GroupEntry {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly classification?: string | undefined;
  readonly url?: string | undefined;
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly membership: readonly SeatEntry[];
}
