namespace HeroImages.Packaging.Tests;

/// <summary>A program of somebody's own that refers to the packages.</summary>
[Collection(nameof(Packages))]
public class LibraryTests(Packages packages)
{
    const string Program = """
        using HeroImages;
        using HeroImages.Images;
        using HeroImages.Selection;
        using HeroImages.Sql;
        using HeroImages.Training.Runtime;

        var project = Project.Open(args[0]);
        var collection = Collection.Open(CollectionSources.Of(project) with { CacheFolder = null });
        var selection = collection.Select(Recipes.Get("heroes"), 6);
        var (prepared, _) = PicturePreparer.Prepare(File.ReadAllBytes(Path.Combine(project.ImageFolder!, selection.Candidates[0].File)), new());
        Console.WriteLine($"{selection.CountFound} chosen, a picture is {prepared!.Size.Width} wide");
        Console.WriteLine($"{collection.Sql("SELECT count(*) FROM images").Rows[0][0]} images");
        Console.WriteLine(TorchRuntime.WhyUnavailable is { } why ? why : "libtorch");
        """;

    [Fact]
    public async Task Chooses_reads_pictures_and_answers_sql()
    {
        using var folder = new TempFolder();
        folder.Write("own.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{packages.Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="HeroImages.Training" Version="{packages.Version}" /></ItemGroup>
            </Project>
            """);
        folder.Write("Program.cs", Program);

        var ran = (await Programs.RunAsync(folder.Path, [("NUGET_PACKAGES", Packages.NuGetFolder)], "dotnet", "run", "-c", "Release", "--", Repository.Path("data-sample"))).Done();

        var lines = ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("6 chosen, a picture is 768 wide", lines[^3]);
        Assert.Equal("100 images", lines[^2]);
    }
}
