namespace HeroImages.Sql;

/// <summary>Kinds of words of a query.</summary>
enum SqlWordKind
{
    /// <summary>A keyword or a name without quotes.</summary>
    Name,

    /// <summary>A name in double quotes.</summary>
    Quoted,

    /// <summary>A text, in single quotes or between dollar signs.</summary>
    Text,

    /// <summary>A named parameter.</summary>
    Parameter,

    /// <summary>Any other single character.</summary>
    Sign,
}
