using System.Text;
using System.Text.RegularExpressions;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Patterns of Unix shells: <c>*</c> for any text, <c>?</c> for any character, <c>[abc]</c>, <c>[a-z]</c> and <c>[^a]</c> for one of some.</summary>
static class Glob
{
    /// <summary>A regular expression for whole texts, which takes time in proportion to the text.</summary>
    public static Regex Compile(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '[' ? pattern.IndexOf(']', Math.Min(i + 2, pattern.Length)) : -1;
            regex.Append(end > 0 ? Set(pattern[(i + 1)..end]) : Single(pattern[i]));
            i = end > 0 ? end : i;
        }
        return new(regex.Append("\\z").ToString(), RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    static string Single(char c) => c switch
    {
        '*' => ".*",
        '?' => ".",
        _ => Regex.Escape(c.ToString()),
    };

    static string Set(string inside)
    {
        var isNegated = inside.StartsWith('^') || inside.StartsWith('!');
        var text = new StringBuilder(isNegated ? "[^" : "[");
        for (var i = isNegated ? 1 : 0; i < inside.Length; i++)
        {
            var isRange = i + 2 < inside.Length && inside[i + 1] == '-' && inside[i] <= inside[i + 2];
            text.Append(Code(inside[i])).Append(isRange ? $"-{Code(inside[i + 2])}" : "");
            i += isRange ? 2 : 0;
        }
        return text.Append(']').ToString();
    }

    static string Code(char c) => $"\\u{(int)c:X4}";
}
