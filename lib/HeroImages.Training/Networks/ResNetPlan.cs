using System.Globalization;
using System.Text.RegularExpressions;
using HeroImages.Files;

namespace HeroImages.Training.Networks;

/// <summary>What makes the residual networks of He et al. (arXiv 1512.03385) differ.</summary>
/// <param name="Blocks">Blocks of each of the four stages.</param>
/// <param name="IsBottleneck">Whether a block has three convolutions, the last of four times the width, rather than two.</param>
sealed partial record ResNetPlan(IReadOnlyList<int> Blocks, bool IsBottleneck)
{
    const int Stages = 4;

    /// <summary>Channels that a stage gives.</summary>
    public int Channels(int stage) => (64 << stage) * (IsBottleneck ? 4 : 1);

    /// <summary>Such as <c>resnet18</c>: one convolution before the blocks and one layer behind them are counted too.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"resnet{(Blocks.Sum() * (IsBottleneck ? 3 : 2)) + 2}");

    /// <summary>The plan that a file's names tell.</summary>
    /// <param name="names">Names of its tensors, without prefixes.</param>
    /// <param name="file">The file, for the error.</param>
    /// <exception cref="InputException">They are not those of such a network.</exception>
    public static ResNetPlan Of(IReadOnlyCollection<string> names, string file)
    {
        var blocks = names.Select(name => BlockName().Match(name)).Where(match => match.Success)
            .Select(match => (Stage: int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Block: int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))
            .GroupBy(at => at.Stage).OrderBy(stage => stage.Key).Select(stage => stage.Max(at => at.Block) + 1).ToList();
        return blocks.Count == Stages
            ? new(blocks, names.Contains("layer1.0.conv3.weight"))
            : throw new InputException(
                file, null, $"names such as {string.Join(", ", names.Order(StringComparer.Ordinal).Take(3))}", "those of torchvision's resnet18, 34 or 50: conv1.weight, layer1.0.conv1.weight, …",
                "Of another network, give a TorchScript file or a file of embeddings.");
    }

    [GeneratedRegex(@"^layer([1-4])\.(\d{1,2})\.conv1\.weight$")]
    private static partial Regex BlockName();
}
