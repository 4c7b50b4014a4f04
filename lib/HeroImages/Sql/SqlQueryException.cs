using System.Globalization;
using System.Text.RegularExpressions;

namespace HeroImages.Sql;

/// <summary>A query could not be run. The message is DuckDB's, with the line at fault under it where there is one.</summary>
public sealed partial class SqlQueryException : Exception
{
    /// <param name="message">What is wrong.</param>
    /// <param name="cause">The exception of the system below, if there was one.</param>
    public SqlQueryException(string message, Exception? cause = null)
        : base(message, cause)
    {
        var place = Place().Match(message);
        if (place.Success)
        {
            Line = int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture);
            Column = place.Groups["text"].Value.StartsWith("...", StringComparison.Ordinal)
                ? null
                : place.Groups["caret"].Index - place.Groups["blanks"].Index - place.Groups["label"].Length + 1;
        }
    }

    /// <summary>Line of the query at fault, from 1; null where no line is.</summary>
    public int? Line { get; }

    /// <summary>Column in that line, from 1; null where it is not known, as in very long lines.</summary>
    public int? Column { get; }

    [GeneratedRegex(@"^(?<label>LINE (?<line>\d+): )(?<text>.*)\r?\n(?<blanks>\s*)(?<caret>\^)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
