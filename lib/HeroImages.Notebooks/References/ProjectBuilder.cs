using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Notebooks.References;

/// <summary>Builds projects that cells refer to.</summary>
static class ProjectBuilder
{
    const int ComplaintsShown = 20;

    /// <summary>Builds a project for use, with optimisation.</summary>
    /// <param name="project">Full path of the project, or of a folder with one.</param>
    /// <param name="notes">Told what is built.</param>
    /// <param name="cancel">Ends the build.</param>
    /// <exception cref="ReferenceException">There is no such project, or it does not build.</exception>
    public static async Task<BuiltProject> BuildAsync(string project, IProgress<string> notes, CancellationToken cancel)
    {
        var path = Resolve(project);
        notes.Report($"building {Path.GetFileName(path)} ...");
        var result = await ReferenceSdk.RunAsync(
            Path.GetDirectoryName(path)!,
            ["build", path, "-c", "Release", "-t:Build", "-v:q", "-nologo", "--disable-build-servers", "-getProperty:TargetPath", "-getProperty:NuGetPackageRoot"],
            cancel).ConfigureAwait(false);
        return result.ExitCode == 0 ? Read(result.Output) : throw new ReferenceException($"{path} does not build.\n" + Complaints(result));
    }

    static string Complaints(SdkResult result)
    {
        var lines = result.Complaints();
        var more = lines.Count > ComplaintsShown ? $"\n({lines.Count - ComplaintsShown} more)" : "";
        return string.Join('\n', lines.Take(ComplaintsShown)) + more;
    }

    static string Resolve(string project)
    {
        if (File.Exists(project))
        {
            return project;
        }
        var projects = Directory.Exists(project) ? Directory.GetFiles(project, "*.*proj") : [];
        return projects.Length == 1 ? projects[0] : throw new ReferenceException(
            projects.Length == 0
                ? $"#r \"project:{project}\": there is no project here; expected the path of a .csproj file, relative to the notebook's folder."
                : $"#r \"project:{project}\": the folder has {projects.Length} projects; name one of them: {string.Join(", ", projects.Select(Path.GetFileName))}.");
    }

    /// <summary>The properties are the last that the build writes, as JSON.</summary>
    static BuiltProject Read(string output)
    {
        using var document = JsonDocument.Parse(output[Math.Max(0, output.IndexOf('{', StringComparison.Ordinal))..]);
        var properties = document.RootElement.GetProperty("Properties");
        var packages = properties.GetProperty("NuGetPackageRoot").GetString();
        return new(properties.GetProperty("TargetPath").GetString()!, string.IsNullOrEmpty(packages) ? DependencyFile.UsualPackageFolder() : packages);
    }
}
