using System.Globalization;

namespace HeroImages.Notebooks.Formatting;

/// <summary>The text of values that fit into a line.</summary>
static class ScalarText
{
    const string DateForm = "yyyy-MM-dd HH:mm:ss";

    /// <summary>The text, the same in every culture. A date without a zone is written without one.</summary>
    public static string Of(object value)
    {
        try
        {
            return value switch
            {
                string text => text,
                Type type => TypeNames.Of(type),
                DateTime { Kind: DateTimeKind.Utc } time => time.ToString("u", CultureInfo.InvariantCulture),
                DateTime time => time.ToString(DateForm, CultureInfo.InvariantCulture),
                DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            };
        }
#pragma warning disable CA1031 // whatever a ToString throws is shown in its place
        catch (Exception e) when (Failure.MayBeShown(e))
#pragma warning restore CA1031
        {
            return new Failure(e).ToString();
        }
    }
}
