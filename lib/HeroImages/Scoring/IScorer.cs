namespace HeroImages.Scoring;

/// <summary>
/// A model that scores pictures from 0 to 10. A picture's score depends on its bytes and boxes alone, never on the pictures beside it,
/// so that a collection scored in any number of parts has the same scores. May be used from any number of threads, except that
/// <see cref="Score"/> is called by one at a time.
/// </summary>
public interface IScorer : IDisposable
{
    /// <summary>What it is called, such as <c>technical</c> or the name of a trained model.</summary>
    string Name { get; }

    /// <summary>A hash in hexadecimal over all that shapes a score: weights, options, preparation. Scores of different hashes are never put together.</summary>
    string ModelHash { get; }

    /// <summary>How it prepares pictures, in words, for records; what matters of it is part of <see cref="ModelHash"/>. Empty where there is nothing to say.</summary>
    string Preparation => "";

    /// <summary>Pictures that <see cref="Score"/> takes at once; a batch that is not full is filled up by the scorer itself.</summary>
    int BatchSize { get; }

    /// <summary>Reads a picture and makes of it what the model looks at: the part of the work that several threads do at once.</summary>
    /// <returns>What was made, or why the picture cannot be scored.</returns>
    (PreparedSubject? Prepared, string? Failure) Prepare(ScoringSubject subject);

    /// <summary>Scores prepared pictures.</summary>
    /// <param name="batch">At least one and at most <see cref="BatchSize"/>, all made by this scorer.</param>
    /// <returns>A score for each, in the same order.</returns>
    IReadOnlyList<PictureScore> Score(IReadOnlyList<PreparedSubject> batch);
}
