using HeroImages.Forms;

namespace HeroImages;

/// <summary>What a project and its collection show in a notebook.</summary>
static class WorkForms
{
    public static Form Of(Project project) => new Form($"Project in {project.Root}")
        .Facts(
            ("detections", Relative(project, project.Detections)), ("metadata", project.Metadata.Count > 0 ? Relative(project, project.Metadata) : null),
            ("images", project.ImageFolder is { } folder ? Relative(project, [folder]) : project.Images), ("out", Relative(project, [project.Out])), ("recipe", project.Recipe),
            ("sequence gap", FormattableString.Invariant($"{project.SequenceGap.TotalSeconds:0.#} s")), ("info bar", project.InfoBar),
            ("sensitive species", project.SensitiveSpecies.Count > 0 ? project.SensitiveSpecies : null));

    public static Form Of(Collection collection) => new Form(
            $"{Count(collection.Detections.Count, "image")} in {Count(collection.Sequences.SequenceCount, "sequence")} from {Places(collection.Sequences.Locations.Count(name => name.Length > 0))}")
        .Facts(
            ("detections", collection.Detections.DetectionCount), ("typical threshold", collection.Detections.TypicalThreshold),
            ("files", collection.Detections.Files.Select(file => Path.GetFileName(file.Path))), ("images", collection.Images), ("from the cache", collection.FromCache));

    public static Form Of(WrittenFiles written) => new Form($"Written below {written.Root}")
        .Table(null, written.Files, ("path", file => file.Path), ("files", file => file.Files), ("size", file => Size(file)));

    static string Size(WrittenFile file) => file.Files == 0 ? "not there" : FormattableString.Invariant($"{Math.Max(1, file.Bytes / 1000):N0} kB");

    static string Places(int known) => known == 0 ? "no known location" : Count(known, "location");

    static string Count(int count, string noun) => FormattableString.Invariant($"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    static IEnumerable<string> Relative(Project project, IEnumerable<string> paths) =>
        paths.Select(path => Path.GetRelativePath(project.Root, path).Replace('\\', '/'));
}
