namespace HeroImages.Tests.Selection;

/// <summary>How good the frames are that were taken of bursts.</summary>
/// <param name="Bursts">Bursts with several frames.</param>
/// <param name="Best">Of so many the latent best frame was taken.</param>
/// <param name="BestButNoise">Of so many one was taken that only the noise in the truth sets below the best.</param>
/// <param name="BestByBoxes">Of so many boxes alone, without looking, give the latent best.</param>
sealed record FrameVerdict(int Bursts, int Best, int BestButNoise, int BestByBoxes)
{
    /// <summary>Standard deviation of the noise in latent quality, which nothing in a picture tells.</summary>
    public const double Noise = 0.25;
}
