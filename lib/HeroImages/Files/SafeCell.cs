namespace HeroImages.Files;

/// <summary>Texts from outside as cells of a table that somebody may open in a spreadsheet.</summary>
static class SafeCell
{
    /// <summary>The text, with an apostrophe before it where a spreadsheet would take it for a formula.</summary>
    public static string Of(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
