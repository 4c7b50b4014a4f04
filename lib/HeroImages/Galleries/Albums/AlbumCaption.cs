using System.Text.RegularExpressions;
using HeroImages.Files;

namespace HeroImages.Galleries.Albums;

/// <summary>Fills the fields of a caption.</summary>
static partial class AlbumCaption
{
    /// <summary>Names of all fields.</summary>
    static readonly string[] Fields = ["species", "place", "date", "time", "reason", "rating", "raters", "rank", "credit"];

    /// <summary>Refuses a template that asks for a field there is not.</summary>
    /// <exception cref="InputException">It does.</exception>
    public static void Check(string template)
    {
        if (Field().Matches(template).Select(field => field.Groups["name"].Value).FirstOrDefault(name => !Fields.Contains(name)) is { } unknown)
        {
            throw new InputException("--caption", null, $"the field {{{unknown}}}", $"some of {string.Join(", ", Fields.Select(name => $"{{{name}}}"))}");
        }
    }

    /// <summary>The caption; punctuation around what is not known falls out.</summary>
    public static string Fill(string template, Func<string, string?> value)
    {
        var filled = Field().Replace(template, field => value(field.Groups["name"].Value)?.Trim() ?? "");
        var joined = Orphans().Replace(Blanks().Replace(filled, " "), "$1");
        var text = joined.Trim(' ', ',', ';');
        return text.TrimStart('.', ' ') is { Length: > 0 } rest ? char.ToUpperInvariant(rest[0]) + rest[1..] : "";
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}")]
    private static partial Regex Field();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    /// <summary>Commas and semicolons that nothing stands between, and those before another sign.</summary>
    [GeneratedRegex(@"(?:\s*[,;])+\s*([,;.])|(?<=[.!?])\s*\.")]
    private static partial Regex Orphans();
}
