using System.Globalization;
using HeroImages.Forms;
using HeroImages.Labeling;

namespace HeroImages.Galleries;

/// <summary>What writing a gallery came to.</summary>
[TypeFormatterSource]
public sealed record GalleryReport : INotebookForm
{
    /// <summary>The page to open.</summary>
    public required string Page { get; init; }

    /// <summary>All pages that were written.</summary>
    public required int Pages { get; init; }

    /// <summary>Pictures that the gallery shows, those that only say why they cannot be seen included.</summary>
    public required int Pictures { get; init; }

    /// <summary>Those among them that cannot be seen.</summary>
    public required int Unseen { get; init; }

    /// <summary>Why they cannot, most frequent first.</summary>
    public required IReadOnlyList<FailureCount> Failures { get; init; }

    /// <summary>Pictures of the source that are not shown, and why.</summary>
    public required IReadOnlyList<GalleryCut> Left { get; init; }

    /// <inheritdoc/>
    public string ToHtml() => Form().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Form().ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Pictures:N0} pictures in {Page}{(Unseen > 0 ? $", {Unseen:N0} that cannot be seen" : "")}");

    Form Form() => new Form(ToString())
        .Table("Not shown", Left, ("why", cut => cut.Why), ("pictures", cut => cut.Count))
        .Table("Not to be seen", Failures, ("why", row => row.Failure), ("pictures", row => row.Count), ("such as", row => row.Example));
}
