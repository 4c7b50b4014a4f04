using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using HeroImages.Files;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Compiling;

namespace HeroImages.Notebooks.Execution;

/// <summary>Says what went wrong in a cell, with the lines that its author wrote and nothing of the machinery.</summary>
/// <param name="origins">The texts of the cells.</param>
sealed partial class ErrorText(CellOrigins origins)
{
    const string Red = "\u001b[31m";
    const string Plain = "\u001b[0m";
    const int MostFrames = 20;
    const int MostInner = 20;

    /// <summary>Characters of a line of code that are shown, and of those how many stand before the place that is meant.</summary>
    const int LongestLine = 300;
    const int Before = 100;

    /// <summary>The error of a cell that threw.</summary>
    public ErrorOutput Of(Exception thrown)
    {
        var e = Unwrap(thrown);
        return new(NameOf(e.GetType()), MessageOf(e), [.. Lines(e)]);
    }

    /// <summary>The error of a cell that does not compile.</summary>
    /// <param name="problems">What the compiler says, an error among it.</param>
    /// <param name="origin">What traces call the text.</param>
    public static ErrorOutput Of(IReadOnlyList<CellProblem> problems, string origin)
    {
        var inOrder = InOrder(problems).ToList();
        return new("CompilationError", Headline(inOrder.First(p => p.IsError)), [.. inOrder.SelectMany(p => Lines(p, origin))]);
    }

    /// <summary>What the compiler warned of, or an empty text. Assemblies that stand in for older ones are no one's concern: CS1701 and CS1702.</summary>
    /// <param name="problems">What the compiler says.</param>
    /// <param name="origin">What traces call the text.</param>
    public static string Warnings(IReadOnlyList<CellProblem> problems, string origin) =>
        string.Concat(InOrder(problems).Where(p => !p.IsError && p.Id is not ("CS1701" or "CS1702")).SelectMany(p => Lines(p, origin)).Select(line => line + "\n"));

    /// <summary>The error of a cell that was stopped.</summary>
    public static ErrorOutput Stopped() => Simple("Stopped", "The cell was stopped.");

    /// <summary>The error of a cell that could not be stopped.</summary>
    public static ErrorOutput Stuck() => Simple(
        "Stuck",
        "The cell cannot be stopped: it runs inside native code, or inside a library that does not let itself be interrupted. It goes on in the background. "
            + "Restart the kernel to end it.");

    /// <summary>The error of an exception that tells nothing of the cell's own lines.</summary>
    public static ErrorOutput Unforeseen(Exception e) => Simple(NameOf(e.GetType()), MessageOf(e));

    /// <summary>An error that is said in one line.</summary>
    public static ErrorOutput Simple(string name, string message) => new(name, message, [$"{Red}{name}{Plain}: {message}"]);

    static IEnumerable<CellProblem> InOrder(IEnumerable<CellProblem> problems) => problems.OrderBy(p => p.Line).ThenBy(p => p.Column);

    static string Headline(CellProblem problem) => problem.Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"({problem.Line},{problem.Column}): {Kind(problem)} {problem.Id}: {problem.Message}")
        : $"{Kind(problem)} {problem.Id}: {problem.Message}";

    static string Kind(CellProblem problem) => problem.IsError ? "error" : "warning";

    static IEnumerable<string> Lines(CellProblem problem, string origin)
    {
        yield return problem.IsError ? $"{Red}{origin}{Headline(problem)}{Plain}" : origin + Headline(problem);
        if (problem.SourceLine.Length > 0)
        {
            var from = problem.SourceLine.Length <= LongestLine ? 0 : Math.Max(0, problem.Column - Before);
            yield return "    " + Cut(problem.SourceLine[from..]).Replace('\t', ' ');
            yield return "    " + new string(' ', problem.Column - 1 - from) + new string('^', Math.Clamp(problem.Length, 1, 200));
        }
    }

    static string Cut(string line) => line.Length <= LongestLine ? line : line[..LongestLine] + " ...";

    static Exception Unwrap(Exception e)
    {
        while (e is AggregateException { InnerExceptions.Count: 1 } or TargetInvocationException { InnerException: not null })
        {
            e = e.InnerException!;
        }
        return e;
    }

    static Exception[] Inner(Exception e) =>
        e is AggregateException several ? [.. several.InnerExceptions] : e.InnerException is { } one ? [one] : [];

    static string NameOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.Namespace is null or "System" || type.IsNested ? name : $"{type.Namespace}.{name}";
    }

    static bool IsOfCell(StackFrame frame) =>
        frame.GetMethod()?.Module.Assembly.GetName().Name?.StartsWith("Cell-", StringComparison.Ordinal) == true;

    static bool IsOfEngine(StackFrame frame) => frame.GetMethod()?.Module.Assembly == typeof(ErrorText).Assembly;

    /// <summary>The message is code of whoever wrote the exception, and may itself fail.</summary>
    static string MessageOf(Exception e)
    {
        try
        {
            return e.Message ?? "";
        }
#pragma warning disable CA1031 // Whatever the message's code throws, there is an error to be shown.
        catch (Exception second)
#pragma warning restore CA1031
        {
            return $"(its message cannot be read: {NameOf(second.GetType())})";
        }
    }

    IEnumerable<string> Lines(Exception e, int depth = 0)
    {
        yield return $"{Red}{NameOf(e.GetType())}{Plain}: {MessageOf(e)}";
        foreach (var line in Frames(e))
        {
            yield return line;
        }
        foreach (var inner in depth < MostInner ? Inner(e) : [])
        {
            var isFirst = true;
            foreach (var line in Lines(Unwrap(inner), depth + 1))
            {
                yield return isFirst ? $" ---> {line}" : line;
                isFirst = false;
            }
        }
    }

    IEnumerable<string> Frames(Exception e)
    {
        var frames = new StackTrace(e, fNeedFileInfo: true).GetFrames();
        if (frames.FirstOrDefault(f => f.GetMethod() is not null) is { } first && !IsOfCell(first) && !IsOfEngine(first) && e is not InputException)
        {
            yield return $"   in {Signature(first.GetMethod()!)}";
        }
        foreach (var frame in frames.Where(IsOfCell).Where(f => f.GetFileLineNumber() > 0).Take(MostFrames))
        {
            var (origin, line) = (OriginOf(frame), frame.GetFileLineNumber());
            yield return string.Create(CultureInfo.InvariantCulture, $"   at {Inside(frame.GetMethod()!)}{origin}, line {line}");
            if (origins.Line(origin, line) is { } text)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{line,8} | {Cut(text).TrimEnd()}");
            }
        }
    }

    static string OriginOf(StackFrame frame)
    {
        var file = frame.GetFileName() ?? "";
        var name = Path.GetFileName(file);
        return CellName().IsMatch(name) ? name : file;
    }

    /// <summary>The function of the cell that a frame is in, or nothing for the cell's own statements.</summary>
    static string Inside(MethodBase method)
    {
        var name = (method.Name == "MoveNext" ? method.DeclaringType?.Name : method.Name) ?? "";
        var own = Generated().Match(name) is { Success: true } made ? made.Groups["local"].Value is { Length: > 0 } local ? local : made.Groups["outer"].Value : name;
        return own is "<Initialize>" or "" ? "" : own is ".ctor" ? $"{method.DeclaringType?.Name} in " : $"{own} in ";
    }

    static string Signature(MethodBase method) =>
        $"{method.DeclaringType?.FullName?.Split('`')[0]}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))})";

    /// <summary>Names that the compiler makes: of local functions <c>&lt;&lt;Initialize&gt;&gt;g__Half|0_1</c>, of lambdas <c>...b__0_1</c>, of state machines <c>&lt;Half&gt;d__1</c>.</summary>
    [GeneratedRegex(@"^<(?<outer>.*)>(g__(?<local>\w+)\||[a-z]__)")]
    private static partial Regex Generated();

    [GeneratedRegex(@"^cell \d+$")]
    private static partial Regex CellName();
}
