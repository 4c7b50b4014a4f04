/* A list of any length of which only what is near the viewport exists. Arrow keys, Home and End move in it. */
"use strict";
hero.List = class {
  /* options: least (pixels of a column), most (columns), gap, height (of an item, by its width), make (an item's element, by place), label, scroller. */
  constructor(host, options) {
    this.host = host;
    this.options = options;
    this.count = 0;
    this.current = 0;
    this.width = 0;
    this.items = new Map();
    this.scroller = options.scroller || window;
    host.classList.add("list");
    host.setAttribute("role", "list");
    host.setAttribute("aria-label", options.label);
    this.scroller.addEventListener("scroll", () => this.later(), { passive: true });
    window.addEventListener("resize", () => this.later());
    new ResizeObserver(() => { if (host.clientWidth !== this.width) { this.measure(); } }).observe(host);
    host.addEventListener("keydown", (event) => this.press(event));
    host.addEventListener("focusin", (event) => this.enter(event));
  }

  /* Shows so many items, made anew. */
  fill(count) {
    this.count = count;
    this.current = Math.max(0, Math.min(this.current, count - 1));
    this.clear();
    this.measure();
  }

  clear() {
    this.items.forEach(function (item) { item.remove(); });
    this.items.clear();
  }

  measure() {
    var gap = this.options.gap, first = this.columns ? this.firstSeen() : 0, before = this.columns;
    this.width = this.host.clientWidth;
    this.columns = Math.max(1, Math.min(this.options.most || 12, Math.floor((this.width + gap) / (this.options.least + gap))));
    this.itemWidth = (this.width - gap * (this.columns - 1)) / this.columns;
    this.rowHeight = Math.round(this.options.height(this.itemWidth)) + gap;
    this.host.style.height = Math.max(0, Math.ceil(this.count / this.columns) * this.rowHeight - gap) + "px";
    this.items.forEach((item, place) => this.put(item, place));
    if (before && before !== this.columns && first > 0) { this.scrollTo(first); }
    this.draw();
  }

  put(item, place) {
    item.style.width = this.itemWidth + "px";
    item.style.height = this.rowHeight - this.options.gap + "px";
    item.style.transform = "translate(" + (place % this.columns) * (this.itemWidth + this.options.gap) + "px," + Math.floor(place / this.columns) * this.rowHeight + "px)";
  }

  /* Pixels of the list above the upper edge of what is seen, and the height of that. */
  view() {
    var frame = this.scroller === window ? { top: 0, height: window.innerHeight } : this.scroller.getBoundingClientRect();
    return { above: frame.top - this.host.getBoundingClientRect().top, height: frame.height };
  }

  firstSeen() {
    return Math.max(0, Math.floor(this.view().above / this.rowHeight)) * this.columns;
  }

  later() {
    if (!this.isWaiting) {
      this.isWaiting = true;
      requestAnimationFrame(() => { this.isWaiting = false; this.draw(); });
    }
  }

  draw() {
    if (this.isWhole) { return; }
    var view = this.view(), ahead = Math.max(400, view.height * 0.75);
    var first = Math.max(0, Math.floor((view.above - ahead) / this.rowHeight) * this.columns);
    var end = Math.min(this.count, Math.ceil((view.above + view.height + ahead) / this.rowHeight) * this.columns);
    this.items.forEach((item, place) => {
      /* What has the focus stays, however far one scrolls. */
      if ((place < first || place >= end) && !item.contains(document.activeElement)) {
        item.remove();
        this.items.delete(place);
      }
    });
    for (var place = first; place < end; place++) { this.need(place); }
    this.tab();
  }

  /* The item at a place, made and put into the order of reading if need be. */
  need(place) {
    var item = this.items.get(place);
    if (item) { return item; }
    item = this.options.make(place);
    item.classList.add("item");
    item.setAttribute("role", "listitem");
    item.setAttribute("aria-posinset", place + 1);
    item.setAttribute("aria-setsize", this.count);
    item.place = place;
    this.put(item, place);
    var next = Array.prototype.find.call(this.host.children, function (other) { return other.place > place; });
    this.host.insertBefore(item, next || null);
    this.items.set(place, item);
    return item;
  }

  /* One item alone can be reached by Tab; the arrows lead to the others. */
  tab() {
    var at = this.items.has(this.current) ? this.current : Math.min.apply(null, Array.from(this.items.keys()));
    this.items.forEach(function (item, place) { item.querySelector("button").tabIndex = place === at ? 0 : -1; });
  }

  scrollTo(place) {
    var top = Math.floor(place / this.columns) * this.rowHeight, view = this.view();
    if (top < view.above || top + this.rowHeight > view.above + view.height) {
      this.scroller.scrollBy({ top: top - view.above - (view.height - this.rowHeight) / 2, behavior: "instant" });
    }
  }

  focus(place) {
    if (place < 0 || place >= this.count) { return; }
    this.scrollTo(place);
    this.current = place;
    this.draw();
    this.need(place).querySelector("button").focus({ preventScroll: true });
    this.tab();
  }

  enter(event) {
    var item = event.target.closest(".item");
    if (item) { this.current = item.place; this.tab(); }
  }

  press(event) {
    var step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: this.columns, ArrowUp: -this.columns, Home: -this.current, End: this.count - 1 - this.current }[event.key];
    if (step === undefined || hero.isTyping(event)) { return; }
    event.preventDefault();
    this.focus(Math.max(0, Math.min(this.count - 1, this.current + step)));
  }

  /* For paper: the first so many, one after the other. */
  showWhole(most) {
    this.isWhole = true;
    this.clear();
    this.host.classList.add("whole");
    for (var place = 0; place < Math.min(most, this.count); place++) { this.need(place).querySelectorAll("img").forEach(function (image) { image.loading = "eager"; }); }
  }

  showPart() {
    this.isWhole = false;
    this.host.classList.remove("whole");
    this.clear();
    this.measure();
  }
};
