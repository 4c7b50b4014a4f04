using System.Globalization;
using System.Text;
using HeroImages.Labeling;

namespace HeroImages.Web.Sittings;

/// <summary>Names by which people are known in a journal.</summary>
public static class RaterName
{
    /// <summary>Most characters of a name.</summary>
    public const int Longest = 60;

    /// <summary>The name as it is kept, or why it cannot be used.</summary>
    /// <param name="name">As the person wrote it.</param>
    /// <param name="expected">Everybody who takes part; empty where anyone may.</param>
    public static (string? Name, string? Refusal) Of(string? name, IReadOnlyList<string> expected)
    {
        var kept = Kept(name ?? "");
        return kept is null ? (null, "The name has characters that cannot be read.")
            : kept.Length == 0 ? (null, "Please give a name: it tells your ratings from those of others.")
            : kept.Length > Longest ? (null, $"The name is longer than {Longest} characters.")
            : RaterId.SortsOfRaters.Contains(kept, StringComparer.OrdinalIgnoreCase) ? (null, $"\"{kept}\" is what a rater that is no person is called; please take another name.")
            : expected.Count > 0 && !expected.Contains(kept, StringComparer.Ordinal) ? (null, "The pictures are split among certain people, and that name is not one of theirs.")
            : (kept, null);
    }

    static string? Kept(string name)
    {
        var kept = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return kept.EnumerateRunes().Any(IsUnfit) ? null : kept;
    }

    /// <summary>Half a character is read as the replacement for what cannot be read.</summary>
    static bool IsUnfit(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
