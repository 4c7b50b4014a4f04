namespace HeroImages.Scoring;

/// <summary>What a scorer made of a picture before it scores it; each scorer has a kind of its own.</summary>
/// <param name="File">The picture's name in the collection.</param>
public abstract record PreparedSubject(string File);
