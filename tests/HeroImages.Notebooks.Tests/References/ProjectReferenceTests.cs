using HeroImages.Notebooks.References;

namespace HeroImages.Notebooks.Tests.References;

public sealed class ProjectReferenceTests : IDisposable
{
    readonly TempFolder _folder = new();
    readonly ReferenceCells _cells;

    public ProjectReferenceTests()
    {
        MadePackage.WriteSettings(_folder);
        MadePackage.Write(_folder, "Made.Inner", "1.0.0", ("lib/net8.0/Made.Inner.dll", MadeAssembly.Of("Made.Inner", "public class Inner { public int Value => 7; }")));
        _folder.Write("lib/Made.Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net{Environment.Version.Major}.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Made.Inner" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        _cells = ReferenceCells.In(_folder);
    }

    [Fact]
    public async Task A_project_is_built_and_used_with_its_packages()
    {
        _folder.Write("lib/Library.cs", "public class Library : Inner { }");

        await _cells.AddAsync("#r \"project:lib\"");

        Assert.Equal(7, _cells.Value("new Library().Value"));
        Assert.Equal(["building Made.Library.csproj ..."], _cells.Notes.Said);
    }

    [Fact]
    public async Task A_project_that_does_not_build_says_where_and_why()
    {
        _folder.Write("lib/Library.cs", "public class Library : Nowhere { }");

        var error = await Assert.ThrowsAsync<ReferenceException>(() => _cells.AddAsync("#r \"project:lib/Made.Library.csproj\""));

        Assert.Contains("does not build", error.Message);
        Assert.Contains("Library.cs(1,24): error CS0246", error.Message);
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_an_error()
    {
        var error = await Assert.ThrowsAsync<ReferenceException>(() => _cells.AddAsync("#r \"project:nowhere\""));

        Assert.Contains("there is no project", error.Message);
    }

    public void Dispose()
    {
        _cells.Dispose();
        _folder.Dispose();
    }
}
