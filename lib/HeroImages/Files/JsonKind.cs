namespace HeroImages.Files;

/// <summary>What kind of value stands next in a JSON text.</summary>
enum JsonKind : byte
{
    /// <summary>The text has ended.</summary>
    End,

    /// <summary>A byte that starts no value.</summary>
    Other,

    Object,
    Array,
    String,

    /// <summary>A number, or one of Python's bare <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</summary>
    Number,

    Boolean,
    Null,
}
