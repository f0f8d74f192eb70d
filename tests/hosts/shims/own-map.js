// Names of the platform that were free when the page was written.
var Map = { center: [52, 11], zoom: 12 };
var Set = function () {};
