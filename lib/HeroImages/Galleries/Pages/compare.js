/* Raters side by side on the same pictures; the panes scroll together. Its data calls heroCompare. */
"use strict";
function heroCompare(data) {
  var host = document.getElementById("compare"), pictures = new hero.Pictures(data), panes = [], together = true, isMirroring = false;
  pictures.scoreName = data.score_name;
  var active = 0, light = new hero.Light(pictures, function (place) { if (panes[active]) { panes[active].list.focus(place); } });
  var judges = data.raters.map(function (rater, i) { return pictures.judges.find(function (j) { return j.rater === i; }); });
  var chosen = data.raters.map(function (rater, i) { return i < 4; }), filter = { order: "apart", search: "", least: null };
  var ranks = judges.map(ranksOf);

  /* Where each picture stands among those that a rater rated, 0 to 1; equal values stand at the middle of their places. */
  function ranksOf(judge) {
    var rated = pictures.all.filter(function (p) { return pictures.value(p, judge) !== null; });
    rated.sort(function (a, b) { return pictures.value(a, judge) - pictures.value(b, judge); });
    var places = new Map();
    for (var i = 0, end; i < rated.length; i = end) {
      for (end = i; end < rated.length && pictures.value(rated[end], judge) === pictures.value(rated[i], judge); end++) { /* as far as they are equal */ }
      for (var k = i; k < end; k++) { places.set(rated[k], rated.length > 1 ? ((i + end - 1) / 2) / (rated.length - 1) : 0.5); }
    }
    return places;
  }

  function shownRaters() {
    return chosen.map(function (isChosen, i) { return isChosen ? i : -1; }).filter(function (i) { return i >= 0; });
  }

  /* The largest difference between two of the raters shown; null where fewer than two gave a value. */
  function apart(picture, by) {
    var values = shownRaters().map(function (i) { return by === "ranks" ? ranks[i].get(picture) : pictures.value(picture, judges[i]); }).filter(function (v) { return v !== null && v !== undefined; });
    return values.length < 2 ? null : Math.max.apply(null, values) - Math.min.apply(null, values);
  }

  function mean(picture) {
    var values = shownRaters().map(function (i) { return pictures.value(picture, judges[i]); }).filter(function (v) { return v !== null; });
    return values.length ? values.reduce(function (a, b) { return a + b; }, 0) / values.length : null;
  }

  function sorted(some, value) {
    var values = new Map(some.map(function (p) { return [p, value(p)]; })), compare = hero.Pictures.compare;
    return some.slice().sort(function (a, b) {
      var x = values.get(a), y = values.get(b), byName = compare(a.file, b.file);
      return x === null || y === null ? (x === null) - (y === null) || byName : y - x || byName;
    });
  }

  function passed() {
    var words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
    return pictures.all.filter(function (p) {
      return words.every(function (w) { return pictures.text(p).includes(w); }) && (filter.least === null || (apart(p, "values") ?? -1) >= filter.least);
    });
  }

  /* The order of a pane: the same for all, but where each rater's own best come first. */
  function orderFor(rater, some) {
    if (filter.order === "own") { return sorted(some, function (p) { return pictures.value(p, judges[rater]); }); }
    if (filter.order === "name") { return sorted(some, function () { return null; }); }
    if (filter.order === "best") { return sorted(some, mean); }
    return sorted(some, function (p) { return apart(p, filter.order === "ranks" ? "ranks" : "values"); });
  }

  function note(picture) {
    var values = apart(picture, "values"), places = apart(picture, "ranks");
    return values === null ? "not rated by two of these" : "apart by " + hero.number(values, 1) + ", in rank by " + Math.round(100 * places) + "%";
  }

  function pane(rater, number, some) {
    var judge = judges[rater], order = orderFor(rater, some), listed = hero.make("div", {}), info = data.raters[rater];
    var values = pictures.all.map(function (p) { return pictures.value(p, judge); }).filter(function (v) { return v !== null; });
    var scroller = hero.make("div", { class: "scroller" }, listed);
    var made = { scroller: scroller, element: hero.make("section", { class: "pane", "aria-label": hero.plain(info.title) },
      hero.make("header", {}, hero.make("h3", {}, hero.make("a", { href: data.pages[rater], text: hero.plain(info.title) })),
        values.length ? hero.make("p", { text: "mean " + hero.number(values.reduce(function (a, b) { return a + b; }, 0) / values.length, 1) + " of " + hero.count(values.length, "rating") }) : hero.make("p", { text: "no ratings of these pictures" }),
        values.length ? hero.bars.draw(values, values, judge, "Distribution: " + hero.plain(info.title)) : null), scroller) };
    made.start = function () {
      made.list = new hero.List(listed, { least: 200, most: 1, gap: 12, scroller: scroller, label: "Pictures, " + hero.plain(info.title), height: function (width) { return Math.min(width * 3 / 4, 260) + 108; }, make: function (place) {
        var card = hero.card.make(order[place], pictures, judge, function () { active = number; light.open(order[place], order); });
        var said = pictures.rating(order[place], rater);
        card.querySelector(".facts").textContent = note(order[place]) + (said && said.reasons ? " \u00b7 " + hero.plain(said.reasons) : "");
        return card;
      } });
      made.list.fill(order.length);
      scroller.addEventListener("scroll", function () { mirror(made); }, { passive: true });
    };
    return made;
  }

  /* One pane moves the others; what they tell of their own moving is not passed on. */
  function mirror(from) {
    if (!together || isMirroring) { return; }
    isMirroring = true;
    panes.forEach(function (other) { if (other !== from) { other.scroller.scrollTop = from.scroller.scrollTop; } });
    requestAnimationFrame(function () { requestAnimationFrame(function () { isMirroring = false; }); });
  }

  var counted = hero.make("p", { class: "counted", role: "status", "aria-live": "polite" }), row = hero.make("div", { class: "panes" });

  function apply() {
    var some = passed();
    counted.textContent = some.length === pictures.all.length ? hero.count(some.length, "picture") : hero.number(some.length) + " of " + hero.count(pictures.all.length, "picture");
    panes = shownRaters().map(function (rater, number) { return pane(rater, number, some); });
    row.replaceChildren.apply(row, panes.map(function (p) { return p.element; }));
    panes.forEach(function (p) { p.start(); });
  }

  function field(label, control) { return hero.make("label", { class: "field" }, hero.make("span", { text: label }), control); }

  function tools() {
    var order = hero.make("select", { "data-key": "order", change: function () { filter.order = order.value; apply(); } });
    [["apart", "greatest difference first"], ["ranks", "greatest difference in rank first"], ["best", "best mean first"], ["own", "each rater's best first"], ["name", "name"]].forEach(function (o) { order.append(hero.make("option", { value: o[0], text: o[1] })); });
    var search = hero.make("input", { type: "search", placeholder: "names, reasons, species \u2026", "data-key": "search", input: function () { filter.search = search.value; apply(); } });
    var least = hero.make("input", { type: "number", min: "0", max: "10", step: "any", "data-key": "least", input: function () { filter.least = least.value === "" || isNaN(+least.value) ? null : +least.value; apply(); } });
    var sync = hero.make("input", { type: "checkbox", checked: true, "data-key": "together", change: function () { together = sync.checked; } });
    var raters = hero.make("fieldset", { class: "choice" }, hero.make("legend", { text: "Raters side by side" }));
    data.raters.forEach(function (rater, i) {
      var box = hero.make("input", { type: "checkbox", checked: chosen[i], "data-rater": i, change: function () { chosen[i] = box.checked; apply(); } });
      raters.append(hero.make("label", {}, box, hero.make("span", { text: hero.plain(rater.title) })));
    });
    return hero.make("form", { class: "tools", role: "search", "aria-label": "What is compared", submit: function (event) { event.preventDefault(); } },
      hero.make("div", { class: "first" }, field("Search", search), field("Order", order), field("Apart by at least", least),
        hero.make("label", { class: "check" }, sync, hero.make("span", { text: "Scroll together" })),
        hero.make("button", { type: "button", text: "Boxes", title: "Show or hide boxes (b)", "data-boxes": true, "aria-pressed": "false", click: hero.toggleBoxes })), raters);
  }

  host.append(hero.make("h2", { text: "Side by side" }), tools(), counted, row);
  apply();
  document.documentElement.dataset.ready = "true";
  document.addEventListener("keydown", function (event) {
    if (!hero.isTyping(event) && (event.key === "b" || event.key === "B")) { hero.toggleBoxes(); }
  });
  window.addEventListener("beforeprint", function () { panes.forEach(function (p) { p.list.showWhole(60); }); });
  window.addEventListener("afterprint", function () { panes.forEach(function (p) { p.list.showPart(); }); });
}
