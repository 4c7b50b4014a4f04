namespace HeroImages.Notebooks.Formatting;

/// <summary>Kinds of values that have a form of their own.</summary>
enum Shape
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>What fits into a word or a line: numbers, dates, paths, methods.</summary>
    Scalar,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A JSON value.</summary>
    Json,

    /// <summary>Bytes, perhaps of a picture.</summary>
    Bytes,

    /// <summary>An error.</summary>
    Error,

    /// <summary>A data frame.</summary>
    Frame,

    /// <summary>A column of a data frame.</summary>
    Column,

    /// <summary>Keys with values.</summary>
    Dictionary,

    /// <summary>Items in a row.</summary>
    Sequence,

    /// <summary>Anything else: named parts.</summary>
    Object,
}
