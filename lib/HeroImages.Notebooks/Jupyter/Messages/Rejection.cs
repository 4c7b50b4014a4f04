namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>Why a message was dropped.</summary>
enum Rejection
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>It lacks parts, or they are no JSON objects.</summary>
    Malformed,

    /// <summary>It is not signed with the key.</summary>
    WronglySigned,

    /// <summary>It has been received before.</summary>
    Duplicate,
}
