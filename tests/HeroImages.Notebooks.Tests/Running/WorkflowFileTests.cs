using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace HeroImages.Notebooks.Tests.Running;

/// <summary>Files for other programs that come along: they can be read, and what they call exists.</summary>
public class WorkflowFileTests
{
    [Fact]
    public void The_workflow_is_yaml_and_calls_hero_as_it_is_built()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.Path("docs/ci/notebooks.yml"))));
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["jobs"]["notebooks"]["steps"];
        var runs = steps.OfType<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")).Select(step => $"{step["run"]}").ToList();

        Assert.Contains(runs, run => run.StartsWith("artifacts/bin/HeroImages.Cli/release/hero notebook run notebooks ", StringComparison.Ordinal));
        Assert.True(File.Exists(Repository.Path("artifacts/bin/HeroImages.Cli/release/hero.dll")));
    }

    [Theory]
    [InlineData(".devcontainer/devcontainer.json")]
    [InlineData(".vscode/extensions.json")]
    public void Editors_are_told_of_the_extensions_for_notebooks_and_csharp(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Path(file)));
        var text = json.RootElement.ToString();

        Assert.Contains("ms-toolsai.jupyter", text, StringComparison.Ordinal);
        Assert.Contains("ms-dotnettools.csharp", text, StringComparison.Ordinal);
    }
}
