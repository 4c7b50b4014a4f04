using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
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

    /// <summary>The error of a cell that threw.</summary>
    public ErrorOutput Of(Exception thrown)
    {
        var e = Unwrap(thrown);
        return new(NameOf(e.GetType()), e.Message, [.. Lines(e)]);
    }

    /// <summary>The error of a cell that does not compile.</summary>
    /// <param name="problems">What the compiler says, an error among it.</param>
    /// <param name="origin">What traces call the text.</param>
    public static ErrorOutput Of(IReadOnlyList<CellProblem> problems, string origin)
    {
        var inOrder = problems.OrderBy(p => p.Line).ThenBy(p => p.Column).ToList();
        return new("CompilationError", Headline(inOrder.First(p => p.IsError)), [.. inOrder.SelectMany(p => Lines(p, origin))]);
    }

    /// <summary>The error of a cell that was stopped.</summary>
    public static ErrorOutput Stopped() => Simple("Stopped", "The cell was stopped.");

    /// <summary>The error of a cell that could not be stopped.</summary>
    public static ErrorOutput Stuck() => Simple(
        "Stuck",
        "The cell cannot be stopped: it runs inside native code, or inside a library that does not let itself be interrupted. It goes on in the background. "
            + "Restart the kernel to end it.");

    /// <summary>An error that is said in one line.</summary>
    public static ErrorOutput Simple(string name, string message) => new(name, message, [$"{Red}{name}{Plain}: {message}"]);

    static string Headline(CellProblem problem) => problem.Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"({problem.Line},{problem.Column}): {Kind(problem)} {problem.Id}: {problem.Message}")
        : $"{Kind(problem)} {problem.Id}: {problem.Message}";

    static string Kind(CellProblem problem) => problem.IsError ? "error" : "warning";

    static IEnumerable<string> Lines(CellProblem problem, string origin)
    {
        yield return problem.IsError ? $"{Red}{origin}{Headline(problem)}{Plain}" : origin + Headline(problem);
        if (problem.SourceLine.Length > 0)
        {
            yield return "    " + problem.SourceLine.Replace('\t', ' ');
            yield return "    " + new string(' ', problem.Column - 1) + new string('^', Math.Clamp(problem.Length, 1, 200));
        }
    }

    static Exception Unwrap(Exception e) => e switch
    {
        AggregateException { InnerExceptions.Count: 1 } several => Unwrap(several.InnerExceptions[0]),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => e,
    };

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

    IEnumerable<string> Lines(Exception e)
    {
        yield return $"{Red}{NameOf(e.GetType())}{Plain}: {e.Message}";
        foreach (var line in Frames(e))
        {
            yield return line;
        }
        foreach (var inner in Inner(e))
        {
            var isFirst = true;
            foreach (var line in Lines(Unwrap(inner)))
            {
                yield return isFirst ? $" ---> {line}" : line;
                isFirst = false;
            }
        }
    }

    IEnumerable<string> Frames(Exception e)
    {
        var frames = new StackTrace(e, fNeedFileInfo: true).GetFrames();
        if (frames.FirstOrDefault(f => f.GetMethod() is not null) is { } first && !IsOfCell(first) && !IsOfEngine(first))
        {
            yield return $"   in {Signature(first.GetMethod()!)}";
        }
        foreach (var frame in frames.Where(IsOfCell).Where(f => f.GetFileLineNumber() > 0).Take(MostFrames))
        {
            var (origin, line) = (OriginOf(frame), frame.GetFileLineNumber());
            yield return string.Create(CultureInfo.InvariantCulture, $"   at {Inside(frame.GetMethod()!)}{origin}, line {line}");
            if (origins.Line(origin, line) is { } text)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{line,8} | {text.TrimEnd()}");
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
