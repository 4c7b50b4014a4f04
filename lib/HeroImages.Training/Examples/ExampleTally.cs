namespace HeroImages.Training.Examples;

/// <summary>Counts the ratings that give no example, or not as they stand, and says so.</summary>
sealed class ExampleTally
{
    public int Failures { get; set; }

    public int Missing { get; set; }

    public int Rejects { get; set; }

    public int PrivateRejects { get; set; }

    public int Wordless { get; set; }

    public int MissingPairs { get; set; }

    public IEnumerable<string> Notes => new (int Count, string What)[]
    {
        (Failures, "ratings failed and say nothing."),
        (Missing, "rated pictures are not in the folder of images and were left out."),
        (Rejects, "pictures were rejected without a value: they count as 0."),
        (PrivateRejects, "pictures with people that were rejected were left out: that is no matter of taste."),
        (Wordless, "ratings have marks but no value and were left out."),
        (MissingPairs, "pairs name a picture that is not in the folder of images and were left out."),
    }.Where(note => note.Count > 0).Select(note => FormattableString.Invariant($"{note.Count:N0} {note.What}"));
}
