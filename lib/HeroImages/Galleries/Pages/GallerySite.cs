using System.Text.RegularExpressions;
using HeroImages.Files;
using HeroImages.Labeling;

namespace HeroImages.Galleries.Pages;

/// <summary>Writes galleries as folders of plain files: pages, what they share, and pictures named by content.</summary>
static partial class GallerySite
{
    /// <summary>The page that is opened first; where it stands, all others do.</summary>
    public const string FirstPage = PagePlan.First + ".html";

    const string Pictures = "pictures";

    /// <summary>Writes a gallery; the folder holds all of it afterwards, or nothing new.</summary>
    /// <param name="gallery">What to show.</param>
    /// <param name="pages">On which pages.</param>
    /// <param name="first">Writes the first page, given the files of the pictures, where it is not among the pages.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told pictures made small.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">The folder cannot be written, or holds pages that may not be replaced.</exception>
    public static GalleryReport Write(
        Gallery gallery, IReadOnlyList<(string Name, Gallery Gallery)> pages, Action<OutputFolder, IReadOnlyList<GalleryImage>>? first, string folder, GalleryOptions options,
        IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        using var output = OutputFolder.Open(folder, FirstPage, options.Overwrite);
        var images = Fill(output, gallery, pages, options, progress, cancel);
        OutputFolder.Guard(folder, () => first?.Invoke(output, images));
        Commit(output);
        return Report(gallery, images, folder, pages.Count + (first is null ? 0 : 1));
    }

    /// <summary>Puts pages, what they share and the pictures into a folder that is being made.</summary>
    /// <returns>The files of the pictures, in their order.</returns>
    /// <exception cref="InputException">The folder cannot be written.</exception>
    public static IReadOnlyList<GalleryImage> Fill(
        OutputFolder output, Gallery gallery, IReadOnlyList<(string Name, Gallery Gallery)> pages, GalleryOptions options, IProgress<WorkProgress>? progress, CancellationToken cancel) =>
        OutputFolder.Guard(output.Path, () =>
        {
            PageShell.WriteShared(output);
            var images = new GalleryImages(output[Pictures]).Make(gallery.Pictures, progress, cancel);
            foreach (var (name, page) in pages)
            {
                GalleryPage.Write(output, name, page, images, options, name == PagePlan.First ? null : PagePlan.First);
            }
            cancel.ThrowIfCancellationRequested();
            return images;
        });

    /// <summary>Moves all to its place and removes what an earlier gallery had there and this one has not.</summary>
    public static void Commit(OutputFolder output)
    {
        var made = Directory.EnumerateFiles(output.Staging, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(output.Staging, file)).ToHashSet(StringComparer.Ordinal);
        output.Commit(last: FirstPage);
        OutputFolder.Guard(output.Path, () =>
        {
            foreach (var stale in Earlier(output.Path).Where(name => !made.Contains(name)).ToList())
            {
                File.Delete(Path.Combine(output.Path, stale));
            }
        });
    }

    /// <summary>What it came to.</summary>
    public static GalleryReport Report(Gallery gallery, IReadOnlyList<GalleryImage> images, string folder, int pages)
    {
        var unseen = gallery.Pictures.Zip(images).Where(pair => pair.Second.Failure is not null).Select(pair => (pair.First.File, Why: pair.Second.Failure!)).ToList();
        return new()
        {
            Page = Path.Combine(folder, FirstPage),
            Pages = pages,
            Pictures = gallery.Pictures.Count,
            Unseen = unseen.Count,
            Failures = [.. unseen.GroupBy(u => u.Why, StringComparer.Ordinal).Select(g => new FailureCount(g.Key, g.Count(), g.First().File)).OrderByDescending(f => f.Count).ThenBy(f => f.Failure, StringComparer.Ordinal)],
            Left = gallery.Left,
        };
    }

    /// <summary>Files of a gallery by their names, which are ours: pictures by hash, data, and the page beside each data.</summary>
    static IEnumerable<string> Earlier(string folder)
    {
        var data = Files(Path.Combine(folder, PageShell.Folder)).Where(name => name.EndsWith(PageShell.DataEnding, StringComparison.Ordinal)).ToList();
        return Files(Path.Combine(folder, Pictures)).Where(name => HashName().IsMatch(name)).Select(name => Path.Combine(Pictures, name))
            .Concat(data.Select(name => Path.Combine(PageShell.Folder, name)))
            .Concat(data.Select(name => name[..^PageShell.DataEnding.Length] + ".html").Where(name => File.Exists(Path.Combine(folder, name))));
    }

    static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>() : [];

    [GeneratedRegex(@"^[0-9a-f]{24}\.jpg$")]
    private static partial Regex HashName();
}
