using System.IO.Compression;
using System.Text;

namespace HeroImages.Notebooks.Tests.References;

/// <summary>Makes packages, and folders that serve as their only source.</summary>
static class MadePackage
{
    /// <summary>Settings by which nothing is looked for anywhere but in the folder "feed", and nothing is left behind elsewhere.</summary>
    public static void WriteSettings(TempFolder folder, bool hasSource = true)
    {
        Directory.CreateDirectory(folder["feed"]);
        folder.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear />{(hasSource ? """<add key="feed" value="feed" />""" : "")}</packageSources>
            </configuration>
            """);
    }

    /// <summary>Writes a package into the folder "feed".</summary>
    public static void Write(TempFolder folder, string name, string version, params (string Path, byte[] Content)[] files) =>
        Write(folder, name, version, "", files);

    /// <summary>As above, with XML of dependencies.</summary>
    public static void Write(TempFolder folder, string name, string version, string dependencies, params (string Path, byte[] Content)[] files)
    {
        var manifest = $"""
            <package><metadata>
              <id>{name}</id><version>{version}</version><authors>tests</authors><description>made</description>
              <dependencies><group targetFramework="net8.0">{dependencies}</group></dependencies>
            </metadata></package>
            """;
        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files.Prepend(($"{name}.nuspec", Encoding.UTF8.GetBytes(manifest))))
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }
        folder.Write($"feed/{name}.{version}.nupkg", target.ToArray());
    }
}
