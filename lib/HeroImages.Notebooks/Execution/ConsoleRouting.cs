using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>Puts the console of the whole process on cells: what they write goes where they show things, what they read is asked of the person.</summary>
#pragma warning disable RS0030 // This is the one place that is there to take over the console.
static class ConsoleRouting
{
    static readonly Lock Once = new();
    static bool s_isSet;

    /// <summary>Does it, the first time.</summary>
    public static void Set()
    {
        lock (Once)
        {
            if (s_isSet)
            {
                return;
            }
            s_isSet = true;
            Console.SetOut(new RoutedWriter(StreamKind.Out, Console.Out));
            Console.SetError(new RoutedWriter(StreamKind.Error, Console.Error));
            Console.SetIn(new RoutedReader());
        }
    }
}
#pragma warning restore RS0030
