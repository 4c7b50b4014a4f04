namespace HeroImages.Labeling.Gemini;

/// <summary>How finely a Gemini model looks at a picture, which decides the tokens that the picture costs.</summary>
public enum MediaResolution
{
    /// <summary>Not said: the model's own default.</summary>
    Unset,

    /// <summary>A quarter of the tokens of high.</summary>
    Low,

    /// <summary>Half the tokens of high; enough for the whole impression.</summary>
    Medium,

    /// <summary>What judging sharpness needs.</summary>
    High,
}
