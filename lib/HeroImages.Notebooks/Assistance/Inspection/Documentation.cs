namespace HeroImages.Notebooks.Assistance.Inspection;

/// <summary>What is written about a member, as plain text.</summary>
/// <param name="Summary">What it is or does.</param>
/// <param name="Parameters">Each parameter that has a description, type parameters first.</param>
/// <param name="Returns">What comes back.</param>
/// <param name="Exceptions">What is thrown, by the type's short name, and when.</param>
/// <param name="Remarks">More.</param>
sealed record Documentation(
    string Summary, IReadOnlyList<(string Name, string Text)> Parameters, string Returns, IReadOnlyList<(string Name, string Text)> Exceptions, string Remarks)
{
    /// <summary>Nothing is written.</summary>
    public static Documentation None { get; } = new("", [], "", [], "");
}
