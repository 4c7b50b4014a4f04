namespace HeroImages.Notebooks.Languages;

/// <summary>Words that cannot name a constant of JavaScript.</summary>
static class JavaScriptWords
{
    static readonly HashSet<string> Reserved = new(
        """
        arguments await break case catch class const continue debugger default delete do element else enum eval export extends false finally for
        function if implements import in instanceof interface let new null package private protected public return static super switch this
        throw true try typeof undefined var void while with yield
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool IsReserved(string name) => Reserved.Contains(name);
}
