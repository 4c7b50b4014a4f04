/* Draws the charts of a page as soon as plotly.js is there, whoever brings it. Safe to run any number of times. */
(function () {
  "use strict";
  var VERSION = 1, PATIENCE = 6000, RETRIES = [0, 60, 300, 1000, 3000];
  if (!window.heroCharts || window.heroCharts.version < VERSION) { window.heroCharts = make(); }
  window.heroCharts.look();

  function make() {
    var plotly = null, waiting = [], loading = false, failure = null;
    var light = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F", "#000000"];
    var dark = ["#56B4E9", "#E69F00", "#2BC59A", "#E08FBE", "#F0E442", "#4F9BD9", "#B0B0B0", "#FFFFFF"];

    function there() {
      if (!plotly && window.Plotly && window.Plotly.newPlot) { plotly = window.Plotly; }
      return plotly;
    }

    /* In some front ends scripts run before their surroundings are part of the page: what fails is tried again. */
    function attempt(draw, tries) {
      try { draw(plotly, shim, shim, undefined); }
      catch (error) {
        if (tries < RETRIES.length) { setTimeout(function () { attempt(draw, tries + 1); }, RETRIES[tries] + 50); }
        else { console.error(error); }
      }
    }

    /* Charts of others ask RequireJS for plotly.js: they get the one that is there. */
    function shim(names, done) { if (done) { done(plotly); } return plotly; }
    shim.config = function () { return shim; };

    function later(draw) { if (there()) { attempt(draw, 0); } else { waiting.push(draw); } }

    function arrived() {
      document.querySelectorAll(".hero-chart-missing").forEach(function (note) { note.remove(); });
      waiting.splice(0).forEach(function (draw) { attempt(draw, 0); });
      scan();
    }

    function fail(reason) {
      failure = reason;
      document.querySelectorAll(".hero-chart, .hero-foreign").forEach(function (chart) { if (!chart.heroDrawn) { complain(chart); } });
    }

    function load(text) {
      if (there()) { arrived(); return; }
      if (loading) { return; }
      if (typeof DecompressionStream === "undefined") {
        fail("This browser cannot unpack the script that draws the charts: it has no DecompressionStream. A newer one can.");
        return;
      }
      loading = true;
      var bytes = Uint8Array.from(atob(text), function (c) { return c.charCodeAt(0); });
      new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text()
        .then(run)
        .catch(function (error) { loading = false; fail("The script that draws the charts could not be unpacked: " + error.message); });
    }

    /* As a module of our own, so that neither RequireJS nor another version on the page is touched. */
    function run(code) {
      var module = window.heroPlotly = { exports: {} };
      var script = document.createElement("script");
      script.textContent = "(function (module, exports, define) {" + code + "\n})(window.heroPlotly, window.heroPlotly.exports, undefined);";
      document.head.appendChild(script);
      script.remove();
      plotly = module.exports;
      if (!window.Plotly) { window.Plotly = plotly; }
      arrived();
    }

    function complain(chart) {
      var note = chart.querySelector(".hero-chart-missing");
      if (!note) {
        note = document.createElement("p");
        note.className = "hero-chart-missing";
        note.setAttribute("role", "status");
        chart.appendChild(note);
      }
      note.textContent = failure || chart.getAttribute("data-missing");
    }

    function look() { RETRIES.forEach(function (wait) { setTimeout(scan, wait); }); }

    function scan() {
      document.querySelectorAll(".hero-chart, .hero-foreign").forEach(function (chart) {
        if (there()) {
          if (chart.hasAttribute("data-figure") && !chart.heroDrawn) { draw(chart); }
        } else if (!chart.heroAwaited) {
          chart.heroAwaited = true;
          setTimeout(function () { if (!there()) { complain(chart); } }, failure ? 0 : PATIENCE);
        }
      });
    }

    function draw(chart) {
      var plot = chart.querySelector(".hero-plot"), figure;
      if (!plot || !chart.isConnected) { return; }
      chart.heroDrawn = true;
      try {
        figure = JSON.parse(chart.getAttribute("data-figure"));
        plot.style.height = (figure.layout.height || 340) + "px";
        dress(figure, chart);
        plotly.newPlot(plot, figure.data, figure.layout, {
          responsive: true, displaylogo: false, modeBarButtonsToRemove: ["lasso2d", "select2d", "autoScale2d"],
          toImageButtonOptions: { filename: chart.getAttribute("data-name") || "chart", scale: 2 }
        });
        chart.querySelectorAll("details").forEach(function (text) { text.open = false; });
      } catch (error) {
        plot.style.height = "0";
        console.error(error);
      }
    }

    function numbers(colour) { return (colour.match(/[\d.]+/g) || [0, 0, 0]).map(Number); }

    function dress(figure, chart) {
      var rgb = numbers(getComputedStyle(chart).color), layout = figure.layout;
      var isDark = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] > 140;
      var ink = function (share) { return "rgba(" + rgb[0] + "," + rgb[1] + "," + rgb[2] + "," + share + ")"; };
      layout.paper_bgcolor = layout.plot_bgcolor = "rgba(0,0,0,0)";
      layout.autosize = true;
      layout.colorway = isDark ? dark : light;
      layout.font = { family: "system-ui, sans-serif", size: 12, color: ink(0.9) };
      layout.margin = layout.margin || { t: 30, r: 12, b: 44, l: 54 };
      layout.bargap = layout.bargap === undefined ? 0.25 : layout.bargap;
      layout.legend = Object.assign({ orientation: "h", y: 1.02, yanchor: "bottom", x: 0 }, layout.legend);
      layout.modebar = { bgcolor: "rgba(0,0,0,0)", color: ink(0.4), activecolor: ink(0.9) };
      layout.hoverlabel = { bgcolor: isDark ? "#f2f2ee" : "#22241f", font: { color: isDark ? "#1a1c18" : "#ffffff" }, align: "left" };
      Object.keys(layout).filter(function (key) { return /^[xy]axis/.test(key); }).forEach(function (key) {
        layout[key] = Object.assign({ gridcolor: ink(0.13), zerolinecolor: ink(0.35), linecolor: ink(0.35), automargin: true, zeroline: false }, layout[key]);
      });
      figure.data.forEach(function (trace) {
        if (trace.type === "heatmap") {
          trace.colorscale = isDark ? "Cividis" : [[0, "#f3efdf"], [0.25, "#d9c68c"], [0.5, "#8f8d74"], [0.75, "#465a72"], [1, "#00224e"]];
          trace.colorbar = Object.assign({ thickness: 12, outlinewidth: 0 }, trace.colorbar);
        }
      });
    }

    function restyle() {
      document.querySelectorAll(".hero-chart").forEach(function (chart) { if (chart.heroDrawn) { draw(chart); } });
    }

    /* Themes change under a page: by the system, or by an attribute that the front end sets. */
    var timer = 0, changed = function () { clearTimeout(timer); timer = setTimeout(restyle, 150); };
    if (window.matchMedia) { matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed); }
    if (document.body) {
      new MutationObserver(changed).observe(document.body, { attributes: true, attributeFilter: ["class", "data-jp-theme-light", "data-vscode-theme-kind"] });
    }

    return { version: VERSION, look: look, later: later, load: load };
  }
})();
