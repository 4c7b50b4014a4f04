/* The page of a gallery: filters, figures, the list of pictures. Its data calls heroGallery. */
"use strict";
function heroGallery(data) {
  var mostOnPaper = 300, host = document.getElementById("gallery"), pictures = new hero.Pictures(data), order = [], filter = startFilter(), list;
  pictures.scoreName = data.score_name;
  var light = new hero.Light(pictures, function (place) { list.focus(place); });

  function startFilter() {
    return { judge: pictures.judges[0] || null, search: "", from: null, to: null, species: "", location: "", stratum: "", light: "", state: "", sort: { score: pictures.judges.length ? "best" : "name", name: "name" }[data.sort] || "given" };
  }

  function field(label, control) {
    return hero.make("label", { class: "field" }, hero.make("span", { text: label }), control);
  }

  function select(key, label, options, all) {
    if (!options.length) { return null; }
    var made = hero.make("select", { "data-key": key, change: function () { set(key, made.value); } });
    if (all) { made.append(hero.make("option", { value: "", text: all })); }
    options.forEach(function (option) { made.append(hero.make("option", { value: option[0], text: hero.plain(option[1]) })); });
    return field(label, made);
  }

  function facet(key, label, of, all, names) {
    var found = pictures.facet(of);
    return select(key, label, found.map(function (f) { return [f[0], (names ? names[f[0]] : f[0].replace(/_/g, " ")) + " (" + hero.number(f[1]) + ")"]; }), all);
  }

  function judges() {
    if (pictures.judges.length < 2) { return null; }
    var made = select("judge", "Score by", pictures.judges.map(function (j) { return [j.key, j.title]; }));
    made.querySelector("select").addEventListener("change", function (event) {
      filter.judge = pictures.judges.find(function (j) { return j.key === event.target.value; });
      apply();
    });
    return made;
  }

  function range(key, label) {
    var made = hero.make("input", { type: "number", step: "any", inputmode: "decimal", "data-key": key, input: function () { set(key, made.value === "" || isNaN(+made.value) ? null : +made.value); } });
    return field(label, made);
  }

  function states() {
    var found = ["rated", "failed", "without"].filter(function (state) { return pictures.all.some(function (p) { return pictures.judges.some(function (j) { return pictures.state(p, j) === state; }); }); });
    var options = found.length > 1 ? [["rated", "with a number"], ["failed", "failed"], ["without", "not rated"]].filter(function (o) { return found.includes(o[0]); }) : [];
    if (pictures.all.some(function (p) { return p.unseen !== undefined; })) { options.push(["unseen", "that cannot be shown"]); }
    return select("state", "Only those", options, "all");
  }

  function set(key, value) {
    if (key !== "judge") { filter[key] = value; apply(); }
  }

  function sorts() {
    var options = pictures.judges.length ? [["best", "best first"], ["worst", "worst first"], ["name", "name"]] : [["name", "name"]];
    if (pictures.all.some(function (p) { return p.time; })) { options.push(["time", "time"]); }
    if (data.sort === "given") { options.unshift(["given", "as chosen"]); }
    var made = select("sort", "Order", options);
    made.querySelector("select").value = filter.sort;
    return made;
  }

  function tools() {
    var search = hero.make("input", { type: "search", placeholder: "names, reasons, species \u2026", "data-key": "search", input: function () { set("search", search.value); } });
    var fields = [judges(), pictures.judges.length ? range("from", "From") : null, pictures.judges.length ? range("to", "To") : null,
      facet("species", "Species", function (p) { return p.species || []; }, "all species"), facet("location", "Place", function (p) { return [p.location]; }, "all places"),
      facet("stratum", "Stratum", function (p) { return [p.stratum]; }, "all strata"),
      facet("light", "Light", function (p) { return [hero.Pictures.light(p)]; }, "day and night", { day: "day, in colour", night: "night, infra-red" }), states()].filter(Boolean);
    var more = hero.make("details", { class: "more" }, hero.make("summary", { text: "Filters" }), hero.make("div", { class: "fields" }));
    more.open = matchMedia("(min-width: 48rem)").matches;
    more.lastChild.append.apply(more.lastChild, fields);
    return hero.make("form", { class: "tools", role: "search", "aria-label": "Filters", submit: function (event) { event.preventDefault(); } },
      hero.make("div", { class: "first" }, field("Search", search), sorts(),
        hero.make("button", { type: "button", text: "Boxes", title: "Show or hide boxes (b)", "data-boxes": true, "aria-pressed": "false", click: hero.toggleBoxes }),
        hero.make("button", { type: "button", text: "Reset", title: "Show all again", click: reset }),
        hero.make("button", { type: "button", text: "Print", title: "Print the pictures shown, " + mostOnPaper + " at most", click: print })),
      fields.length ? more : null);
  }

  function reset() {
    filter = startFilter();
    host.querySelectorAll("[data-key]").forEach(function (control) { control.value = control.dataset.key === "sort" ? filter.sort : control.dataset.key === "judge" ? filter.judge.key : ""; });
    apply();
  }

  function about() {
    var rows = data.about.map(function (pair) { return [hero.make("dt", { text: hero.plain(pair[0]) }), hero.make("dd", {}, hero.make("bdi", { text: hero.plain(pair[1]) }))]; }).flat();
    data.left.forEach(function (cut) { rows.push(hero.make("dt", { text: "Not shown" }), hero.make("dd", { text: hero.count(cut.count, "picture") + ": " + hero.plain(cut.why) })); });
    data.raters.forEach(function (rater) { if (rater.rated !== undefined) { rows.push(hero.make("dt", { text: "All of " + hero.plain(rater.title) }), hero.make("dd", { text: whole(rater) })); } });
    if (!rows.length) { return null; }
    var list = hero.make("dl", {});
    list.append.apply(list, rows);
    return hero.make("details", { class: "about-gallery" }, hero.make("summary", { text: "About this gallery" }), list);
  }

  function whole(rater) {
    return hero.count(rater.rated, "picture") + " rated, " + hero.number(rater.failed) + " failed, " + hero.number(rater.without) + " without a rating"
      + (rater.mean === undefined ? "" : "; mean " + hero.number(rater.mean, 1) + ", from " + hero.number(rater.lowest, 1) + " to " + hero.number(rater.highest, 1))
      + (rater.seconds === undefined ? "" : "; " + hero.number(rater.seconds, 1) + " s a picture") + (rater.cost_usd ? "; " + hero.number(rater.cost_usd, 4) + " USD" : "");
  }

  /* What the numbers of some pictures come to; it says of which. */
  function figures(some, name) {
    var values = valuesOf(some), judge = filter.judge;
    if (!judge) { return null; }
    var failed = some.filter(function (p) { return pictures.state(p, judge) === "failed"; }).length, without = some.length - values.length - failed;
    var text = values.length ? "mean " + hero.number(values.reduce(function (a, b) { return a + b; }, 0) / values.length, judge.digits)
      + ", from " + hero.number(values.reduce(function (a, b) { return Math.min(a, b); }), judge.digits) + " to " + hero.number(values.reduce(function (a, b) { return Math.max(a, b); }), judge.digits) : "no numbers";
    return hero.make("p", {}, hero.make("b", { text: name + ": " }), text + " (" + hero.number(values.length) + " with a number"
      + (failed ? ", " + hero.number(failed) + " failed" : "") + (without ? ", " + hero.number(without) + " without" : "") + ")");
  }

  function valuesOf(some) {
    return some.map(function (p) { return pictures.value(p, filter.judge); }).filter(function (v) { return v !== null; });
  }

  var counted = hero.make("p", { class: "counted", role: "status", "aria-live": "polite" }), summary = hero.make("div", { class: "summary" });

  function summarise() {
    counted.textContent = order.length === pictures.all.length ? hero.count(order.length, "picture") : hero.number(order.length) + " of " + hero.count(pictures.all.length, "picture");
    if (data.count_all > pictures.all.length) { counted.textContent += "; the gallery shows " + hero.number(pictures.all.length) + " of " + hero.number(data.count_all) + " in its source"; }
    var rows = [counted, figures(order, "Shown now"), order.length < pictures.all.length ? figures(pictures.all, "All in this gallery") : null].filter(Boolean);
    var texts = hero.make("div", {});
    texts.append.apply(texts, rows);
    var values = filter.judge ? valuesOf(pictures.all) : [];
    summary.replaceChildren(texts);
    if (values.length) {
      summary.append(hero.make("figure", {}, hero.bars.draw(valuesOf(order), values, filter.judge, "Distribution: " + filter.judge.title), hero.make("figcaption", { text: hero.plain(filter.judge.title) })));
    }
  }

  function apply() {
    order = pictures.choose(filter);
    summarise();
    empty.hidden = order.length > 0;
    list.fill(order.length);
  }

  function make(place) {
    var picture = order[place];
    return hero.card.make(picture, pictures, filter.judge, function () { light.open(picture, order); });
  }

  function print() {
    list.showWhole(mostOnPaper);
    var images = Array.prototype.slice.call(host.querySelectorAll(".list img"));
    Promise.all(images.map(function (image) { return image.decode().catch(function () {}); })).then(function () { window.print(); });
  }

  function openNamed() {
    var named = location.hash.startsWith("#p=") ? location.hash.slice(3) : null;
    try { named = named && decodeURIComponent(named); } catch (e) { named = null; }
    var picture = named && pictures.all.find(function (p) { return p.file === named; });
    if (picture) { light.open(picture, order); }
  }

  var empty = hero.make("p", { class: "plain", text: pictures.all.length ? "No picture passes these filters." : "There are no pictures.", hidden: true });
  var listed = hero.make("div", {}), paper = hero.make("p", { class: "paper" });
  host.append.apply(host, [tools(), summary, about(), empty, listed, paper].filter(Boolean));
  list = new hero.List(listed, { least: 232, gap: 16, label: "Pictures", height: function (width) { return width * 3 / 4 + 98; }, make: make });
  apply();
  document.documentElement.dataset.ready = "true";

  document.addEventListener("keydown", function (event) {
    if (hero.isTyping(event)) { return; }
    if (event.key === "b" || event.key === "B") { hero.toggleBoxes(); }
    if (event.key === "/") { event.preventDefault(); host.querySelector("input[type=search]").focus(); }
  });
  window.addEventListener("beforeprint", function () {
    paper.textContent = order.length > mostOnPaper ? "The first " + hero.number(mostOnPaper) + " of " + hero.count(order.length, "picture") + "." : "";
    if (!list.isWhole) { list.showWhole(mostOnPaper); }
  });
  window.addEventListener("afterprint", function () { list.showPart(); });
  window.addEventListener("hashchange", openNamed);
  openNamed();
}
