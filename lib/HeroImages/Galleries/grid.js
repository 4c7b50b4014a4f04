/* Makes the grids of a page answer to mouse and keyboard. Safe to run any number of times. */
(function () {
  "use strict";
  /* In some front ends scripts run before their surroundings are part of the page. */
  [0, 60, 300, 1000, 3000].forEach(function (wait) { setTimeout(start, wait); });

  function start() {
    document.querySelectorAll(".hero-grid").forEach(function (grid) {
      if (!grid.heroStarted) { grid.heroStarted = true; enliven(grid); }
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function enliven(grid) {
    var shots = Array.prototype.slice.call(grid.querySelectorAll(".hero-shot")), dialog = null, stage, words, at = 0;
    grid.querySelectorAll(".hero-hint span").forEach(function (hint) { hint.hidden = false; });
    shots.forEach(function (shot, i) { shot.addEventListener("click", function () { open(i); }); });
    grid.addEventListener("keydown", function (event) {
      var here = shots.indexOf(document.activeElement), columns = parseInt(grid.style.getPropertyValue("--hero-columns"), 10) || 1;
      if (event.key === "b") { toggle(); }
      else if (event.key === "Enter" || event.key === " ") { event.stopPropagation(); return; }
      else {
        var step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
        if (!step || here < 0 || !shots[here + step]) { return; }
        shots[here + step].focus();
      }
      /* Front ends have keys of their own: "b" would insert a cell. */
      event.preventDefault();
      event.stopPropagation();
    });

    function toggle() {
      var isOff = grid.classList.toggle("hero-no-boxes");
      if (dialog) { dialog.classList.toggle("hero-no-boxes", isOff); }
    }

    function button(bar, text, label, act) {
      var made = element("button", "", text);
      made.type = "button";
      made.setAttribute("aria-label", label);
      made.addEventListener("click", act);
      bar.appendChild(made);
    }

    function build() {
      dialog = element("dialog", "hero-light");
      dialog.setAttribute("data-lm-suppress-shortcuts", "true");
      dialog.tabIndex = -1;
      dialog.setAttribute("aria-label", "Larger picture");
      dialog.appendChild(grid.querySelector("style").cloneNode(true));
      stage = dialog.appendChild(element("div", "hero-stage"));
      var bar = dialog.appendChild(element("div", "hero-bar"));
      button(bar, "\u2190", "Previous picture", function () { show(at - 1); });
      words = bar.appendChild(element("p"));
      words.setAttribute("aria-live", "polite");
      if (grid.querySelector(".hero-box")) { button(bar, "boxes (b)", "Show or hide boxes", toggle); }
      button(bar, "\u2192", "Next picture", function () { show(at + 1); });
      button(bar, "close", "Close", function () { dialog.close(); });
      dialog.addEventListener("keydown", function (event) {
        var act = {
          ArrowRight: function () { show(at + 1); }, ArrowLeft: function () { show(at - 1); },
          Home: function () { show(0); }, End: function () { show(shots.length - 1); },
          b: toggle, Escape: function () { dialog.close(); }
        }[event.key];
        if (act) { act(); event.preventDefault(); }
        event.stopPropagation();
      });
      stage.addEventListener("click", function (event) { if (event.target === stage) { dialog.close(); } });
      dialog.addEventListener("close", function () { dialog.remove(); shots[at].focus(); });
    }

    function open(i) {
      if (!dialog) { build(); }
      document.body.appendChild(dialog);
      dialog.classList.toggle("hero-no-boxes", grid.classList.contains("hero-no-boxes"));
      dialog.showModal();
      show(i);
      dialog.focus();
    }

    function show(i) {
      at = (i + shots.length) % shots.length;
      var shot = shots[at], small = shot.querySelector("img"), view = element("div", "hero-view"), picture = element("img");
      picture.alt = small.alt;
      picture.src = shot.getAttribute("data-large") || small.src;
      view.style.setProperty("--hero-ratio", String((small.naturalWidth || 4) / (small.naturalHeight || 3)));
      view.appendChild(picture);
      shot.querySelectorAll(".hero-box").forEach(function (box) { view.appendChild(box.cloneNode(true)); });
      stage.replaceChildren(view);
      words.textContent = (at + 1) + " of " + shots.length + " \u00b7 " + shot.parentElement.querySelector("figcaption").textContent;
    }
  }
})();
