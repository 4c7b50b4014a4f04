/* The pictures of a gallery: what each is worth to whom, which are shown, in which order. */
"use strict";
hero.Pictures = class {
  constructor(data) {
    this.all = data.pictures;
    this.raters = data.raters;
    this.judges = this.judgesOf(data);
    this.all.forEach(function (picture, i) { picture.place = i; });
    this.sequences = this.sequencesOf();
  }

  /* Everything that gives a picture a number, the usual one first. */
  judgesOf(data) {
    var judges = data.raters.map(function (rater, i) { return { key: "rater-" + i, rater: i, title: rater.title, scale: [0, 10], digits: 1 }; });
    if (judges.length > 1) { judges.unshift({ key: "mean", mean: true, title: "Mean of all raters", scale: [0, 10], digits: 1 }); }
    if (data.score_name) {
      var scores = data.pictures.map(function (p) { return p.score; }).filter(function (s) { return s !== undefined; });
      var low = scores.reduce(function (a, b) { return Math.min(a, b); }, 0), high = scores.reduce(function (a, b) { return Math.max(a, b); }, 0);
      judges.push({ key: "score", title: data.score_name, scale: data.score_on_ten ? [0, 10] : [low, high], digits: data.score_on_ten ? 1 : 3 });
    }
    return judges;
  }

  sequencesOf() {
    var sequences = new Map();
    this.all.forEach(function (picture) {
      if (!picture.sequence) { return; }
      if (!sequences.has(picture.sequence)) { sequences.set(picture.sequence, []); }
      sequences.get(picture.sequence).push(picture);
    });
    sequences.forEach(function (frames) {
      frames.sort(function (a, b) { return (a.frame ?? 0) - (b.frame ?? 0) || hero.Pictures.compare(a.time || "", b.time || "") || hero.Pictures.compare(a.file, b.file); });
    });
    return sequences;
  }

  static compare(a, b) { return a < b ? -1 : a > b ? 1 : 0; }

  rating(picture, rater) {
    return (picture.ratings || []).find(function (r) { return r.rater === rater; });
  }

  /* The number that a judge gives; null for none. */
  value(picture, judge) {
    if (!judge) { return null; }
    if (judge.key === "score") { return picture.score ?? null; }
    if (judge.mean) {
      var values = (picture.ratings || []).filter(function (r) { return r.value !== undefined; }).map(function (r) { return r.value; });
      return values.length ? values.reduce(function (a, b) { return a + b; }, 0) / values.length : null;
    }
    return this.rating(picture, judge.rater)?.value ?? null;
  }

  /* "rated", "failed", or "without": a failure is not the same as never having been asked. */
  state(picture, judge) {
    if (!judge || this.value(picture, judge) !== null) { return "rated"; }
    var asked = judge.mean ? picture.ratings || [] : [this.rating(picture, judge.rater)].filter(Boolean);
    return asked.some(function (r) { return r.failure; }) ? "failed" : "without";
  }

  /* Why there is no number, in words; empty where there is one. */
  lack(picture, judge) {
    var pictures = this, state = this.state(picture, judge);
    if (state === "rated") { return ""; }
    if (judge.key === "score") { return "no score"; }
    if (state === "without") { return judge.mean ? "not rated by anyone" : "not rated by " + judge.title; }
    return (picture.ratings || []).filter(function (r) { return r.failure && (judge.mean || r.rater === judge.rater); }).map(function (r) {
      return "rating failed" + (judge.mean ? " (" + pictures.raters[r.rater].title + ")" : "") + ": " + hero.failure(r.failure);
    }).join("; ");
  }

  static light(picture) {
    return { infra_red: "night", night_by_clock: "night", colour: "day", day_by_clock: "day" }[picture.light] || "";
  }

  /* The different values of a property, with how many pictures have each, in order. */
  facet(of) {
    var counts = new Map();
    this.all.forEach(function (picture) {
      new Set(of(picture)).forEach(function (value) { if (value) { counts.set(value, (counts.get(value) || 0) + 1); } });
    });
    return Array.from(counts).sort(function (a, b) { return hero.Pictures.compare(a[0], b[0]); });
  }

  text(picture) {
    if (picture.words === undefined) {
      picture.words = [picture.file, picture.title, picture.caption, picture.location, picture.stratum, picture.sequence, picture.time, picture.unseen]
        .concat(picture.species || [], picture.reasons || [])
        .concat((picture.ratings || []).flatMap(function (r) { return [r.reasons, r.failure].concat(r.marks || []); }))
        .filter(Boolean).join("\n").toLowerCase();
    }
    return picture.words;
  }

  /* The pictures that pass, in order; ties by name. */
  choose(filter) {
    var pictures = this, words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
    var passed = this.all.filter(function (picture) {
      return (!filter.species || (picture.species || []).includes(filter.species))
        && (!filter.location || picture.location === filter.location)
        && (!filter.stratum || picture.stratum === filter.stratum)
        && (!filter.light || hero.Pictures.light(picture) === filter.light)
        && pictures.isInState(picture, filter)
        && pictures.isInRange(picture, filter)
        && words.every(function (word) { return pictures.text(picture).includes(word); });
    });
    return this.sorted(passed, filter);
  }

  isInState(picture, filter) {
    return !filter.state || (filter.state === "unseen" ? picture.unseen !== undefined : this.state(picture, filter.judge) === filter.state);
  }

  isInRange(picture, filter) {
    if (filter.from === null && filter.to === null) { return true; }
    var value = this.value(picture, filter.judge);
    return value !== null && (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to);
  }

  sorted(passed, filter) {
    var pictures = this, compare = hero.Pictures.compare;
    var byName = function (a, b) { return compare(a.file, b.file); };
    if (filter.sort === "given") { return passed; }
    if (filter.sort === "name") { return passed.sort(byName); }
    if (filter.sort === "time") { return passed.sort(function (a, b) { return compare(a.time || "\uffff", b.time || "\uffff") || byName(a, b); }); }
    var sign = filter.sort === "worst" ? 1 : -1;
    var values = new Map(passed.map(function (p) { return [p, pictures.value(p, filter.judge)]; }));
    return passed.sort(function (a, b) {
      var x = values.get(a), y = values.get(b);
      /* Those without a number come last either way. */
      if (x === null || y === null) { return (x === null) - (y === null) || byName(a, b); }
      return sign * (x - y) || byName(a, b);
    });
  }
};
