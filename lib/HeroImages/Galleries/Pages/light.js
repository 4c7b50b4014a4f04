/* One picture large, with all that is known of it. Arrows go on, Home and End to the ends, b shows and hides boxes, Escape leaves. */
"use strict";
hero.Light = class {
  /* leave is told the place in the order when the view is closed. */
  constructor(pictures, leave) {
    this.pictures = pictures;
    this.order = [];
    this.at = 0;
    this.leave = leave;
  }

  build() {
    var light = this;
    function button(text, label, act, more) {
      return hero.make("button", Object.assign({ type: "button", text: text, "aria-label": label, title: label, click: act }, more));
    }
    this.words = hero.make("p", { class: "position", "aria-live": "polite" });
    this.stage = hero.make("div", { class: "stage" });
    this.panel = hero.make("aside", { class: "panel", tabindex: "0", "aria-label": "About this picture" });
    this.dialog = hero.make("dialog", { class: "light", "aria-label": "Larger picture", keydown: function (event) { light.press(event); }, close: function () { light.closed(); } },
      hero.make("div", { class: "strip-bar" },
        button("\u2190", "Previous picture (left arrow)", function () { light.go(light.at - 1); }),
        this.words,
        button("Boxes", "Show or hide boxes (b)", hero.toggleBoxes, { "data-boxes": true, "aria-pressed": String(!document.documentElement.classList.contains("no-boxes")) }),
        button("\u2192", "Next picture (right arrow)", function () { light.go(light.at + 1); }),
        button("Close", "Close (Escape)", function () { light.dialog.close(); })),
      this.stage, this.panel);
    this.stage.addEventListener("click", function (event) { if (event.target === light.stage) { light.dialog.close(); } });
    document.body.append(this.dialog);
  }

  open(picture, order) {
    if (!this.dialog) { this.build(); }
    this.order = order;
    this.at = Math.max(0, order.indexOf(picture));
    if (!this.dialog.open) { this.dialog.showModal(); }
    this.show(picture);
    this.dialog.focus();
  }

  closed() {
    history.replaceState(null, "", location.pathname + location.search);
    this.leave(this.at);
  }

  go(at) {
    if (this.order.length) {
      this.at = (at + this.order.length) % this.order.length;
      this.show(this.order[this.at]);
    }
  }

  press(event) {
    var light = this, act = {
      ArrowRight: function () { light.go(light.at + 1); }, ArrowLeft: function () { light.go(light.at - 1); },
      Home: function () { light.go(0); }, End: function () { light.go(light.order.length - 1); },
      b: hero.toggleBoxes, B: hero.toggleBoxes, Escape: function () { light.dialog.close(); }
    }[event.key];
    event.stopPropagation();
    if (act && !hero.isTyping(event)) { event.preventDefault(); act(); }
  }

  show(picture) {
    var place = this.order.indexOf(picture);
    if (place >= 0) { this.at = place; }
    this.words.textContent = place >= 0 ? hero.number(place + 1) + " of " + hero.number(this.order.length) : "a frame that the filters leave out";
    var frame = hero.card.frame(picture, picture.large), image = frame.querySelector("img");
    if (image) {
      image.loading = "eager";
      /* The small one is there already; it stands in until the large one is. */
      image.style.backgroundImage = "url(\"" + hero.picturePath(picture.small) + "\")";
    }
    this.stage.replaceChildren(frame);
    this.panel.replaceChildren.apply(this.panel, hero.facts(picture, this.pictures, this));
    this.panel.scrollTop = 0;
    history.replaceState(null, "", "#p=" + encodeURIComponent(picture.file.toWellFormed ? picture.file.toWellFormed() : picture.file));
    this.ahead();
  }

  /* The neighbours are fetched while one looks. */
  ahead() {
    var light = this;
    this.fetched = [1, -1].map(function (step) { return light.order[light.at + step]; }).filter(function (p) { return p && p.large; }).map(function (p) {
      var image = new Image();
      image.src = hero.picturePath(p.large);
      return image;
    });
  }
};

/* The sections beside a picture. */
hero.facts = function (picture, pictures, light) {
  var sections = [];
  function section(title, content) {
    if (content) { sections.push(hero.make("section", {}, hero.make("h3", { text: title }), content)); }
  }

  function list(pairs) {
    var known = pairs.filter(function (pair) { return pair[1] !== undefined && pair[1] !== null && pair[1] !== ""; });
    if (!known.length) { return null; }
    var made = hero.make("dl", {});
    known.forEach(function (pair) {
      made.append(hero.make("dt", { text: hero.plain(pair[0]) }), hero.make("dd", {}, pair[1] instanceof Node ? pair[1] : hero.make("bdi", { text: hero.plain(pair[1]) })));
    });
    return made;
  }

  function parts(pairs, scale) {
    if (!pairs) { return null; }
    var most = scale || [0, pairs.reduce(function (high, pair) { return Math.max(high, Math.abs(pair[1])); }, 0.0001)];
    var made = hero.make("ul", { class: "parts" });
    pairs.forEach(function (pair) {
      var bar = hero.make("i");
      bar.style.width = hero.share(Math.abs(pair[1]), most) + "%";
      made.append(hero.make("li", {}, hero.make("bdi", { text: hero.plain(pair[0]).replace(/_/g, " ") }), hero.make("b", { text: hero.number(pair[1], scale ? 1 : 3) }), hero.make("span", { class: "bar" + (pair[1] < 0 ? " minus" : ""), "aria-hidden": "true" }, bar)));
    });
    return made;
  }

  function prose(text) {
    return text ? hero.make("p", { class: "prose", dir: "auto", text: hero.prose(text) }) : null;
  }

  function rating(rater, i) {
    var said = pictures.rating(picture, i), judge = pictures.judges.find(function (j) { return j.rater === i; });
    var value = !said ? hero.make("span", { class: "lack without", text: "no rating by this rater" })
      : said.failure ? hero.make("span", { class: "lack failed", text: "failed: " + hero.failure(said.failure) })
      : said.value === undefined ? hero.make("span", { class: "lack without", text: "no value" })
      : hero.card.score(said.value, judge);
    var made = hero.make("div", { class: "rating" }, hero.make("bdi", { class: "rater", text: hero.plain(rater.title) }), value);
    if (said) {
      made.append.apply(made, [
        said.marks ? hero.make("span", { class: "marks", text: hero.plain(said.marks.join(", ")) }) : "",
        prose(said.reasons) || "", parts(said.parts, [0, 10]) || "",
        said.warning ? hero.make("p", { class: "lack", text: hero.plain(said.warning) }) : "",
        said.seconds === undefined ? "" : hero.make("p", { class: "quiet", text: hero.number(said.seconds, 1) + " s" })]);
    }
    return made;
  }

  function ratings() {
    if (!pictures.raters.length) { return null; }
    var made = hero.make("div", {});
    pictures.raters.forEach(function (rater, i) { made.append(rating(rater, i)); });
    return made;
  }

  function own() {
    var judge = pictures.judges.find(function (j) { return j.key === "score"; });
    return judge && picture.score !== undefined ? hero.make("div", { class: "rating" }, hero.card.score(picture.score, judge), parts(picture.parts) || "") : null;
  }

  function reasons() {
    if (!picture.reasons) { return null; }
    var made = hero.make("ul", {});
    picture.reasons.forEach(function (reason) { made.append(hero.make("li", { dir: "auto", text: hero.plain(reason) })); });
    return made;
  }

  function burst() {
    var frames = pictures.sequences.get(picture.sequence) || [];
    if (frames.length < 2) { return null; }
    var made = hero.make("div", { class: "burst" });
    frames.forEach(function (frame, i) {
      var isThis = frame === picture;
      made.append(hero.make("button", { type: "button", "aria-current": isThis ? "true" : null, "aria-label": "Frame " + (i + 1) + " of " + frames.length + (isThis ? ", shown" : ""), click: function () { light.show(frame); } },
        frame.small ? hero.make("img", { src: hero.picturePath(frame.small), alt: "", loading: "lazy" }) : hero.make("span", { class: "unseen", text: "?" })));
    });
    return made;
  }

  sections.push(hero.make("h2", {}, hero.make("bdi", { text: hero.plain(picture.title || picture.file) })));
  if (picture.caption) { sections.push(hero.make("p", { class: "prose", dir: "auto", text: hero.prose(picture.caption) })); }
  if (picture.credit) { sections.push(hero.make("p", { class: "credit", text: hero.plain(picture.credit) })); }
  if (picture.changed) { sections.push(hero.make("p", { class: "lack", text: "The file is not the one that was rated: its content has changed since." })); }
  section("Ratings", ratings());
  section(hero.plain(pictures.scoreName || "Score"), own());
  section("Why it was selected", reasons());
  section("Other frames of the sequence", burst());
  section("Facts", list([
    ["File", picture.title ? picture.file : null],
    ["Species", (picture.species || []).join(", ")], ["Place", picture.location], ["Time", picture.time],
    ["Light", { infra_red: "infra-red, by its pixels", colour: "colour, by its pixels", night_by_clock: "night, by the clock", day_by_clock: "day, by the clock" }[picture.light]],
    ["Stratum", picture.stratum && picture.stratum.replace(/_/g, " ")], ["Sequence", picture.sequence], ["Frame", picture.frame],
    ["Boxes", (picture.boxes || []).map(function (box) { return box[0] + " " + Math.round(100 * box[1]) + "%"; }).join(", ")],
    ["Original", picture.original ? hero.make("a", { href: picture.original, rel: "noopener", text: "open" }) : null]]));
  return sections;
};
