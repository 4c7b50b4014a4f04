using System.Globalization;
using HeroImages.Forms;
using HeroImages.Galleries.Albums.Marks;

namespace HeroImages.Galleries.Albums;

/// <summary>What writing an album came to.</summary>
[TypeFormatterSource]
public sealed record AlbumReport : INotebookForm
{
    /// <summary>The page to open.</summary>
    public required string Page { get; init; }

    /// <summary>The ZIP of the album; null where none was asked for.</summary>
    public string? Zip { get; init; }

    /// <summary>Pictures in it.</summary>
    public int Pictures { get; init; }

    /// <summary>Pictures whose places and times are withheld.</summary>
    public int Sensitive { get; init; }

    /// <summary>Chosen pictures that could not be written, by name.</summary>
    public IReadOnlyList<AlbumFailure> Failures { get; init; } = [];

    /// <summary>What was marked for other programs.</summary>
    public IReadOnlyList<MarkReport> Marks { get; init; } = [];

    /// <inheritdoc/>
    public string ToHtml() => Form().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Form().ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pictures:N0} heroes in {Page}{(Failures.Count > 0 ? $", {Failures.Count:N0} could not be written" : "")}");

    Form Form() => new Form(ToString())
        .Facts(("ZIP", Zip), ("places withheld", Sensitive))
        .Table("Failed", Failures, ("file", failure => failure.File), ("why", failure => failure.Why))
        .Table("Marked for other programs", Marks, ("where", mark => mark.Where), ("heroes", mark => mark.Marked), ("not found", mark => mark.Missing.Count));
}
