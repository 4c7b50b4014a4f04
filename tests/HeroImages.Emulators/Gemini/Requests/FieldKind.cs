namespace HeroImages.Emulators.Gemini.Requests;

/// <summary>What a field may hold.</summary>
enum FieldKind
{
    Text,
    Number,
    /// <summary>A whole number, as a number or as text.</summary>
    Integer,
    Boolean,
    /// <summary>One of the names listed.</summary>
    Name,
    Message,
    /// <summary>A map from text to messages.</summary>
    Map,
    Bytes,
    /// <summary>Not looked into.</summary>
    Any,
}
