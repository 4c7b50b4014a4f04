namespace HeroImages.Notebooks.Languages;

/// <summary>Where a value given to a magic comes from.</summary>
public enum MagicValueKind
{
    /// <summary>It stands there.</summary>
    Literal,

    /// <summary>From a variable: <c>@csharp:name</c>.</summary>
    Variable,

    /// <summary>From the person: <c>@input</c>.</summary>
    Input,

    /// <summary>From the person, unseen: <c>@password</c>.</summary>
    Password,
}
