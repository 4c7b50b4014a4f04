using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HeroImages.Files;
using Spectre.Console;

namespace HeroImages.Cli;

/// <summary>
/// Answers go to standard output, everything else to standard error: progress as bars on a terminal and as lines
/// elsewhere. All text is escaped, since it may come from outside.
/// </summary>
sealed class Terminal
{
    /// <summary>Wide enough that tables in files and pipes are not folded.</summary>
    const int WidthElsewhere = 160;

    static readonly JsonSerializerOptions JsonOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    readonly IAnsiConsole _out = Create(Console.Out, Console.IsOutputRedirected);
    readonly IAnsiConsole _error = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Writes a line of the answer.</summary>
    public void Line(string text = "") => _out.WriteLine(text);

    /// <summary>Writes a heading of the answer.</summary>
    public void Heading(string text)
    {
        _out.WriteLine();
        _out.Write(new Text(text + "\n", new Style(decoration: Decoration.Bold)));
    }

    /// <summary>Writes a table of the answer; numbers are set to the right.</summary>
    /// <param name="columns">Headings; one that begins with # heads numbers.</param>
    /// <param name="rows">Cells as text.</param>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column.TrimStart('#'))) { Alignment = column.StartsWith('#') ? Justify.Right : Justify.Left, NoWrap = column.StartsWith('#') });
        }
        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(Harmless(cell))));
        }
        _out.Write(table);
    }

    /// <summary>Writes a value as JSON, in snake_case.</summary>
    public void Json<T>(T value) => _out.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(value, JsonOptions));

    /// <summary>Writes a line beside the answer.</summary>
    public void Note(string text) => _error.WriteLine(Harmless(text));

    /// <summary>Writes an error.</summary>
    public void Error(string text) => _error.Write(new Text($"hero: {Harmless(text)}\n", new Style(Color.Red)));

    /// <summary>Runs work that reports progress, and shows it when it lasts.</summary>
    public T Work<T>(Func<IProgress<WorkProgress>, T> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(new LineProgress(Note, TimeProvider.System));
        }
        return _error.Progress()
            .AutoClear(true)
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .Start(context => work(new BarProgress(context)));
    }

    /// <summary>Control characters of outside text must not reach the terminal.</summary>
    static string Harmless(string text) =>
        text.Any(c => char.IsControl(c) && c != '\n') ? string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c)) : text;

    static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = WidthElsewhere;
        }
        return console;
    }
}
