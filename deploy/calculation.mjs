// How much all municipalities of a Land ask of one server. docs/betrieb.md shows these numbers; a test compares.

/** Change these, and reckon again: `node deploy/calculation.mjs`. */
export const assumptions = {
  municipalities: 218,
  /** Views of pages with widgets, for each municipality and day. */
  views: 2_000,
  viewsPerVisit: 3,
  /** Visits that have neither script nor feed in the browser's cache. */
  firstVisits: 0.7,
  feedsPerVisit: 1.5,
  /** New pictures of such a visit, and what one weighs. */
  pictures: 3,
  pictureBytes: 40_000,
  /** Of a day's visits, those in its busiest hour. */
  peakShare: 0.15,
  scriptBytes: 24_000,
  feedBytes: 8_000,
  /** How often one cache asks again in a day: every five minutes for the feed, every hour for the script. */
  renewals: 24 * 12 + 24,
  cdnPlaces: 10,
};

export function reckon(given = assumptions) {
  const visits = (given.municipalities * given.views) / given.viewsPerVisit;
  const requests = visits * (1 + given.feedsPerVisit);
  const files = visits * given.firstVisits * (given.scriptBytes + given.feedBytes);
  const pictures = visits * given.firstVisits * given.pictures * given.pictureBytes;
  const proxies = given.municipalities * given.renewals;
  const cdn = given.cdnPlaces * given.renewals;
  return {
    visits,
    requests,
    perSecond: requests / 86_400,
    perSecondAtPeak: (requests * given.peakShare) / 3_600,
    files,
    pictures,
    bitsAtPeak: ((files + pictures) * 8 * given.peakShare) / 3_600,
    proxies,
    proxyHits: 1 - proxies / requests,
    cdn,
    cdnHits: 1 - cdn / requests,
  };
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) console.log(reckon());
