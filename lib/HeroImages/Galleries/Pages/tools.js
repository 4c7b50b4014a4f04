/* What all scripts of a page use. Every text from outside is put in as text, never as markup. */
"use strict";
var hero = {};

(function () {
  /* Controls and overrides of the direction of reading: in a name they could make it look like another. */
  var harmful = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

  hero.plain = function (text) {
    return String(text).replace(harmful, "\ufffd");
  };

  /* Texts of several lines keep their line ends. */
  hero.prose = function (text) {
    return String(text).split(/\r?\n/).map(hero.plain).join("\n");
  };

  /* Makes an element: attributes by name, "text" for its text, functions for its events; null attributes are left out. */
  hero.make = function (name, attributes) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      var value = attributes[key];
      if (value === null || value === undefined || value === false) { return; }
      if (key === "text") { made.textContent = value; }
      else if (typeof value === "function") { made.addEventListener(key, value); }
      else { made.setAttribute(key, value === true ? "" : value); }
    });
    Array.prototype.slice.call(arguments, 2).forEach(function (child) {
      if (child !== null && child !== undefined) { made.append(child); }
    });
    return made;
  };

  hero.number = function (value, digits) {
    return value.toLocaleString("en", { minimumFractionDigits: digits || 0, maximumFractionDigits: digits || 0 });
  };

  hero.count = function (count, noun) {
    return hero.number(count) + " " + noun + (count === 1 ? "" : "s");
  };

  /* Where a value stands between the ends of a scale, in per cent. */
  hero.share = function (value, scale) {
    var width = scale[1] - scale[0];
    return width > 0 ? Math.max(0, Math.min(100, 100 * (value - scale[0]) / width)) : 100;
  };

  /* One of four words for a share; the number beside it says the same without colour. */
  hero.grade = function (share) {
    return share >= 70 ? "high" : share >= 50 ? "good" : share >= 30 ? "fair" : "low";
  };

  /* A failure of no particular kind is called so by the journal; beside the word itself that says nothing. */
  hero.failure = function (text) {
    return hero.plain(text.replace(/^failed: /, ""));
  };

  hero.picturePath = function (name) {
    return "pictures/" + encodeURIComponent(name);
  };

  /* Keys are for the page only where nobody types. */
  hero.isTyping = function (event) {
    var at = event.target;
    return event.ctrlKey || event.metaKey || event.altKey || (at instanceof Element && at.matches("input:not([type=checkbox]), select, textarea"));
  };

  /* A picture is looked at before what a detector says of it. */
  document.documentElement.classList.add("no-boxes");

  hero.toggleBoxes = function () {
    var isOff = document.documentElement.classList.toggle("no-boxes");
    document.querySelectorAll("[data-boxes]").forEach(function (button) { button.setAttribute("aria-pressed", String(!isOff)); });
  };
})();
