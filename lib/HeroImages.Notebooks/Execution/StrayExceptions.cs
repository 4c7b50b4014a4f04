using System.Runtime.ExceptionServices;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>
/// Keeps the process alive when code that a cell has started throws where nobody catches it: on a thread of its own, in an
/// <c>async void</c>, in a finalizer. The cell's reader is told. For a process that serves notebooks and nothing else.
/// </summary>
static class StrayExceptions
{
    static readonly Lock Once = new();

    /// <summary>How the threads of the kernel itself are named; where these fail, the kernel is broken and has to end.</summary>
    static readonly string[] OwnThreads = ["hero ", "native stream "];

    static volatile Func<Exception, ErrorOutput>? s_describe;

    /// <summary>Begins to catch, the first time.</summary>
    /// <param name="describe">Says what went wrong; of several, the last one's is used.</param>
    public static void Catch(Func<Exception, ErrorOutput> describe)
    {
        lock (Once)
        {
            var isFirst = s_describe is null;
            s_describe = describe;
            if (isFirst)
            {
                ExceptionHandling.SetUnhandledExceptionHandler(Tell);
            }
        }
    }

    /// <summary>What the reader of a cell is told.</summary>
    /// <param name="error">What was thrown.</param>
    public static StreamOutput Text(ErrorOutput error) => new(
        StreamKind.Error, $"An exception that nothing caught, in code that a cell had started:\n{string.Join('\n', error.Trace)}\n");

    static bool Tell(Exception thrown)
    {
        if (OwnThreads.Any(name => Thread.CurrentThread.Name?.StartsWith(name, StringComparison.Ordinal) == true) || CellContext.Current is not { } cell)
        {
            return false;
        }
        if (thrown is not CellStoppedException)
        {
            cell.Put(Text(s_describe!(thrown)));
        }
        return true;
    }
}
