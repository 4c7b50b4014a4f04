using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HeroImages.Files;
using Spectre.Console;

namespace HeroImages.Cli;

/// <summary>
/// Answers go to standard output, everything else to standard error: progress as bars on a terminal and as lines
/// elsewhere. Text from outside has its control characters replaced.
/// </summary>
sealed class Terminal
{
    /// <summary>Wide enough that tables in files and pipes are not folded.</summary>
    const int WidthElsewhere = 160;

    static readonly JsonSerializerOptions JsonOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    readonly IAnsiConsole _out = Create(Console.Out, Console.IsOutputRedirected);
    readonly IAnsiConsole _error = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Writes a line of the answer; only a terminal folds it.</summary>
    public void Line(string text = "")
    {
        if (Console.IsOutputRedirected)
        {
            Verbatim(OneLine(text));
        }
        else
        {
            Out(() => _out.WriteLine(OneLine(text)));
        }
    }

    /// <summary>Writes text that is a file of its own, such as JSON, as it is.</summary>
    public void Verbatim(string text) => Out(() => _out.Profile.Out.Writer.WriteLine(text));

    /// <summary>Writes a heading of the answer.</summary>
    public void Heading(string text) => Out(() => _out.Write(new Text($"\n{OneLine(text)}\n", new Style(decoration: Decoration.Bold))));

    /// <summary>Writes a table of the answer; one too wide for the terminal is written as several.</summary>
    /// <param name="columns">Headings; one that begins with # heads numbers, which are set to the right.</param>
    /// <param name="rows">Cells as text.</param>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var table in TableLayout.Fold(columns, rows, _out.Profile.Width))
        {
            Out(() => _out.Write(table));
        }
    }

    /// <summary>Writes a value as JSON, in snake_case.</summary>
    public void Json<T>(T value) => Verbatim(JsonSerializer.Serialize(value, JsonOptions));

    /// <summary>Writes a line beside the answer.</summary>
    public void Note(string text) => Beside(OneLine(text), Style.Plain);

    /// <summary>Writes lines beside the answer as they are.</summary>
    public void Trace(string text) => _error.Profile.Out.Writer.WriteLine(text);

    /// <summary>Writes an error.</summary>
    public void Error(string text) => Beside($"hero: {OneLine(text)}", new Style(Color.Red));

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
            .Start(context => work(new BarProgress(context, TimeProvider.System)));
    }

    /// <summary>The text without what would steer a terminal or turn the direction of reading: control characters, line ends, overrides.</summary>
    internal static string OneLine(string text) => text.Any(IsHarmful) ? string.Concat(text.Select(c => IsHarmful(c) ? '\uFFFD' : c)) : text;

    static bool IsHarmful(char c) => char.IsControl(c) || c is (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    void Beside(string text, Style style)
    {
        if (Console.IsErrorRedirected)
        {
            Trace(text);
        }
        else
        {
            _error.Write(new Text(text + "\n", style));
        }
    }

    static void Out(Action write)
    {
        try
        {
            write();
        }
        catch (IOException e)
        {
            throw new UnwritableOutputException(e);
        }
    }

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
