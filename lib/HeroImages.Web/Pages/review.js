// The page of hero review. It knows pictures by names that mean nothing, and keeps nothing: the server's journal is the only memory.
"use strict";

(() => {
  const el = id => document.getElementById(id);
  const SETTLE = 120; // Milliseconds after a picture has come in which a key is a bounce, not a judgement.
  const LIGHT = 2; // Must be what .bright in the style sheet says.
  const WIDE = 1000; // Width from which on the scale is open from the start.

  let start = null; // What was told at first: mode, rubric, names.
  let page = null; // What is to be shown, as the server told it last.
  let later = null; // The page after feedback has been read.
  let busy = false; // A request is under way: keys are not taken.
  let ready = false; // All pictures of the page can be seen.
  let seen = null; // How they were seen.
  const loads = new Map(); // Pictures by name: promises of loaded images.

  // ---- Talking to the server -------------------------------------------------------------------------------------------------

  async function ask(path, body) {
    const options = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
    let response;
    try {
      response = await fetch(path, { credentials: "same-origin", cache: "no-store", ...options });
    } catch {
      throw new Error("The program does not answer: it was stopped, or the connection is gone. What was kept stays kept; start hero review again and open its new link.");
    }
    if (response.status === 403) {
      throw new Error("This page is not let in any more. Open the new link that hero review has printed.");
    }
    const answer = await response.json();
    if (!response.ok) {
      throw Object.assign(new Error(answer.error), { status: response.status });
    }
    return answer;
  }

  /** Sends one thing at a time; what comes back is shown, what goes wrong is told and nothing goes on. */
  async function send(path, body, show) {
    if (busy) {
      return;
    }
    busy = true;
    try {
      const answer = await ask(path, body);
      alarm("");
      show(answer);
    } catch (error) {
      if (error.status === 409) {
        await reload(error.message);
      } else {
        alarm(error.status === 507 ? error.message + " Nothing goes on until it can be kept; then press the key again." : error.message);
      }
    } finally {
      busy = false;
    }
  }

  async function reload(why) {
    try {
      turnTo(await ask("/api/page"));
      say(why);
    } catch (error) {
      alarm(error.message);
    }
  }

  // ---- Pictures --------------------------------------------------------------------------------------------------------------

  function load(id, kind = "") {
    const key = id + kind;
    if (!loads.has(key)) {
      loads.set(key, fetchPicture("/picture/" + id + kind).catch(error => { loads.delete(key); throw error; }));
    }
    return loads.get(key);
  }

  async function fetchPicture(address) {
    const response = await fetch(address, { credentials: "same-origin", cache: "no-store" });
    if (!response.ok) {
      throw new Error("A picture could not be loaded.");
    }
    const image = new Image();
    image.src = URL.createObjectURL(await response.blob());
    await image.decode();
    return image;
  }

  /** Lets go of all pictures that are neither shown nor next, so that a long sitting does not fill the memory. */
  function forget() {
    const kept = new Set([...page.pictures.map(p => p.id), ...page.next]);
    for (const [key, loading] of loads) {
      if (!kept.has(key.split("/")[0])) {
        loads.delete(key);
        loading.then(image => URL.revokeObjectURL(image.src), () => {});
      }
    }
  }

  // ---- Showing ---------------------------------------------------------------------------------------------------------------

  function turnTo(next) {
    page = next;
    later = null;
    ready = false;
    el("start").hidden = true;
    el("work").hidden = Boolean(page.end);
    el("end").hidden = !page.end;
    if (page.end) {
      showEnd();
    } else {
      showPage();
    }
    forget();
  }

  function showPage() {
    const asked = page.view;
    seen = { zoomed: false, boxes: el("work").classList.contains("boxed"), brightness: null, since: 0 };
    el("pictures").classList.remove("zoomed", "bright");
    press("zoom", false);
    showProgress();
    showMarks();
    tell();
    Promise.all(page.pictures.map(p => load(p.id))).then(images => {
      if (page.view !== asked || page.end) {
        return;
      }
      el("pictures").replaceChildren(...images.map((image, i) => cell(image, page.pictures[i], i)));
      layout();
      document.body.dataset.view = asked;
      ready = true;
      seen.since = performance.now();
      page.next.forEach(id => load(id).catch(() => {}));
    }, error => alarm(error.message + " Reload the page to try again."));
    const wait = setTimeout(() => { if (!ready && page.view === asked) { el("pictures").replaceChildren(text("p", "Loading the picture…", "loading")); } }, 400);
    Promise.allSettled(page.pictures.map(p => load(p.id))).then(() => clearTimeout(wait));
  }

  function cell(image, picture, number) {
    const choice = page.mode !== "rate";
    const outer = document.createElement("div");
    outer.className = choice ? "cell choice" : "cell";
    const shot = document.createElement("div");
    shot.className = "shot";
    image.alt = choice ? `Picture ${number + 1} of ${page.pictures.length}` : `Picture ${page.done + 1}, to be judged`;
    shot.append(image, ...picture.boxes.map(box));
    outer.append(shot);
    if (choice) {
      outer.append(text("span", page.mode === "pairs" ? (number === 0 ? "← 1" : "2 →") : String(number + 1), "tag"));
      outer.tabIndex = 0;
      outer.setAttribute("role", "button");
      outer.setAttribute("aria-label", `Picture ${number + 1} is the best`);
      outer.addEventListener("click", () => { if (!isZoomed()) { choose(number); } });
    }
    outer.addEventListener("scroll", () => scrollAlong(outer));
    return outer;
  }

  function box([left, top, width, height]) {
    const frame = document.createElement("div");
    frame.className = "box";
    Object.assign(frame.style, { left: `${left * 100}%`, top: `${top * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` });
    return frame;
  }

  /** Fits every picture into its cell, or gives it its own size when enlarged; a strip gets the columns that make it largest. */
  function layout() {
    const cells = [...el("pictures").querySelectorAll(".cell")];
    if (cells.length === 0) {
      return;
    }
    const area = { width: el("pictures").clientWidth - 12, height: el("pictures").clientHeight - 12 };
    const columns = best(cells.length, area, cells[0].querySelector("img"));
    el("pictures").style.gridTemplate = `repeat(${Math.ceil(cells.length / columns)}, minmax(0, 1fr)) / repeat(${columns}, minmax(0, 1fr))`;
    cells.forEach(outer => fit(outer));
  }

  function best(count, area, image) {
    let found = { columns: 1, size: 0 };
    for (let columns = 1; columns <= count; columns++) {
      const size = Math.min(area.width / columns / image.naturalWidth, area.height / Math.ceil(count / columns) / image.naturalHeight);
      if (size > found.size * 1.001) {
        found = { columns, size };
      }
    }
    return found.columns;
  }

  function fit(outer) {
    const image = outer.querySelector("img");
    const shot = outer.querySelector(".shot");
    const whole = Math.min(2, (outer.clientWidth) / image.naturalWidth, (outer.clientHeight) / image.naturalHeight);
    const scale = isZoomed() ? 1 / window.devicePixelRatio : whole;
    Object.assign(shot.style, { width: `${image.naturalWidth * scale}px`, height: `${image.naturalHeight * scale}px` });
  }

  function showProgress() {
    el("bar").max = Math.max(1, page.total);
    el("bar").value = page.done;
    el("count").textContent = `${page.done + 1} of ${page.total}`;
    el("stage-name").textContent = page.warm_up > 0 ? `warm-up, ${page.warm_up} to go` : { pairs: "Which is better?", bursts: "Which frame is best?" }[page.mode] ?? "";
    el("person").textContent = page.rater;
    say(page.was !== undefined ? `Taken back. It was ${page.was}.` : "");
    el("keys").querySelector("[data-do=undo]").disabled = !page.can_undo;
  }

  function showMarks() {
    for (const mark of ["favourite", "unsure"]) {
      el("keys").querySelector(`[data-do=${mark}]`)?.setAttribute("aria-pressed", String((page.marks ?? []).includes(mark)));
    }
    el("keys").querySelector("[data-do=note]")?.setAttribute("aria-pressed", String(Boolean(page.words)));
  }

  function tell() {
    const drift = page.drift;
    const words = page.break ? `${page.break} in this sitting: time for a short break. All of it is kept; you can also stop here and go on another day.`
      : drift ? `Your last values are ${Math.abs(drift.moved).toFixed(1)} ${drift.moved > 0 ? "higher" : "lower"} on average than your first ones. The pictures are evenly mixed, so it may be your scale that moved: have another look at it (r).`
      : "";
    told(words, "Go on", () => told(""));
    if (drift) {
      togglePanel(true);
    }
  }

  function told(words, button, go) {
    el("told").hidden = !words;
    el("told-text").textContent = words;
    el("told-go").textContent = button ?? "";
    el("told-go").onclick = go ?? null;
    layout();
  }

  function say(words) {
    el("say").textContent = words;
  }

  function alarm(words) {
    const changed = el("alarm").hidden !== !words;
    el("alarm").hidden = !words;
    el("alarm").textContent = words;
    if (changed) {
      layout();
    }
  }

  function text(tag, words, name) {
    const made = document.createElement(tag);
    made.textContent = words;
    made.className = name ?? "";
    return made;
  }

  // ---- Answers ---------------------------------------------------------------------------------------------------------------

  const canAnswer = () => !busy && ready && !later && page && !page.end && performance.now() - seen.since >= SETTLE;

  function answer(what, words) {
    if (!canAnswer()) {
      return;
    }
    const body = {
      view: page.view, ...what,
      seconds: (performance.now() - seen.since) / 1000, zoomed: seen.zoomed, boxes: seen.boxes, brightness: seen.brightness,
    };
    send("/api/answer", body, next => next.feedback ? showFeedback(next) : (turnTo(next), say(words)));
  }

  function choose(number) {
    if (number < page.pictures.length) {
      answer({ best: number }, `Picture ${number + 1} taken.`);
    }
  }

  /** The picture stays while one reads what was agreed on it. */
  function showFeedback(next) {
    later = next;
    const { value, agreed, why } = next.feedback;
    const given = value === undefined ? "no value" : value;
    const same = value !== undefined && Math.abs(value - agreed) < 1 ? "Close. " : "";
    told(`${same}You gave ${given}, agreed was ${agreed}${why ? `: ${why}` : "."}`, "Next (Enter)", goOn);
    el("told-go").focus();
  }

  function goOn() {
    const next = later;
    if (next) {
      turnTo(next);
      if (next.warm_up === 0) {
        loadAnchors();
      }
    }
  }

  function undo() {
    if (page && page.can_undo && !later && (ready || page.end)) {
      send("/api/undo", { view: page.view }, turnTo);
    }
  }

  /** Marks and notes are kept at once, before the picture is judged. */
  function keepNote(marks, words) {
    send("/api/note", { view: page.view, marks, words }, next => {
      page = next;
      showMarks();
    });
  }

  function toggleMark(mark) {
    if (canAnswer() && page.mode === "rate") {
      const marks = page.marks ?? [];
      keepNote(marks.includes(mark) ? marks.filter(m => m !== mark) : [...marks, mark], page.words ?? null);
    }
  }

  function openNote() {
    if (canAnswer() && page.mode === "rate") {
      el("words").value = page.words ?? "";
      el("note").showModal();
      el("words").focus();
    }
  }

  function closeNote() {
    el("note").close();
    keepNote(page.marks ?? [], el("words").value);
  }

  // ---- Looking closer --------------------------------------------------------------------------------------------------------

  const isZoomed = () => el("pictures").classList.contains("zoomed");

  function toggleZoom() {
    if (!ready) {
      return;
    }
    const zoomed = el("pictures").classList.toggle("zoomed");
    press("zoom", zoomed);
    layout();
    if (zoomed) {
      seen.zoomed = true;
      centre();
      sharpen(page.view);
    }
  }

  /** The picture of the screen's size stands in until the full one has come. */
  function sharpen(view) {
    page.pictures.forEach(async (picture, i) => {
      const full = await load(picture.id, "/full").catch(() => null);
      const outer = el("pictures").querySelectorAll(".cell")[i];
      if (full && outer && page.view === view && isZoomed()) {
        const at = { x: (outer.scrollLeft + outer.clientWidth / 2) / outer.scrollWidth, y: (outer.scrollTop + outer.clientHeight / 2) / outer.scrollHeight };
        full.alt = outer.querySelector("img").alt;
        outer.querySelector("img").replaceWith(full);
        fit(outer);
        outer.scrollTo(at.x * outer.scrollWidth - outer.clientWidth / 2, at.y * outer.scrollHeight - outer.clientHeight / 2);
      }
    });
  }

  function centre() {
    el("pictures").querySelectorAll(".cell").forEach(outer => outer.scrollTo((outer.scrollWidth - outer.clientWidth) / 2, (outer.scrollHeight - outer.clientHeight) / 2));
  }

  /** Enlarged pictures that are compared show the same place. */
  function scrollAlong(moved) {
    if (isZoomed()) {
      el("pictures").querySelectorAll(".cell").forEach(outer => { if (outer !== moved) { outer.scrollTo(moved.scrollLeft, moved.scrollTop); } });
    }
  }

  function pan(x, y) {
    el("pictures").querySelector(".cell")?.scrollBy(x, y);
  }

  function brighten(on) {
    if (on && ready && seen) {
      seen.brightness = LIGHT;
    }
    el("pictures").classList.toggle("bright", on && ready);
  }

  function toggleBoxes() {
    const on = el("work").classList.toggle("boxed");
    press("boxes", on);
    if (on && seen) {
      seen.boxes = true;
    }
  }

  function press(name, on) {
    el("keys").querySelector(`[data-do=${name}]`)?.setAttribute("aria-pressed", String(on));
  }

  // ---- The scale -------------------------------------------------------------------------------------------------------------

  function showPanel() {
    const table = document.createElement("table");
    for (const band of [...start.rubric.bands].reverse()) {
      const row = table.insertRow();
      row.insertCell().textContent = band.from === band.to ? band.from : `${band.from}–${band.to}`;
      row.insertCell().textContent = band.meaning;
    }
    const criteria = document.createElement("ul");
    criteria.append(...start.rubric.criteria.map(c => text("li", c)), text("li", "One key gives one whole number; that is exact enough."));
    const anchors = document.createElement("div");
    anchors.id = "anchors";
    el("panel").replaceChildren(text("h2", "The scale"), table, anchors, criteria);
  }

  async function loadAnchors() {
    const { anchors } = await ask("/api/panel").catch(() => ({ anchors: [] }));
    if (anchors.length > 0) {
      el("anchors").replaceChildren(text("h2", "Agreed examples"), ...anchors.map(anchor => {
        const figure = document.createElement("figure");
        const image = new Image();
        image.loading = "lazy";
        image.src = `/picture/${anchor.id}/small`;
        image.alt = `Example of ${anchor.value}`;
        const caption = document.createElement("figcaption");
        caption.append(text("b", anchor.value), anchor.why ? ` ${anchor.why}` : "");
        figure.append(image, caption);
        return figure;
      }));
    }
  }

  function togglePanel(open) {
    const show = open ?? el("panel").hidden;
    el("panel").hidden = !show;
    press("scale", show);
    layout();
  }

  // ---- The end ---------------------------------------------------------------------------------------------------------------

  function showEnd() {
    const end = page.end;
    const compared = page.mode !== "rate";
    el("end-text").textContent = compared ? `${end.rated} comparisons.` : `${end.rated} pictures have a value${end.mean === undefined ? "" : `, on average ${end.mean.toFixed(1)}`}.`;
    const most = Math.max(1, ...end.histogram);
    el("histogram").setAttribute("aria-label", `Pictures by value: ${end.histogram.map((n, value) => `${value}: ${n}`).join(", ")}`);
    el("histogram").replaceChildren(...(compared ? [] : end.histogram.map((n, value) => {
      const column = document.createElement("div");
      const bar = document.createElement("i");
      bar.style.height = `${n / most * 75}%`;
      column.append(text("span", n || ""), bar, text("b", value));
      return column;
    })));
    const facts = [["rejected", end.rejected], ["favourites", end.favourites], ["not sure of", end.unsure], ["skipped", end.skipped], ["could not be read", end.unreadable], ["rated by others, so not asked of you", end.left_to_others]];
    el("end-facts").replaceChildren(...facts.filter(([, n]) => n > 0).flatMap(([name, n]) => [text("dt", name), text("dd", n)]));
    el("end-journal").textContent = end.journal;
    el("end-next").textContent = "You can close this page. To go on: hero agreement compares raters, hero gallery shows the pictures by their values.";
    el("end-undo").disabled = !page.can_undo;
    delete document.body.dataset.view;
  }

  // ---- Keys and buttons ------------------------------------------------------------------------------------------------------

  const common = [
    { name: "skip", keys: ["s"], label: "Skip", help: "leave it for the end", run: () => answer({ skip: true }, "Skipped.") },
    { name: "undo", keys: ["u", "Backspace"], label: "Undo", help: "take the last one back, as often as you like", run: undo },
    { name: "zoom", keys: ["z", " "], label: "100 %", help: "every pixel, or the whole picture; arrows and dragging move it", run: toggleZoom, pressed: true },
    { name: "light", keys: ["l"], label: "Light", help: "brighter while the key is held down; this is recorded", hold: brighten },
    { name: "boxes", keys: ["b"], label: "Boxes", help: "where the detector saw animals; this is recorded", run: toggleBoxes, pressed: true },
    { name: "scale", keys: ["r"], label: "Scale", help: "what the numbers mean", run: () => togglePanel(), pressed: true },
    { name: "help", keys: ["h"], label: "Keys", help: "this list", run: () => el("help").showModal() },
  ];

  const rating = () => [
    ...Array.from({ length: 11 }, (_, value) => ({
      name: `value-${value}`, keys: [value < 10 ? String(value) : "-"], label: value < 10 ? "" : "10", help: `${value}`, value, run: () => answer({ value }, `${value} given.`),
    })),
    { gap: true },
    { name: "reject", keys: ["x"], label: "Reject", help: "never to be shown: no animal, a person, damaged", run: () => answer({ reject: true }, "Rejected.") },
    { name: "favourite", keys: ["f"], label: "Favourite", help: "to be in every album; give a value as well", run: () => toggleMark("favourite"), pressed: true },
    { name: "unsure", keys: ["?"], label: "Unsure", help: "not sure of the value; give one all the same", run: () => toggleMark("unsure"), pressed: true },
    { name: "note", keys: ["n"], label: "Note", help: "words on the picture", run: openNote, pressed: true },
    { gap: true },
    ...common,
  ];

  const pairs = () => [
    { name: "left", keys: ["ArrowLeft", "1"], shown: "←", label: "1 is better", help: "the left or upper one is better", wide: true, run: () => choose(0) },
    { name: "equal", keys: ["ArrowDown", "="], shown: "↓", label: "Equal", help: "neither is better", wide: true, run: () => answer({ equal: true }, "Equal.") },
    { name: "right", keys: ["ArrowRight", "2"], shown: "→", label: "2 is better", help: "the right or lower one is better", wide: true, run: () => choose(1) },
    { gap: true },
    ...common,
  ];

  const bursts = () => [
    ...Array.from({ length: 9 }, (_, i) => ({ name: `frame-${i + 1}`, keys: [String(i + 1)], label: "", help: `frame ${i + 1} is the best`, hidden: true, run: () => choose(i) })),
    { name: "take", keys: ["Enter"], label: "Best is the framed one", help: "the frame that the arrows have reached is the best; or click it", wide: true, run: takeFocused },
    { gap: true },
    ...common,
  ];

  function takeFocused() {
    const at = [...el("pictures").querySelectorAll(".cell")].indexOf(document.activeElement);
    if (at >= 0) {
      choose(at);
    } else {
      moveFocus(1);
    }
  }

  function moveFocus(by) {
    const cells = [...el("pictures").querySelectorAll(".cell")];
    const at = cells.indexOf(document.activeElement);
    cells[at < 0 ? 0 : (at + by + cells.length) % cells.length]?.focus();
  }

  let actions = [];
  let byKey = new Map();

  function makeKeys() {
    actions = { rate: rating, pairs, bursts }[start.mode]();
    byKey = new Map(actions.filter(a => a.keys).flatMap(a => a.keys.map(key => [key, a])));
    el("keys").replaceChildren(...actions.filter(a => !a.hidden).map(a => a.gap ? text("span", "", "gap") : keyButton(a)));
    el("help-keys").replaceChildren(...numberRow(), ...actions.filter(a => a.keys && a.value === undefined && !a.hidden).map(helpRow));
  }

  function keyButton(action) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.do = action.name;
    button.className = [action.value !== undefined ? "value" : action.name, action.value === 10 ? "last" : "", action.wide ? "wide" : ""].join(" ");
    button.append(text("kbd", action.shown ?? keyName(action.keys[0])), action.label ? " " + action.label : "");
    button.setAttribute("aria-label", action.value !== undefined ? `${action.value}` : `${action.label}: ${action.help}`);
    button.title = action.help;
    if (action.pressed) {
      button.setAttribute("aria-pressed", "false");
    }
    if (action.hold) {
      button.addEventListener("pointerdown", () => action.hold(true));
      ["pointerup", "pointerleave", "pointercancel"].forEach(name => button.addEventListener(name, () => action.hold(false)));
    } else {
      button.addEventListener("click", () => { action.run(); button.blur(); });
    }
    return button;
  }

  function helpRow(action) {
    const row = document.createElement("tr");
    const keys = row.insertCell();
    action.keys.forEach((key, i) => keys.append(i > 0 ? (action.keys[1] === "9" ? " to " : " ") : "", text("kbd", keyName(key))));
    row.insertCell().textContent = action.help;
    return row;
  }

  /** The number keys are one row of the list. */
  function numberRow() {
    return start.mode === "rate" ? [helpRow({ keys: ["0", "9"], help: "the value from 0 to 9" }), helpRow({ keys: ["-"], help: "10" })]
      : start.mode === "bursts" ? [helpRow({ keys: ["1", "9"], help: "the frame of that number is the best" })]
      : [];
  }

  const keyName = key => ({ " ": "space", ArrowLeft: "←", ArrowRight: "→", ArrowDown: "↓" })[key] ?? key;

  const isTyping = target => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]") || !page) {
      return;
    }
    if (later) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        if (!event.repeat) {
          goOn();
        }
      }
      return;
    }
    if (page.end) {
      if (!event.repeat && (event.key === "u" || event.key === "Backspace")) {
        undo();
      }
      return;
    }
    if (isMove(event)) {
      return;
    }
    const action = byKey.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (action && !isButtonPress(event)) {
      event.preventDefault();
      if (!event.repeat) {
        action.hold ? action.hold(true) : action.run();
      }
    }
  });

  /** Enter and space on a button that has the focus press that button. */
  const isButtonPress = event => event.target instanceof HTMLButtonElement && (event.key === "Enter" || event.key === " ");

  function isMove(event) {
    const move = { ArrowLeft: [-120, 0], ArrowRight: [120, 0], ArrowUp: [0, -120], ArrowDown: [0, 120] }[event.key];
    if (move && isZoomed()) {
      event.preventDefault();
      pan(...move);
      return true;
    }
    if (move && page.mode === "bursts") {
      event.preventDefault();
      moveFocus(move[0] + move[1] > 0 ? 1 : -1);
      return true;
    }
    return false;
  }

  document.addEventListener("keyup", event => {
    const action = byKey.get(event.key.toLowerCase());
    action?.hold?.(false);
  });
  window.addEventListener("blur", () => brighten(false));
  window.addEventListener("resize", () => layout());

  let drag = null;
  el("pictures").addEventListener("pointerdown", event => {
    drag = isZoomed() && event.pointerType === "mouse" ? { x: event.clientX, y: event.clientY } : null;
  });
  window.addEventListener("pointermove", event => {
    if (drag) {
      pan(drag.x - event.clientX, drag.y - event.clientY);
      drag = { x: event.clientX, y: event.clientY };
    }
  });
  window.addEventListener("pointerup", () => { drag = null; });

  el("words").addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      closeNote();
    }
  });
  el("note-keep").addEventListener("click", closeNote);
  el("end-undo").addEventListener("click", undo);
  el("person").addEventListener("click", () => { if (!busy) { askName(""); } });
  el("who").addEventListener("submit", event => {
    event.preventDefault();
    begin(el("name").value);
  });

  // ---- Beginning -------------------------------------------------------------------------------------------------------------

  function askName(error) {
    page = null;
    el("start").hidden = false;
    el("work").hidden = true;
    el("end").hidden = true;
    el("start-error").textContent = error;
    el("name").focus();
  }

  async function begin(name) {
    try {
      const first = await ask("/api/begin", { name: name.normalize("NFC") });
      turnTo(first);
      if (first.mode === "rate" && first.warm_up === 0) {
        loadAnchors();
      }
    } catch (error) {
      askName(error.message);
    }
  }

  const tasks = {
    rate: "One picture after the other, rated from 0 to 10 with one key each.",
    pairs: "Two pictures at a time: which is the better one?",
    bursts: "The frames of one burst at a time: which is the best?",
  };

  async function open() {
    try {
      start = await ask("/api/start");
      el("start-task").textContent = tasks[start.mode];
      makeKeys();
      showPanel();
      togglePanel(window.innerWidth >= WIDE && start.mode === "rate");
      if (start.rater) {
        await begin(start.rater);
      } else {
        askName("");
      }
    } catch (error) {
      el("start").hidden = false;
      el("start-error").textContent = error.message;
    }
  }

  open();
})();
