namespace HeroImages.Emulators.Scores;

/// <summary>Where the emulated model's opinion comes from.</summary>
public enum ScoreMode
{
    /// <summary>The picture is decoded and measured; a little noise is added.</summary>
    Look,
    /// <summary>The hash of picture, prompt and model alone: quick, for load tests.</summary>
    Hash,
}
