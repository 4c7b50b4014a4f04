using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace HeroImages.Packaging.Tests;

/// <summary>What the packages hold.</summary>
[Collection(nameof(Packages))]
public class PackageTests(Packages packages)
{
    const long LargestProgram = 100_000_000, LargestLibrary = 5_000_000, LargestIndex = 20_000;

    public static TheoryData<string, long> Sizes => new()
    {
        { "HeroImages", LargestLibrary }, { "HeroImages.Training", LargestLibrary }, { "HeroImages.Web", LargestLibrary }, { "HeroImages.Notebooks", LargestLibrary },
        { "hero", LargestIndex }, { $"hero.{Packages.System}", LargestProgram },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_is_small_brings_no_libtorch_and_says_what_it_is(string package, long largest)
    {
        var files = packages.FilesIn(package);

        Assert.InRange(new FileInfo(packages[package]).Length, 1, largest);
        Assert.DoesNotContain(files, f => Path.GetFileName(f).Contains("torch_cpu", StringComparison.Ordinal) || Path.GetFileName(f).Contains("LibTorchSharp", StringComparison.Ordinal));
        Assert.Contains("README.md", files);
        Assert.NotEqual("Package Description", Text(package, "description"));
        Assert.Equal("MIT", Text(package, "license"));
    }

    [Fact]
    public void No_assembly_tells_in_which_folder_it_was_built()
    {
        foreach (var package in new[] { "HeroImages", "HeroImages.Training", "HeroImages.Web", "HeroImages.Notebooks", $"hero.{Packages.System}" })
        {
            using var zip = ZipFile.OpenRead(packages[package]);
            foreach (var own in zip.Entries.Where(e => e.Name.StartsWith("HeroImages", StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal)))
            {
                Assert.True(Bytes(own).AsSpan().IndexOf(Encoding.UTF8.GetBytes(packages.Built)) < 0, $"{package}: {own.FullName}");
            }
        }
    }

    [Fact]
    public void The_library_brings_what_reads_pictures_and_answers_sql_on_every_system()
    {
        var dependencies = Manifest("HeroImages").Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value).ToList();

        Assert.Contains("NetVips.Native", dependencies);
        Assert.Contains("DuckDB.NET.Data.Full", dependencies);
        Assert.DoesNotContain(dependencies, d => d.StartsWith("TorchSharp", StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_brings_the_notebooks_the_sample_and_the_pages_and_nothing_that_was_made_from_them()
    {
        var files = packages.FilesIn($"hero.{Packages.System}").Select(f => f.Split($"/{Packages.System}/")[^1]).ToList();

        Assert.Equal(Directory.EnumerateFiles(Repository.Path("notebooks"), "*.ipynb").Count(), files.Count(f => f.StartsWith("notebooks/", StringComparison.Ordinal)));
        Assert.Equal(100, files.Count(f => f.StartsWith("data-sample/images/", StringComparison.Ordinal)));
        Assert.Contains("data-sample/hero.json", files);
        Assert.Contains("docs/cluster/README.md", files);
        Assert.DoesNotContain(files, f => f.Contains("data-sample/out/", StringComparison.Ordinal) || f.Contains(".hero/", StringComparison.Ordinal));
    }

    string Text(string package, string element) => Manifest(package).Descendants().First(e => e.Name.LocalName == element).Value;

    XDocument Manifest(string package)
    {
        using var zip = ZipFile.OpenRead(packages[package]);
        using var stream = zip.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(stream);
    }

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
