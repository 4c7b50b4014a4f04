using System.Security.Cryptography;
using System.Text;
using HeroImages.Files;

namespace HeroImages.Notebooks.References;

/// <summary>Restores packages by the SDK, and remembers the outcome so that the same set takes no time, nor a network, again.</summary>
/// <param name="folder">Folder of the notebook, whose settings of NuGet hold.</param>
/// <param name="options">Where outcomes are kept.</param>
sealed class PackageRestorer(string folder, ReferenceOptions options)
{
    const int OutcomesKept = 100;
    const string Extension = ".assets.json";

    /// <summary>For how long the newest version of a package is taken to be the newest.</summary>
    static readonly TimeSpan FloatingAge = TimeSpan.FromHours(12);

    /// <summary>Restores a set of packages.</summary>
    /// <exception cref="ReferenceException">It cannot be restored, or there is no SDK.</exception>
    public async Task<RestoredPackages> RestoreAsync(PackageSet set, string what, IProgress<string> notes, CancellationToken cancel)
    {
        var configFolder = NuGetConfig.NearestFolder(folder);
        var project = set.Project(configFolder);
        var path = Path.Combine(options.CacheFolder, Key(project, configFolder) + Extension);
        var known = RestoredPackages.TryRead(path) is { Exists: true } found ? found : null;
        if (known is not null && (!set.IsFloating || Age(path) < FloatingAge))
        {
            return known;
        }
        notes.Report($"restoring {what} ...");
        try
        {
            return await RestoreAsync(project, path, notes, cancel).ConfigureAwait(false);
        }
        catch (ReferenceException e) when (known is not null)
        {
            notes.Report($"The newest versions could not be looked up; those of {File.GetLastWriteTimeUtc(path):yyyy-MM-dd} are used. {e.Message}");
            return known;
        }
    }

    /// <summary>Names the outcome of a restore: equal for equal projects under equal settings.</summary>
    static string Key(string project, string? configFolder)
    {
        var settings = configFolder is null ? [] : NuGetConfig.Names.Select(name => Path.Combine(configFolder, name)).Where(File.Exists).Select(File.ReadAllText);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', settings.Prepend(project)))))[..32];
    }

    TimeSpan Age(string path) => options.Time.GetUtcNow() - File.GetLastWriteTimeUtc(path);

    async Task<RestoredPackages> RestoreAsync(string project, string path, IProgress<string> notes, CancellationToken cancel)
    {
        var work = Directory.CreateDirectory(Path.Combine(options.CacheFolder, $"restore-{Guid.NewGuid():N}")).FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(work, "cells.csproj"), project, cancel).ConfigureAwait(false);
            var result = await ReferenceSdk.RunAsync(work, ["restore", "cells.csproj", "-v:q", "-nologo", "--disable-build-servers"], cancel).ConfigureAwait(false);
            var assets = Path.Combine(work, "obj", "project.assets.json");
            var restored = Checked(RestoredPackages.TryRead(assets), result);
            Report(restored, notes);
            File.Move(assets, path, overwrite: true);
            Prune();
            return restored;
        }
        finally
        {
            Delete(work);
        }
    }

    static RestoredPackages Checked(RestoredPackages? restored, SdkResult result)
    {
        var errors = restored?.Messages.Where(m => m.IsError).Select(m => $"{m.Code}: {m.Text}").Distinct(StringComparer.Ordinal).ToList() ?? [];
        if (result.ExitCode == 0 && errors.Count == 0 && restored is not null)
        {
            return restored;
        }
        throw new ReferenceException("The packages cannot be restored.\n" + string.Join('\n', errors.Count > 0 ? errors : result.Complaints()));
    }

    /// <summary>A version other than the one asked for, or a package for another framework, is worth knowing.</summary>
    static void Report(RestoredPackages restored, IProgress<string> notes)
    {
        foreach (var text in restored.Messages.Where(m => m.Code is "NU1603" or "NU1701").Select(m => $"{m.Code}: {m.Text}").Distinct(StringComparer.Ordinal))
        {
            notes.Report(text);
        }
    }

    void Prune()
    {
        foreach (var old in new DirectoryInfo(options.CacheFolder).EnumerateFiles("*" + Extension).OrderByDescending(f => f.LastWriteTimeUtc).Skip(OutcomesKept))
        {
            old.Delete();
        }
    }

    static void Delete(string work)
    {
        try
        {
            Directory.Delete(work, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process that was just ended may hold files for a moment; the folder is small and in a cache.
        }
    }
}
