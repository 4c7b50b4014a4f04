using System.Globalization;
using System.Net;
using System.Text;
using HeroImages.Files;
using HeroImages.Images;
using HeroImages.Selection;

namespace HeroImages.Galleries;

/// <summary>A selection as one page with small pictures inside it, to be opened in a browser or mailed.</summary>
public static class ContactSheet
{
    /// <summary>Pictures shown at most: all of them are in the page itself.</summary>
    public const int MostPictures = 300;

    const int ThumbnailSide = 360;
    const string Template = "HeroImages.Galleries.ContactSheet.html";

    /// <summary>Writes the page; it replaces an older one only when it is whole.</summary>
    /// <param name="selection">What to show, the first <see cref="MostPictures"/> in the order of choice.</param>
    /// <param name="images">Folder of the originals.</param>
    /// <param name="path">The page to write.</param>
    /// <param name="progress">Told each picture.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>How many pictures could not be shown; the page says why.</returns>
    /// <exception cref="InputException">The page cannot be written.</exception>
    public static int Write(
        CandidateSelection selection, string images, string path, IProgress<WorkProgress>? progress = null, CancellationToken cancel = default)
    {
        var shown = selection.Candidates.Take(MostPictures).ToList();
        var cards = new (string Html, bool Failed)[shown.Count];
        var done = 0;
        Parallel.For(0, shown.Count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            cards[i] = Card(i + 1, shown[i], images);
            progress?.Report(new("drawing the contact sheet", Interlocked.Increment(ref done), shown.Count, "pictures"));
        });
        OutputFolder.Guard(path, () => Replace(path, Page(selection, shown.Count, string.Concat(cards.Select(c => c.Html)))));
        return cards.Count(c => c.Failed);
    }

    static void Replace(string path, string page)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllText(temporary, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    static string Page(CandidateSelection selection, int shown, string cards)
    {
        using var reader = new StreamReader(typeof(ContactSheet).Assembly.GetManifestResourceStream(Template)!);
        var summary = Text($"{selection.CountFound:N0} of {selection.CountAsked:N0} pictures by the recipe “{selection.Recipe.Name}”, from {selection.EligibleSequences:N0} sequences");
        // Cut before anything is put in: what is put in may hold a mark itself.
        var template = reader.ReadToEnd().Split("{{cards}}");
        return template[0].Replace("{{summary}}", Escape(summary + (shown < selection.CountFound ? Text($"; the first {shown:N0} are shown") : "")), StringComparison.Ordinal)
            + cards + template[1];
    }

    static (string Html, bool Failed) Card(int rank, Candidate candidate, string images)
    {
        var (jpeg, failure) = RelativePath.Below(images, candidate.File) is { } path
            ? Thumbnail.Make(path, ThumbnailSide)
            : (null, "its path leads out of the image folder");
        var picture = jpeg is null
            ? $"<div class=\"missing\">{Escape(failure!)}</div>"
            : $"<img alt=\"{Escape($"{Description(candidate)} {Time(candidate)}")}\" src=\"data:image/jpeg;base64,{Convert.ToBase64String(jpeg)}\">";
        return ($"""
            <figure>
            {picture}
            <figcaption>
            <b>{rank}. {Escape(candidate.Stratum.Replace('_', ' '))}</b> <span class="score">{Text($"{candidate.Score:F3}")}</span>
            <span>{Escape(Description(candidate))} <time>{Time(candidate)}</time></span>
            <details><summary>{Escape(candidate.File)}</summary><ul>{Reasons(candidate)}</ul></details>
            </figcaption>
            </figure>

            """, jpeg is null);
    }

    static string Description(Candidate candidate) => string.Join(
        " · ",
        new[]
        {
            candidate.Species.Count > 0 ? string.Join(", ", candidate.Species) : Text($"{candidate.Animals} animal{(candidate.Animals == 1 ? "" : "s")}"),
            candidate.Location,
        }.Where(part => part.Length > 0));

    static string Time(Candidate candidate) => candidate.Time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    static StringBuilder Reasons(Candidate candidate) =>
        candidate.Reasons.Aggregate(new StringBuilder(), (list, reason) => list.Append("<li>").Append(Escape(reason)).Append("</li>"));

    static string Escape(string text) => WebUtility.HtmlEncode(text);

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
