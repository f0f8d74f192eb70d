// Global variables that have the names of the platform.
var Event = { fire: function () {} };
var name = 'Musterstadt';
var status = 'offen';
var origin = { x: 0, y: 0 };
var URLSearchParams = function () {};
var Text = { trim: function () {} };
var Option = {};
var Image = undefined;
var event = {};
var parent = {};
var length = 'lang';
var kitu = { news: true };
var Kitu = kitu;
var KITU = kitu;
