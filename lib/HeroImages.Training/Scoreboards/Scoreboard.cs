using HeroImages.Agreement;
using HeroImages.Forms;

namespace HeroImages.Training.Scoreboards;

/// <summary>A model beside its baselines on pictures that it has not seen, of locations that it has not seen. Immutable.</summary>
[TypeFormatterSource]
public sealed record Scoreboard : INotebookForm
{
    internal const string AgainstOthers = " against other people";

    /// <summary>Pictures of the test, all rated by people.</summary>
    public required int Pictures { get; init; }

    /// <summary>Those of them that people give 7 or more: worth showing.</summary>
    public required int Top { get; init; }

    /// <summary>What is resampled for intervals, in words.</summary>
    public required string Clusters { get; init; }

    /// <summary>The model first, then the baselines.</summary>
    public required IReadOnlyList<ScoreboardRow> Rows { get; init; }

    /// <summary>What is to be kept in mind, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The columns: a heading for each measure, in their order.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["precision of 10", "precision of 50", "precision of 200", "lift of a tenth", "best 1 % in first 10 %", "rank correlation", "pairs in bursts", "mean error"];

    /// <summary>A figure in short: value and interval, or a word that it is undefined.</summary>
    public static string Cell(Figure figure) => figure.Value is { } value
        ? FormattableString.Invariant($"{value:0.00}{(figure.Interval is { } interval ? FormattableString.Invariant($" [{interval.Low:0.00}, {interval.High:0.00}]") : "")}")
        : "undefined";

    /// <summary>The test in one line.</summary>
    public string Title => FormattableString.Invariant($"Judged on {Pictures:N0} pictures, {Top:N0} of them worth showing (7 or more); intervals of 95 % by resampling {Clusters}");

    /// <inheritdoc/>
    public string ToHtml() => Form.ToHtml();

    /// <inheritdoc/>
    public string ToText() => Form.ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => Title;

    /// <summary>The cell with its interval kept on one line.</summary>
    static string Unbroken(string cell) => cell.Replace(", ", ",\u00a0", StringComparison.Ordinal);

    Form Form
    {
        get
        {
            (string, Func<ScoreboardRow, object?>)[] Columns(Func<ScoreboardRow, IReadOnlyList<Figure>> figures) =>
                [("judge", row => row.Judge), ("n", row => row.Pictures), .. Headings.Select((heading, i) => (heading, (Func<ScoreboardRow, object?>)(row => Unbroken(Cell(figures(row)[i])))))];
            var form = new Form(Title).Table(null, Rows, Columns(row => row.Figures))
                .Table("By how much the model's figure is higher, on the same pictures and draws", [.. Rows.Where(row => row.Behind is not null)], Columns(row => row.Behind!));
            return Notes.Concat(Rows.Select(row => row.Note).OfType<string>()).Aggregate(form, (said, note) => said.Say(note));
        }
    }
}
