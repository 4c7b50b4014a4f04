/* What stands for a picture in a list, and the pieces that the larger view shares with it. */
"use strict";
hero.card = (function () {
  function words() {
    return Array.prototype.slice.call(arguments).filter(Boolean).map(hero.plain).join(" \u00b7 ");
  }

  function describe(picture) {
    return words((picture.species || []).join(", "), picture.location, picture.time && picture.time.slice(0, 16));
  }

  /* For those who do not see it. */
  function alt(picture) {
    return words(picture.caption, (picture.species || []).join(", ") || "picture", picture.location, picture.light === "infra_red" && "infra-red", picture.time);
  }

  /* The picture with its boxes, as large as its surroundings allow; or why there is none. */
  function frame(picture, source) {
    if (picture.unseen !== undefined) {
      return hero.make("span", { class: "unseen" }, hero.make("b", { text: "Cannot be shown" }), hero.make("span", { text: hero.plain(picture.unseen) }));
    }
    var image = hero.make("img", { src: hero.picturePath(source), alt: alt(picture), width: picture.width, height: picture.height, loading: "lazy", decoding: "async", draggable: "false" });
    var made = hero.make("span", { class: "frame" }, image);
    made.style.aspectRatio = picture.width + " / " + picture.height;
    made.style.setProperty("--ratio", picture.width / picture.height);
    (picture.boxes || []).forEach(function (box) { made.append(boxOf(box)); });
    return made;
  }

  function boxOf(box) {
    var made = hero.make("span", { class: "box " + box[0], "aria-hidden": "true" }, hero.make("i", { text: box[0] + " " + Math.round(100 * box[1]) + "%" }));
    ["left", "top", "width", "height"].forEach(function (side, i) { made.style[side] = 100 * box[i + 2] + "%"; });
    return made;
  }

  /* A number with a bar of its length: colour says nothing that these do not. */
  function score(value, judge) {
    var share = hero.share(value, judge.scale), bar = hero.make("i");
    bar.style.width = share + "%";
    return hero.make("span", { class: "score " + hero.grade(share), title: judge.title + ", on a scale from " + hero.number(judge.scale[0]) + " to " + hero.number(judge.scale[1], judge.scale[1] % 1 ? judge.digits : 0) },
      hero.make("b", { text: hero.number(value, judge.digits) }), hero.make("span", { class: "bar", "aria-hidden": "true" }, bar));
  }

  function make(picture, pictures, judge, open) {
    var value = pictures.value(picture, judge), lack = judge ? pictures.lack(picture, judge) : "";
    var name = hero.plain(picture.title || picture.file);
    var label = words(name, value !== null && judge.title + " " + hero.number(value, judge.digits), lack, picture.unseen !== undefined && "cannot be shown: " + picture.unseen);
    return hero.make("article", { class: "card" + (lack ? " lacking" : "") },
      hero.make("button", { type: "button", class: "shot", "aria-label": "Open " + label, click: open }, frame(picture, picture.small)),
      hero.make("div", { class: "about" },
        value === null ? null : score(value, judge),
        hero.make("bdi", { class: "name", text: name, title: name }),
        lack ? hero.make("span", { class: "lack " + pictures.state(picture, judge), text: hero.plain(lack), title: hero.plain(lack) }) : null,
        hero.make("bdi", { class: "facts", text: picture.caption ? hero.plain(picture.caption) : describe(picture) }),
        picture.credit ? hero.make("span", { class: "credit", text: hero.plain(picture.credit) }) : null));
  }

  return { make: make, frame: frame, score: score, alt: alt, describe: describe };
})();
