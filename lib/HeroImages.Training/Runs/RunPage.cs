using System.Globalization;
using HeroImages.Forms;

namespace HeroImages.Training.Runs;

/// <summary>A training run as one page without scripts, which needs nothing but itself.</summary>
static class RunPage
{
    const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        :root{color-scheme:light dark}
        body{font:15px/1.5 system-ui,sans-serif;max-width:72em;margin:0 auto;padding:1em 1.2em 3em}
        h1{font-size:1.5em;margin:.4em 0}h2{font-size:1.15em;margin:1.6em 0 .4em}
        .plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24em,100%),1fr));gap:1em}
        .plot{margin:0}.plot figcaption{font-weight:600}.plot svg{width:100%;height:auto}
        .plot text{font:11px system-ui,sans-serif;fill:currentColor;opacity:.8}.plot .grid{stroke:currentColor;opacity:.15}
        .line{fill:none;stroke-width:1.8}.dot{opacity:.6}
        .c0{stroke:#0072B2;--c:#0072B2}.c1{stroke:#D55E00;--c:#D55E00;stroke-dasharray:6 3}.c2{stroke:#009E73;--c:#009E73}.c3{stroke:#CC79A7;--c:#CC79A7;stroke-dasharray:2 3}.c4{stroke:#E69F00;--c:#E69F00}.c5{stroke:#56B4E9;--c:#56B4E9;stroke-dasharray:8 3 2 3}
        circle{fill:var(--c);stroke:none}.legend{margin:.2em 0;font-size:.85em}.key::before{content:"";display:inline-block;width:1.4em;height:.25em;margin:0 .4em .2em 0;background:var(--c)}.key{margin-right:1em;white-space:nowrap}
        .about{opacity:.75}
        @media(max-width:600px){.plot text{font-size:17px}}
        </style>
        """;

    public static string Of(TrainingResult result, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"""
        {Head}
        <title>{HtmlText.Escape(result.Card.Name)}</title>
        </head>
        <body>
        <h1>{HtmlText.Escape(result.Form.Title)}</h1>
        <p class="about">{at:yyyy-MM-dd HH:mm} UTC, version {HtmlText.Escape(result.Card.CodeVersion)}, {HtmlText.Escape(result.Card.Split)}</p>
        <h2>Scoreboard</h2>
        {result.Scoreboard?.ToHtml() ?? "<p>Nothing could be held back to judge the model by.</p>"}
        <h2>Plots</h2>
        <div class="plots">
        {Test(result).ToSvg()}
        {Losses(result).ToSvg()}
        {Ranks(result).ToSvg()}
        {Curve(result).ToSvg()}
        </div>
        <h2>What it was made of</h2>
        {result.Form.ToHtml()}
        {result.Split.ToHtml()}
        </body>
        </html>

        """);

    static LinePlot Test(TrainingResult result) => new(
        "What people and the model say of the test's pictures", "people", "model", [("pictures", [.. result.Predictions.Select(p => (p.People, p.Model))], false), ("alike", [(0, 0), (10, 10)], true)]);

    /// <summary>The mean over members, as far as most of them have come.</summary>
    static LinePlot Losses(TrainingResult result) => new(
        "Loss, mean over members", "round", "loss", [("learned from", Means(result, round => round.TrainingLoss), true), ("held back", Means(result, round => round.ValidationLoss), true)]);

    static LinePlot Ranks(TrainingResult result) => new(
        "Rank correlation on the validation part, mean over members", "round", "rank correlation", [("validation", Means(result, round => round.ValidationSpearman), true)]);

    static LinePlot Curve(TrainingResult result) => new(
        "Learning curve", "pictures to learn from", "rank correlation",
        [("the test", [.. result.LearningCurve.Where(p => p.Spearman.IsDefined).Select(p => ((double)p.Examples, p.Spearman.Value!.Value))], true)]);

    static List<(double, double)> Means(TrainingResult result, Func<TrainingRound, double?> value)
    {
        var rounds = result.Rounds.Where(r => r.Training == "model").Select(r => r.Round).ToList();
        var half = rounds.Select(r => r.Members).DefaultIfEmpty(1).Max() / 2.0;
        return [.. rounds.Where(r => value(r) is not null).GroupBy(r => r.Round).Where(group => group.Count() >= half).OrderBy(group => group.Key).Select(group => ((double)group.Key, group.Average(r => value(r)!.Value)))];
    }
}
