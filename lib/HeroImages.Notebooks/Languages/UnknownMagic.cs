namespace HeroImages.Notebooks.Languages;

/// <summary>Says what to do about a <c>#!</c> that nothing here knows.</summary>
static class UnknownMagic
{
    public static CellException Error(string name, LanguageSet languages) =>
        KnownMagics.Foreign.Contains(name)
            ? new("NotInThisEngine", $"#!{name} is not in this engine, which knows {Known(languages)}.")
            : new("UnknownMagic", Nearest.To(name, Names(languages)) is { } near
                ? $"#!{name} is unknown; did you mean #!{near}? #!lsmagic lists all that there are."
                : $"#!{name} is unknown; #!lsmagic lists all that there are.");

    static string Known(LanguageSet languages) => string.Join(", ", languages.Languages.Select(l => "#!" + l.Name));

    static IEnumerable<string> Names(LanguageSet languages) =>
        languages.Languages.SelectMany(l => l.Aliases.Prepend(l.Name)).Concat(languages.Magics.Select(m => m.Name));
}
