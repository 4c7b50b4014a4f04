namespace HeroImages.Tests;

/// <summary>Shows where two texts differ, line by line.</summary>
static class TextDiff
{
    const int ContextLines = 2;

    /// <summary>The lines from the first to the last that differ, old ones marked -, new ones +, with a few around them.</summary>
    public static string Of(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(old.Length, now.Length) - start;
        var end = old.Reverse().Zip(now.Reverse()).Take(most).TakeWhile(pair => pair.First == pair.Second).Count();
        var contextStart = Math.Max(0, start - ContextLines);
        return string.Join('\n',
        [
            $"line {start + 1}:",
            .. old[contextStart..start].Select(line => "  " + line),
            .. old[start..^end].Select(line => "- " + line),
            .. now[start..^end].Select(line => "+ " + line),
            .. now[^end..].Take(ContextLines).Select(line => "  " + line),
        ]);
    }
}
