namespace HeroImages.Labeling;

/// <summary>Rates pictures from 0 to 10. May be asked from any number of threads at once.</summary>
public interface IRater
{
    /// <summary>Who rates, and how it is asked.</summary>
    RaterId Id { get; }

    /// <summary>Rates a picture.</summary>
    /// <param name="subject">The picture.</param>
    /// <param name="cancel">Stops waiting for an answer.</param>
    /// <returns>The answer; a picture that cannot be rated has a failure in it.</returns>
    /// <exception cref="RaterStoppedException">No picture can be rated, now or at all: bad key, no quota, no such model.</exception>
    Task<RatingAnswer> RateAsync(RatingSubject subject, CancellationToken cancel = default);
}
