using System.Globalization;

namespace HeroImages.Labeling.Labelme;

/// <summary>The flags of a whole picture by which a person rates in Labelme: one for each value, and one for none.</summary>
public static class HeroFlags
{
    /// <summary>Ticked by a person who will not rate the picture.</summary>
    public const string Skip = "hero_skip";

    const string Prefix = "hero_";
    const int Highest = 10;

    /// <summary><c>hero_00</c> to <c>hero_10</c>, then <see cref="Skip"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enumerable.Range(0, Highest + 1).Select(Name), Skip];

    /// <summary>The flag of a value; values between two flags are rounded, halves up.</summary>
    public static string Of(double value) => Name(Rounded(value));

    /// <summary>The value that a flag stands for; null for other flags.</summary>
    public static int? ValueOf(string flag)
    {
        var place = Names.Take(Highest + 1).ToList().IndexOf(flag);
        return place < 0 ? null : place;
    }

    /// <summary>What the ticked flags of a file say, given the value that the file was written with.</summary>
    /// <param name="ticked">The flags that are ticked, foreign ones included.</param>
    /// <param name="stored">The value the file was written with; null for none.</param>
    /// <returns>What they say, and the value where they are a person's rating.</returns>
    public static (LabelmeVerdict Verdict, int? Value) Read(IEnumerable<string> ticked, double? stored)
    {
        var ours = ticked.Where(Names.Contains).Distinct(StringComparer.Ordinal).ToList();
        return ours switch
        {
            [] => (LabelmeVerdict.Unrated, null),
            [Skip] => (LabelmeVerdict.Skipped, null),
            [var one] when stored is { } value && one == Of(value) => (LabelmeVerdict.Unchanged, null),
            [var one] => (LabelmeVerdict.Rated, ValueOf(one)),
            _ => (LabelmeVerdict.Conflict, null),
        };
    }

    static int Rounded(double value) => (int)Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 0, Highest);

    static string Name(int value) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{value:00}");
}
