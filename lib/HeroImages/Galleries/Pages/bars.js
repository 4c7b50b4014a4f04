/* Distributions of values as bars. */
"use strict";
hero.bars = (function () {
  var space = "http://www.w3.org/2000/svg", height = 44, step = 18;

  function shape(name, attributes, text) {
    var made = document.createElementNS(space, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  /* How many of the values round to each of the steps of a scale. */
  function count(values, scale, steps) {
    var counts = new Array(steps + 1).fill(0);
    values.forEach(function (value) { counts[Math.round(steps * hero.share(value, scale) / 100)]++; });
    return counts;
  }

  /* Bars of some values, before those of all of them; each says its numbers when pointed at. */
  function draw(some, all, judge, label) {
    var steps = 10, counts = count(some, judge.scale, steps), whole = count(all, judge.scale, steps), most = Math.max.apply(null, whole.concat(1));
    var chart = shape("svg", { class: "bars", viewBox: "0 0 " + step * (steps + 1) + " " + (height + 14), role: "img", "aria-label": label });
    counts.forEach(function (n, i) {
      var at = judge.scale[0] + (judge.scale[1] - judge.scale[0]) * i / steps, group = shape("g", {});
      [[whole[i], "whole"], [n, "part"]].forEach(function (bar) {
        var tall = bar[0] ? Math.max(1.5, height * bar[0] / most) : 0;
        group.append(shape("rect", { class: bar[1], x: i * step + 2, y: height - tall, width: step - 4, height: tall }));
      });
      group.append(shape("title", {}, "about " + hero.number(at, judge.digits > 1 ? 2 : 0) + ": " + hero.number(n) + " shown of " + hero.number(whole[i])));
      if (judge.digits === 1 || i % 5 === 0) { group.append(shape("text", { x: i * step + step / 2, y: height + 11 }, hero.number(at, judge.digits > 1 ? 1 : 0))); }
      chart.append(group);
    });
    return chart;
  }

  return { draw: draw };
})();
