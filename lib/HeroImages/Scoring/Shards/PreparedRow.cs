namespace HeroImages.Scoring.Shards;

/// <summary>A row on its way to a score.</summary>
/// <param name="Row">What is known of it; failed where it cannot be scored.</param>
/// <param name="Subject">What the model looks at; null where it failed.</param>
sealed record PreparedRow(ScoreRow Row, PreparedSubject? Subject);
