using HeroImages.Files;

namespace HeroImages.Galleries.Albums.Marks;

/// <summary>Marks the heroes of an album for other programs, in copies below the album's folder.</summary>
static class MarkWriter
{
    /// <summary>The folder of the copies.</summary>
    public const string Folder = "write-back";

    const string Camtrap = "camtrap-dp";
    const string Wildlife = "wildlife-insights";
    const string Xmp = "xmp";
    const string TableName = "heroes.csv";
    const string Timelapse = "timelapse";

    /// <summary>Whether a folder in <see cref="Folder"/> is one of those that are made here.</summary>
    public static bool IsOurs(string name) => name is Xmp or Timelapse || name.StartsWith(Camtrap, StringComparison.Ordinal) || name.StartsWith(Wildlife, StringComparison.Ordinal);

    /// <summary>Writes all marks that are asked for into the folder that is being made.</summary>
    /// <exception cref="InputException">A package or table cannot be used, or the folder cannot be written.</exception>
    public static IReadOnlyList<MarkReport> Write(IReadOnlyList<HeroMark> heroes, OutputFolder output, AlbumMarks marks, IProgress<WorkProgress>? progress, CancellationToken cancel) =>
        OutputFolder.Guard(output.Path, () => (IReadOnlyList<MarkReport>)
        [
            .. Numbered(Camtrap, marks.CamtrapPackages).Select(package => Report(package.Name, CamtrapMarks.Copy(package.Source, Target(output, package.Name), heroes, progress, cancel))),
            .. Numbered(Wildlife, marks.WildlifeInsights).Select(table => Report(table.Name, WildlifeMarks.Copy(table.Source, Target(output, table.Name), heroes, progress, cancel))),
            .. marks is { Xmp: true, Beside: false } ? [Report(Xmp, XmpMarks.Write(heroes, Target(output, Xmp)))] : Array.Empty<MarkReport>(),
            .. marks.Timelapse ? [Table(heroes, output)] : Array.Empty<MarkReport>(),
        ]);

    /// <summary>Writes the marks that go beside the original pictures; done last, when the album is in its place.</summary>
    public static IReadOnlyList<MarkReport> WriteBeside(IReadOnlyList<HeroMark> heroes, AlbumMarks marks)
    {
        if (marks is not { Xmp: true, Beside: true })
        {
            return [];
        }
        var (marked, missing) = XmpMarks.WriteBeside(heroes, marks.OverwriteBeside);
        return [new("side-cars beside the pictures", marked, missing)];
    }

    static MarkReport Table(IReadOnlyList<HeroMark> heroes, OutputFolder output)
    {
        TimelapseMarks.Write(heroes, Path.Combine(Target(output, Timelapse), TableName));
        return new($"{Folder}/{Timelapse}/{TableName}", heroes.Count, []);
    }

    static MarkReport Report(string name, (int Marked, IReadOnlyList<AlbumFailure> Missing) result) => new($"{Folder}/{name}", result.Marked, result.Missing);

    static string Target(OutputFolder output, string name) => output[Path.Combine(Folder, name)];

    static IEnumerable<(string Name, string Source)> Numbered(string name, IReadOnlyList<string> sources) =>
        sources.Select((source, i) => (sources.Count == 1 ? name : FormattableString.Invariant($"{name}-{i + 1}"), source));
}
