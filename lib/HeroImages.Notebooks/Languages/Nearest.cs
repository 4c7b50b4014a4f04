namespace HeroImages.Notebooks.Languages;

/// <summary>Finds the word that was probably meant.</summary>
static class Nearest
{
    /// <summary>The known word with the fewest changed letters, the first of several; null when none is near: more than half of the letters differ.</summary>
    public static string? To(string word, IEnumerable<string> known) =>
        known.Select(k => (Word: k, Distance: Distance(word, k)))
            .Where(k => k.Distance <= Math.Max(word.Length, k.Word.Length) / 2)
            .OrderBy(k => k.Distance)
            .Select(k => k.Word)
            .FirstOrDefault();

    /// <summary>How many letters have to be changed, added or taken away; the case of a letter does not count.</summary>
    static int Distance(string one, string other)
    {
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
            }
            before = row;
        }
        return before[^1];
    }
}
